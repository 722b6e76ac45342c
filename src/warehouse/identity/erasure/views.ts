import type { SqlText } from "../../../text/sql-text.js";
import type { Header } from "../../plan/header.js";
import type { RelationRef } from "../../plan/relation-ref.js";
import type { Imported } from "../views.js";

/** What each template of `templates/dbt/identity/erasure` is given. */
export interface ErasureViews {
    readonly "dbt/identity/erasure/traces": TracesView;
    readonly "dbt/identity/erasure/requests": RequestsView;
    readonly "dbt/identity/erasure/unreadable_requests": UnreadableRequestsView;
    readonly "dbt/identity/erasure/reach_links": ReadsTraces;
    readonly "dbt/identity/erasure/worlds": WorldsView;
    readonly "dbt/identity/erasure/tombstones": TombstonesView;
    readonly "dbt/identity/erasure/erased_rows": ErasedRowsView;
    readonly "dbt/identity/erasure/erased_ids": ErasedIdsView;
    readonly "dbt/identity/erasure/remaining": RemainingView;
}

export interface ReadsTraces {
    readonly traces: RelationRef;
    readonly requests: RelationRef;
    readonly has_roles: boolean;
}

export interface TracesView extends Header {
    readonly observed: readonly Imported[];
    readonly has_roles: boolean;
    readonly row_hash: SqlText;
    readonly value_hash: SqlText;
    readonly node_id: SqlText;
    readonly trace_id: SqlText;
}

/** The rows in which people ask. */
export interface AskedView {
    readonly requests: RelationRef;
    readonly identifier_type: SqlText;
    readonly identifier: SqlText;
    readonly requested_at: SqlText;
    /** The value after normalising, for each type. */
    readonly types: readonly { readonly type: SqlText; readonly normalized: SqlText }[];
}

export interface UnreadableRequestsView extends AskedView {
    /** The key of the row, as text. */
    readonly source_key: SqlText;
    readonly known: readonly SqlText[];
}

export interface RequestsView extends Header, AskedView {
    readonly value_hash: SqlText;
    readonly request_id: SqlText;
    readonly node_id: SqlText;
    readonly world_identifier: SqlText;
}

export interface WorldsView extends Header, ReadsTraces {
    readonly identifier: SqlText;
    readonly source_key: SqlText;
    readonly node_id: SqlText;
    readonly no_rejection: SqlText;
}

export interface TombstonesView extends Header {
    readonly self: RelationRef;
    readonly requests: RelationRef;
    readonly observations: RelationRef;
    readonly anchors: RelationRef;
    readonly resolved: RelationRef;
    readonly has_roles: boolean;
    readonly has_lives: boolean;
    readonly profile_id: SqlText;
    /** Types of which a profile holds so many and no more; a list that is not empty. */
    readonly limited: readonly SqlText[];
    readonly tombstone_id: SqlText;
}

export interface ErasedRowsView extends Header {
    readonly traces: RelationRef;
    readonly tombstones: RelationRef;
    readonly has_roles: boolean;
    /** Rows whose value stands in no column of its own; null where there are none. */
    readonly inseparable: SqlText | null;
    readonly erased_row_id: SqlText;
    readonly surrogate: SqlText;
    /** Places of identifiers in their tables, and the columns that say that one is erased. */
    readonly places: readonly { readonly place: SqlText; readonly name: SqlText }[];
}

export interface ErasedIdsView extends Header {
    readonly observed: readonly Imported[];
    readonly traces: RelationRef;
    readonly tombstones: RelationRef;
    readonly row_hash: SqlText;
    readonly node_id: SqlText;
    readonly profile_id: SqlText;
    readonly profile_hash: SqlText;
}

export interface RemainingView extends Header {
    readonly arrived: RelationRef;
    readonly rows: SqlText;
    readonly row_hash: SqlText;
    readonly identities: readonly Imported[];
    readonly parties: readonly RemainingParty[];
    readonly columns: readonly SqlText[];
}

/** A party of a table's rows that may be erased. */
export interface RemainingParty {
    readonly rows: SqlText;
    readonly from: SqlText;
    readonly table: SqlText;
    readonly role: SqlText | null;
    readonly is_erased: SqlText;
    /** `expression as name`. */
    readonly columns: readonly SqlText[];
    readonly flags: readonly SqlText[];
}
