import type { IdentityEventCause, IdentityEventKind } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per identifier and build that gave it another person. It cannot be made again. */
export interface FctPersonIdentityEvents {
    /** Hash of the identifier and the moment of the build. Primary key. */
    readonly identity_event_id: string;
    /** Hash of type and identifier, the same on every engine. */
    readonly node_id: Int64;
    /** Which kind of identifier it is. */
    readonly identifier_type: string;
    /** What became of it. */
    readonly kind: IdentityEventKind;
    /** Why: other data, or other rules. */
    readonly cause: IdentityEventCause;
    /** The profile it was of; null for one that was not seen before. */
    readonly previous_person_id: PersonId | null;
    /** The profile it is of since; null for one that is seen no more. */
    readonly person_id: PersonId | null;
    /** The moment of the build, UTC. */
    readonly occurred_at: Timestamp;
    /** Names the rules in force; it changes with any of them. */
    readonly rules_fingerprint: string;
}
