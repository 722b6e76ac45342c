import type { SqlText } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import type { RelationRef } from "../plan/relation-ref.js";
import type { Referencing } from "./views.js";

/** A row of another relation that a dimension's row leads to, by which it gets a column. */
export interface PlannedLookup {
    readonly rows: SqlText;
    readonly relation: RelationRef;
    readonly condition: SqlText;
    /** Where several rows may be found, which one counts. */
    readonly pick: Referencing["lookups"][number]["pick"];
    /** The column of the other relation that is wanted. */
    readonly key: string;
    /** @param own the CTE of the rows that look */
    readonly joined: (own: SqlText) => readonly SqlText[];
    readonly column: Column;
}
