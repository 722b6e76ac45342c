import type { Event } from "../event.js";

/** Events by name; whether an event's own identity could be told. */
export type KnownEvents = ReadonlyMap<string, { readonly event: Event; readonly identityKnown: boolean }>;
