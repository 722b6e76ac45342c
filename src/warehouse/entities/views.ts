import type { CommentText } from "../../text/comment-text.js";
import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface EntityViews {
    readonly "dbt/entities/keyed_dimension": KeyedDimensionView;
    readonly "dbt/entities/keyed_history": KeyedHistoryView;
    readonly "dbt/entities/offered": OfferedView;
    readonly "dbt/entities/owned_values": OwnedValuesView;
    readonly "dbt/entities/candidates": CandidatesView;
    readonly "dbt/entities/resolved_dimension": ResolvedDimensionView;
    readonly "dbt/entities/resolved_history": ResolvedHistoryView;
    readonly "dbt/entities/provenance": ProvenanceView;
}

/** Rows of other entities that attributes name. */
export interface Referencing {
    readonly lookups: readonly {
        readonly rows: SqlText;
        readonly relation: RelationRef;
        readonly condition: SqlText;
        /** Where several rows may be found, which one counts for each key. */
        readonly pick: { readonly rows: SqlText; readonly key: SqlText; readonly order: readonly SqlText[] } | null;
        readonly joined: readonly SqlText[];
    }[];
    /** All columns, with the keys of those rows. */
    readonly columns: readonly SqlText[];
}

/** A table's keys as a dimension, current state, and the unknown member. */
export interface KeyedDimensionView extends Header {
    readonly entity: CommentText;
    readonly source: RelationRef;
    /** The CTE over the source. */
    readonly rows: SqlText;
    /** Of a log, which version of a key holds. */
    readonly latest: { readonly key: readonly SqlText[]; readonly order: readonly SqlText[] } | null;
    /** The CTE the members are read from. */
    readonly from: SqlText;
    readonly conditions: readonly SqlText[];
    readonly columns: readonly SqlText[];
    readonly references: Referencing | null;
    readonly unknown: readonly SqlText[];
}

/** A log as half-open versions: equal neighbours folded, withdrawals closed. */
export interface KeyedHistoryView extends Header {
    readonly source: RelationRef;
    readonly rows: SqlText;
    readonly key: readonly SqlText[];
    /** `column as name`: key and attributes, as the first CTE reads them ... */
    readonly read: readonly SqlText[];
    /** ... and as every later one passes them on. */
    readonly carried: readonly SqlText[];
    readonly attributes: readonly (Compared & { readonly column: SqlText })[];
    readonly time: SqlText;
    /** Holds where the source has withdrawn the row; null when it never does. */
    readonly withdrawn: SqlText | null;
    /** The beginning of time. */
    readonly first: SqlText;
    readonly columns: readonly SqlText[];
    readonly references: Referencing | null;
    readonly unknown: readonly SqlText[];
}

export interface Compared {
    readonly name: SqlText;
    readonly previous: SqlText;
    /** Holds where the attribute differs from the version before. */
    readonly changed: SqlText;
}

/** What one source offers for an entity's attributes: a row per value and version of its row. */
export interface OfferedView extends Header {
    readonly tables: readonly OfferedTable[];
    readonly offers: readonly Offer[];
    /** Key of a row of `offers`. */
    readonly id: SqlText;
    readonly asks_now: boolean;
    readonly first: SqlText;
    readonly forever: SqlText;
}

export interface OfferedTable {
    readonly rows: SqlText;
    readonly relation: RelationRef;
    /** Of a log: the CTE that says from when to when each version held. */
    readonly versions: { readonly rows: SqlText; readonly key: readonly SqlText[]; readonly time: SqlText } | null;
}

export interface Offer {
    /** The CTE it reads. */
    readonly rows: SqlText;
    /** `expression as name`: attribute, identifier type, value, where it stands and how long it held. */
    readonly columns: readonly SqlText[];
    readonly conditions: readonly SqlText[];
    /** Its filter moves with the run. */
    readonly asks_now: boolean;
}

/** The offered values that belong to a profile. */
export interface OwnedValuesView extends Header {
    readonly offered: readonly { readonly rows: SqlText; readonly relation: RelationRef }[];
    readonly observations: RelationRef;
    readonly anchors: RelationRef;
    readonly resolved: RelationRef;
    readonly profile_id: SqlText;
    /** Rows name several parties, and each value is one of theirs. */
    readonly has_roles: boolean;
    readonly has_plain: boolean;
    readonly has_identifiers: boolean;
    /** The CTEs that make up the result. */
    readonly kinds: readonly SqlText[];
    /** Attributes bound to an identifier type whose values must belong to the profile. */
    readonly own: readonly SqlText[];
    /** ... and those that may belong to another. */
    readonly shared: readonly SqlText[];
}

/** Every value an attribute could take, best first; now, or at each moment something changed. */
export interface CandidatesView extends Header {
    readonly owned: RelationRef;
    readonly profile_id: SqlText;
    /** One CTE per rule of survivorship in use. */
    readonly rules: readonly SurvivorshipRule[];
    /** The CTE that the rules read. */
    readonly contenders: SqlText;
    /** False: the moment is now. */
    readonly history: boolean;
    /** The CTE that the moments are taken from. */
    readonly told: SqlText;
    /** Some values come from events: of those that repeat each other, the first is enough. */
    readonly events: {
        /** Attributes for which each source competes on its own. */
        readonly ranked: readonly SqlText[];
        /** Attributes whose values are counted or belong to a row, so that none may be left out. */
        readonly counted: readonly SqlText[];
        readonly order: readonly SqlText[];
    } | null;
    readonly forever: SqlText;
    /** `profile, moment, attribute`: what a value competes for. */
    readonly contest: readonly SqlText[];
    readonly id: SqlText;
}

export interface SurvivorshipRule {
    readonly rows: SqlText;
    readonly comment: CommentText;
    readonly attributes: readonly SqlText[];
    /** Within these, values compete; or the rows of a group. */
    readonly contest: readonly SqlText[];
    /** `row_number()`; of a group, whose values come from one row, `dense_rank()`. */
    readonly place: SqlText;
    readonly order: readonly SqlText[];
    /** `most_frequent` counts equal values first. */
    readonly counted: boolean;
}

/** One row per profile that is an entity, and the unknown member. */
export interface ResolvedDimensionView extends Header {
    /** Some identifiers were replaced by others, and are no columns. */
    readonly replaces: boolean;
    readonly entity: CommentText;
    /** The dimension of all profiles. */
    readonly profiles: CommentText;
    readonly resolved: RelationRef;
    readonly candidates: RelationRef | null;
    readonly profile_id: SqlText;
    readonly requires: readonly SqlText[];
    readonly identifiers: readonly Pivoted[];
    readonly attributes: readonly Pivoted[];
    readonly columns: readonly SqlText[];
    readonly references: Referencing | null;
    readonly unknown: readonly SqlText[];
    /** The erased member; null where nobody can be erased. */
    readonly erased: readonly SqlText[] | null;
}

export interface Pivoted {
    readonly name: SqlText;
    /** Its name as a literal. */
    readonly label: SqlText;
}

/** The entity as it was: survivorship judged again at each change, equal neighbours folded. */
export interface ResolvedHistoryView extends Header {
    readonly dimension: RelationRef;
    readonly owned: RelationRef;
    readonly versions: RelationRef;
    readonly profile_id: SqlText;
    readonly first: SqlText;
    readonly forever: SqlText;
    readonly attributes: readonly (Pivoted & Compared)[];
    readonly columns: readonly SqlText[];
    readonly references: Referencing | null;
    readonly unknown: readonly SqlText[];
    /** The erased member; null where nobody can be erased. */
    readonly erased: readonly SqlText[] | null;
}

/** Which source row gave each attribute its value. */
export interface ProvenanceView extends Header {
    readonly candidates: RelationRef;
    readonly dimension: RelationRef;
    readonly profile_id: SqlText;
}
