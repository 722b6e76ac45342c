import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

/** Decisions of people as their table states them, the values normalised. */
export interface OverrideRowsView {
    readonly observations: RelationRef;
    readonly rows: SqlText;
    readonly table: RelationRef;
    /** Of a log the latest version of each row; null for other tables. */
    readonly latest: { readonly rows: SqlText; readonly key: readonly SqlText[]; readonly time: SqlText } | null;
    /** Holds where the row is withdrawn; null where none can be. */
    readonly withdrawn: SqlText | null;
    /** `expression as name`. */
    readonly columns: readonly SqlText[];
    /** For each type of identifier its values after normalising. */
    readonly types: readonly { readonly type: SqlText; readonly left: SqlText; readonly right: SqlText }[];
    readonly left_node: SqlText;
    readonly right_node: SqlText;
    /** Values of some type expire: a decision is about one life of them. */
    readonly has_lives: boolean;
    /** `left` and `right`. */
    readonly sides: readonly SqlText[];
}

export interface OverridesView extends Header, OverrideRowsView {
    /** Keys of rows in code point order. */
    readonly row_order: SqlText;
    readonly override_id: SqlText;
}

export interface ReadsOverrides {
    readonly overrides: RelationRef;
}

export interface ContradictoryOverridesView extends ReadsOverrides {
    readonly resolved: RelationRef;
}

export interface DisobeyedOverridesView extends ReadsOverrides {
    readonly resolved: RelationRef;
    readonly profile_id: SqlText;
    readonly conflicts: RelationRef;
}
