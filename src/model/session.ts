import type { Duration } from "./duration.js";
import type { Origin } from "./origin.js";

/** Events of one profile that follow each other without a long silence. */
export interface Session {
    readonly name: string;
    readonly description: string;
    readonly owner: string | null;
    readonly version: string;
    readonly identity: string;
    /** Events of the identity, in declared order. */
    readonly events: readonly string[];
    /** An event that comes as late as this, or later, begins the next session. */
    readonly timeout: Duration;
    readonly origin: Origin;
}
