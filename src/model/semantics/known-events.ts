import type { Event } from "../event.js";

/** An event, and whether its own identity could be told. */
export interface KnownEvent {
    readonly event: Event;
    readonly identityKnown: boolean;
}

/** Events by name. */
export type KnownEvents = ReadonlyMap<string, KnownEvent>;
