import type { Body } from "./body.js";

/**
 * How a relation goes on from what an earlier build stored. Data: the embedded engine interprets it, dbt gets it as
 * configuration and hooks.
 */
export type Upkeep = Incremental;

/**
 * The relation's template, with its `{{#incremental}}` blocks kept, selects a batch; stored rows whose key is in the
 * batch make room for it. What must hold of the template: after `before`, the stored rows whose key is not in the
 * batch are those that a full build would make.
 */
export interface Incremental {
    readonly kind: "incremental";
    /** The column whose values the batch replaces. It need not be unique: a batch holds all rows of a value. */
    readonly key: string;
    /** A `delete` of the stored rows that no row of a batch can replace; null where there are none. */
    readonly before: Body | null;
}
