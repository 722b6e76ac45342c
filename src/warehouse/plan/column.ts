import type { ValueType } from "../../expression/type.js";
import type { Pii } from "../../model/pii.js";
import type { ValueSet } from "../../model/value-set.js";

export interface Column {
    readonly name: string;
    readonly type: ValueType;
    readonly nullable: boolean;
    /** No two rows share a non-null value. The relation's key column is unique without saying so. */
    readonly unique: boolean;
    readonly description: string;
    readonly pii: Pii | null;
    readonly values: ValueSet | null;
    /** What the list is a list of, where the column's own name says its role: `identifier_type` of `left_type`. */
    readonly listed?: string;
    readonly unit: string | null;
    /** Foreign key: every non-null value stands in that column. A warning where data may rightly lie outside. */
    readonly references: {
        readonly relation: string;
        readonly column: string;
        readonly severity?: "warn";
    } | null;
    /**
     * What kind of id it holds, for branded TypeScript types: an identity (`person`), an identifier type
     * (`person.customer_id`) or a keyed entity (`product`); null for other values.
     */
    readonly identifies: string | null;
    readonly from: readonly LineageEdge[];
}

/** Where a column's values come from; written down where the view is built, never recovered by parsing SQL. */
export interface LineageEdge {
    /** A relation's name, or `source.table` of a raw table. */
    readonly relation: string;
    readonly column: string;
    readonly change: "identity" | "transformation" | "aggregation";
    /**
     * Where a column holds values of many kinds, one kind a row (`value` beside `attribute`): the kind that is read,
     * and the kind that is given. Absent: all there are, and an identity hands each kind on.
     */
    readonly reads?: string;
    readonly gives?: string;
}
