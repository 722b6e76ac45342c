import type { Body } from "./body.js";

/**
 * How a relation goes on from what an earlier build stored. Data: the embedded engine interprets it, dbt gets it as
 * configuration and hooks.
 */
export type Upkeep = Incremental | Snapshot | Append;

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
    /**
     * What is stored cannot be made again: it is gone on from whichever statements made it and whenever, and a batch
     * only adds to what was stored of earlier moments.
     */
    readonly lasting?: true;
}

/**
 * Stored rows stay for ever as they are: what they remember may stand nowhere else any more. Not even a build from
 * nothing forgets them. The relation's template, with its `{{#incremental}}` blocks kept, selects the rows to add.
 */
export interface Append {
    readonly kind: "append";
}

/**
 * Stored rows stay for ever, and only the end of one is written, once: what they say cannot be found out again. The
 * relation's template makes the first; afterwards `forget`, `close` and `add` run in this order. dbt has statements of
 * its own for the last two.
 */
export interface Snapshot {
    readonly kind: "snapshot";
    /** The columns that name a row of the source. */
    readonly key: readonly string[];
    /** The columns in which a row of the source differs from what is stored of it. */
    readonly compared: readonly string[];
    /** A `delete` of stored rows that the same moment brings again: an id is there once. */
    readonly forget: Body;
    /** An `update` that ends the stored rows that are so no more. */
    readonly close: Body;
    /** A select of the rows that are not stored as they are; `columns` of the relation, in their order. */
    readonly add: Body;
}
