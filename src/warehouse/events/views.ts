import type { CommentText } from "../../text/comment-text.js";
import type { SqlText } from "../../text/sql-text.js";
import type { GatheredInput } from "../plan/gather.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface EventViews {
    readonly "dbt/events/rows": BoundRowsView;
    readonly "dbt/events/fact": FactView;
    readonly "dbt/events/elements": ElementsView;
    readonly "dbt/events/items": ItemsView;
    readonly "dbt/events/before/rows": RowsBeforeView;
    readonly "dbt/events/before/fact": FactBeforeView;
    readonly "dbt/events/before/elements": ElementsBeforeView;
    readonly "dbt/events/before/session_events": SessionEventsBeforeView;
    readonly "dbt/events/before/activity": ActivityBeforeView;
    readonly "dbt/events/invalid": InvalidView;
    readonly "dbt/events/activity": ActivityView;
    readonly "dbt/events/session": SessionView;
    readonly "dbt/events/session_events": SessionEventsView;

    readonly "dbt/events/tests/mostly_invalid": MostlyInvalidView;
}

/** Every row of every binding in one shape, and why it is no event, if it is none. */
export interface BoundRowsView extends Header {
    readonly self: RelationRef;
    /** Stored rows are brought up to date. */
    readonly is_kept: boolean;
    readonly tables: readonly BoundTable[];
    readonly bindings: readonly BindingView[];
    /** The CTEs in the event's shape. */
    readonly bound: readonly SqlText[];
    /** Where parties may be erased: the rows less what tells about them; null where none may. */
    readonly erasure: {
        readonly comment: CommentText;
        readonly columns: readonly SqlText[];
        /** The columns that say so. */
        readonly flags: readonly SqlText[];
    } | null;
    readonly judgements: readonly Judgement[];
    readonly row_id: SqlText;
    readonly event_key: SqlText;
    readonly event_id: SqlText;
    /** Properties, and the version that the row was read as; qualified. */
    readonly names: readonly SqlText[];
}

export interface BoundTable {
    readonly rows: SqlText;
    readonly relation: RelationRef;
    /** Of a log: the CTE that numbers the versions of a row. */
    readonly latest: { readonly rows: SqlText; readonly key: readonly SqlText[]; readonly time: SqlText } | null;
}

export interface BindingView {
    /** The CTE over its table. */
    readonly rows: SqlText;
    /** Where stored rows are kept: how those are left out that are stored as they are. */
    readonly kept: {
        readonly rows: SqlText;
        readonly rank: SqlText;
        /** Qualified, like the next two. */
        readonly source_key: SqlText;
        readonly conditions: readonly SqlText[];
        readonly differences: readonly SqlText[];
        /** The conditions where no row is stored yet. */
        readonly plain_conditions: readonly SqlText[];
    } | null;
    /** From the rows of the table to rows in the event's shape, for each version that the table holds. */
    readonly steps: readonly BindingStep[];
}

/** A CTE on the way from a table's rows to the event's shape. */
export interface BindingStep {
    readonly rows: SqlText;
    readonly comment: CommentText | null;
    readonly from: SqlText;
    readonly columns: readonly SqlText[];
    readonly asks_now: boolean;
    readonly conditions: readonly SqlText[];
}

/** Deletes stored rows that no table holds any more, or holds as what no binding takes. */
export interface RowsBeforeView {
    readonly self: RelationRef;
    readonly bindings: readonly {
        readonly rank: SqlText;
        readonly relation: RelationRef;
        readonly latest: BoundTable["latest"];
        readonly source_key: SqlText;
        readonly conditions: readonly SqlText[];
        readonly at: SqlText;
    }[];
}

export interface Judgement {
    readonly condition: SqlText;
    readonly property: SqlText;
    readonly reason: SqlText;
}

/** One row per event: the best of its valid rows, with the profile and the keys it points to. */
export interface FactView extends Header {
    readonly self: RelationRef;
    /** Stored events are brought up to date. */
    readonly is_kept: boolean;
    readonly rows: RelationRef;
    readonly event_id: SqlText;
    /** One for each identity of a party. */
    readonly identities: readonly IdentityImport[];
    readonly parties: readonly PartyView[];
    readonly references: readonly {
        readonly rows: SqlText;
        readonly relation: RelationRef;
        readonly condition: SqlText;
    }[];
    /** Bindings that decide about the keys they hold. */
    readonly authority: { readonly comment: CommentText; readonly is_authoritative: SqlText } | null;
    readonly keep: { readonly comment: CommentText; readonly order: readonly SqlText[] };
    /** What decides, of every row. */
    readonly narrow: readonly SqlText[];
    /** What is compared, of the rows that win. */
    readonly winners: readonly SqlText[];
    /** How a winner differs from what is stored. */
    readonly differences: readonly SqlText[];
    readonly columns: readonly SqlText[];
}

/** The CTEs that import what identity knows of rows and identifiers. */
export interface IdentityImport {
    readonly anchors: SqlText;
    readonly anchors_relation: RelationRef;
    readonly resolved: SqlText;
    readonly resolved_relation: RelationRef;
    /** What is handed around, and who held it; null where nothing is. */
    readonly shared: {
        readonly rows: SqlText;
        readonly rows_relation: RelationRef;
        readonly identifier_owners: SqlText;
        readonly owners_relation: RelationRef;
    } | null;
}

/** The profiles of one party of the rows. */
export interface PartyView {
    readonly comment: CommentText;
    /** The CTE of its profiles. */
    readonly owners: SqlText;
    readonly anchors: SqlText;
    readonly resolved: SqlText;
    readonly profile_id: SqlText;
    /** The party as its identifiers say it; null where rows have but one. */
    readonly role: SqlText | null;
    /** The CTEs of what is handed around, and of who held it when the event happened. */
    readonly shared: {
        readonly rows: SqlText;
        readonly identifier_owners: SqlText;
        readonly holders: SqlText;
    } | null;
}

/** The elements of a list of records, each read and judged. */
export interface ElementsView extends Header {
    readonly self: RelationRef;
    /** Stored elements are brought up to date. */
    readonly is_kept: boolean;
    readonly event_id: SqlText;
    readonly fact: RelationRef;
    readonly events: SqlText;
    /** What an element has from its event, qualified. */
    readonly carried: readonly SqlText[];
    readonly value: SqlText;
    /** The value as a json object. */
    readonly element: SqlText;
    readonly position: SqlText;
    /** What gives a row for each element. */
    readonly join: SqlText;
    readonly texts: readonly SqlText[];
    readonly values: readonly SqlText[];
    readonly judgements: readonly Judgement[];
    readonly element_id: SqlText;
    readonly element_key: SqlText;
    readonly rejected_property: SqlText;
    readonly columns: readonly SqlText[];
}

/** Deletes stored elements whose event is gone, or not what it was when they were read. */
export interface ElementsBeforeView {
    readonly self: RelationRef;
    readonly fact: RelationRef;
    readonly event_id: SqlText;
    readonly element_key: SqlText;
    readonly same: readonly SqlText[];
}

/** The sound elements of a list of records, with the keys they point to. */
export interface ItemsView extends Header {
    readonly elements: RelationRef;
    readonly references: readonly {
        readonly rows: SqlText;
        readonly relation: RelationRef;
        readonly condition: SqlText;
    }[];
    readonly columns: readonly SqlText[];
}

/** Deletes stored events that no row tells of any more. */
export interface FactBeforeView {
    readonly self: RelationRef;
    readonly rows: RelationRef;
    readonly event_id: SqlText;
    readonly is_authoritative: SqlText | null;
}

export interface InvalidView extends Header {
    readonly rows: RelationRef;
    readonly invalid_id: SqlText;
    /** The version that a row was held against. */
    readonly version: SqlText;
    /** The one that elements are held against. */
    readonly current: SqlText;
    /** Lists of which single elements may be invalid. */
    readonly lists: readonly {
        readonly rows: SqlText;
        readonly relation: RelationRef;
        readonly element_id: SqlText;
    }[];
}

/** Bindings whose rows mostly are no events. */
export interface MostlyInvalidView {
    readonly rows: RelationRef;
}

/** Everything a profile did, one row per event. */
export interface ActivityView extends Header {
    readonly self: RelationRef;
    readonly profile_id: SqlText;
    /** What holds of the id of somebody, after the id. */
    readonly is_somebody: SqlText;
    /** Facts, or relations that gather them. */
    readonly inputs: readonly GatheredInput[];
}

/** Deletes the stored activities of profiles that have none any more. */
export interface ActivityBeforeView {
    readonly self: RelationRef;
    readonly profile_id: SqlText;
    readonly events: readonly { readonly relation: RelationRef }[];
}

/** Which events are in which session. */
export interface SessionEventsView extends Header {
    readonly self: RelationRef;
    readonly activities: RelationRef;
    readonly profile_id: SqlText;
    readonly events: readonly SqlText[];
    /** Whether an event comes too late for the session of the one before it. */
    readonly is_late: SqlText;
    readonly session_key: SqlText;
    readonly session_number: SqlText;
    readonly session_id: SqlText;
}

/** One row per session. */
export interface SessionView extends Header {
    readonly session_events: RelationRef;
    readonly profile_id: SqlText;
    readonly session_id: SqlText;
    readonly started_on: SqlText;
    readonly duration: SqlText;
    /** `count(...) as page_viewed_count` */
    readonly counts: readonly SqlText[];
    readonly count_names: readonly SqlText[];
}

/** Deletes the stored rows of profiles that have no event of the session any more. */
export interface SessionEventsBeforeView {
    readonly self: RelationRef;
    readonly activities: RelationRef;
    readonly profile_id: SqlText;
    readonly events: readonly SqlText[];
}
