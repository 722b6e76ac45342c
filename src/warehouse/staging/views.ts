import type { CommentText } from "../../text/comment-text.js";
import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface StagingViews {
    readonly "dbt/staging/table": StagingView;
    readonly "dbt/staging/lost_values": LostValuesView;
    readonly "dbt/staging/late_rows": LateRowsView;
    readonly "dbt/staging/lookups": LookupsView;
}

/** How a source is read that may lack columns. */
export interface DeliveredView {
    /** `null as name`: what such a column is until it comes. */
    readonly absent: readonly SqlText[];
    /** The raw columns that are read. */
    readonly columns: readonly SqlText[];
}

/** One source table: renamed, cast, one row per key or version, nothing later than as_of. */
export interface StagingView extends Header {
    readonly source: RelationRef;
    readonly delivered: DeliveredView | null;
    /** `expression as name`: raw columns, renamed and cast. */
    readonly columns: readonly SqlText[];
    /** `expression as name` over the columns above: computed ones, the withdrawal mark, the row's own key. */
    readonly computed: readonly SqlText[];
    /** The CTE that holds all of them. */
    readonly read: SqlText;
    /** Columns without which a row names nothing. */
    readonly keys: readonly SqlText[];
    /** Holds for every row that is read; asked of the state that counts, or a row that is out would leave an older one. */
    readonly condition: SqlText | null;
    readonly time: SqlText;
    readonly version: {
        readonly comment: SqlText;
        readonly name: SqlText;
        readonly key: readonly SqlText[];
        readonly order: readonly SqlText[];
    };
    readonly names: readonly SqlText[];
    /** The computed columns ask for now(). */
    readonly asks_now: boolean;
}

/** Raw values that staging could not read as their declared type. */
export interface LostValuesView {
    readonly source: RelationRef;
    readonly delivered: DeliveredView | null;
    readonly columns: readonly LostColumn[];
}

export interface LostColumn {
    readonly rows: SqlText;
    readonly label: SqlText;
    readonly text: SqlText;
    readonly condition: SqlText;
}

/** Rows that were loaded later than their source promises. */
export interface LateRowsView {
    readonly rows: RelationRef;
    /** The row's key and its times. */
    readonly columns: readonly SqlText[];
    readonly condition: SqlText;
}

/** The rows of a table with columns of others. */
export interface LookupsView extends Header {
    readonly tables: readonly { readonly rows: SqlText; readonly relation: RelationRef }[];
    readonly logs: readonly LookupTarget[];
    /** The CTE of the table's own rows. */
    readonly rows: SqlText;
    readonly lookups: readonly LookupView[];
    /** Qualified. */
    readonly columns: readonly SqlText[];
}

/** A log that is looked into: only the latest version of each row counts. */
export interface LookupTarget {
    readonly rows: SqlText;
    readonly latest: SqlText;
    readonly key: readonly SqlText[];
    readonly time: SqlText;
}

export interface LookupView {
    readonly comment: CommentText;
    /** The CTE of the rows that can be found. */
    readonly found: SqlText;
    readonly from: SqlText;
    readonly condition: SqlText | null;
    readonly columns: readonly SqlText[];
    readonly matches: SqlText;
}
