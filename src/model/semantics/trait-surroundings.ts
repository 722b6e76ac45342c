import type { Relationship } from "../relationship.js";
import type { KnownEvents } from "./known-events.js";

/** What traits are computed from. */
export interface TraitSurroundings {
    readonly events: KnownEvents;
    /** By name; undefined: declared, and not understood. */
    readonly relationships: ReadonlyMap<string, Relationship | undefined>;
}
