import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface SnapshotViews {
    readonly "dbt/snapshots/state": StateView;
    readonly "dbt/snapshots/changes": ChangesView;
    readonly "engine/snapshots/first": FirstView;
    readonly "engine/snapshots/forget": KeepingView;
    readonly "engine/snapshots/close": KeepingView;
    readonly "engine/snapshots/add": KeepingView;
}

/** The columns that are kept of a table, as its rows are now. */
export interface StateView extends Header {
    readonly source: RelationRef;
    readonly rows: SqlText;
    readonly columns: readonly SqlText[];
    readonly state_id: SqlText;
}

/** The first snapshot: every row, seen by this build. */
export interface FirstView extends Header {
    readonly state: RelationRef;
    readonly columns: readonly SqlText[];
    readonly forever: SqlText;
}

/** A snapshot that goes on. dbt does the same by statements of its own. */
export interface KeepingView {
    readonly self: RelationRef;
    readonly state: RelationRef;
    readonly key: readonly SqlText[];
    /** Each holds where a stored row and a row of now say the same. */
    readonly same: readonly SqlText[];
    /** Qualified by `state`. */
    readonly columns: readonly SqlText[];
    readonly forever: SqlText;
}

/** What builds have seen, as a log: one row per change of a row, dated by its source where that is possible. */
export interface ChangesView extends Header {
    readonly snapshot: RelationRef;
    readonly key: readonly SqlText[];
    readonly columns: readonly SqlText[];
    /** When the source says a state began, and when not, the build that saw it first. */
    readonly dated_at: SqlText;
    /** Holds where the source has withdrawn the row. */
    readonly withdrawn: SqlText;
    readonly order: readonly SqlText[];
    readonly change_id: SqlText;
    readonly forever: SqlText;
}
