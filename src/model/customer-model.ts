import type { Entity } from "./entity.js";
import type { Event } from "./event.js";
import type { Identity } from "./identity.js";
import type { Project } from "./project.js";
import type { Relationship } from "./relationship.js";
import type { Session } from "./session.js";
import type { Source } from "./source.js";

/** The semantic model: every name resolved, every expression typed. Plain data, frozen, serialisable; no dialect. */
export interface CustomerModel {
    readonly project: Project;
    /** Each list is sorted by name, so that the order of files never shows. */
    readonly sources: readonly Source[];
    readonly identities: readonly Identity[];
    readonly entities: readonly Entity[];
    readonly relationships: readonly Relationship[];
    readonly events: readonly Event[];
    readonly sessions: readonly Session[];
}
