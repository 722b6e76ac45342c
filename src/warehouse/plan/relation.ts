import type { Origin } from "../../model/origin.js";
import type { Body } from "./body.js";
import type { Column } from "./column.js";
import type { DataTest } from "./data-test.js";
import type { Program } from "./program.js";
import type { RelationRef } from "./relation-ref.js";
import type { Upkeep } from "./upkeep.js";

export const layers = ["staging", "snapshots", "identity", "calendar", "entities", "events", "profile"] as const;
export type Layer = (typeof layers)[number];

/** dbt's word. */
export type Materialized = "view" | "table" | "incremental" | "snapshot";

/**
 * One table or view of the warehouse, complete: whoever prints, runs, documents or types it asks nothing else.
 * Plain data.
 */
export interface Relation {
    readonly name: string;
    readonly layer: Layer;
    readonly folder: "staging" | "snapshots" | "intermediate" | "marts";
    /** What it belongs to, and the subfolder it is written to: a source, identity, entity or event. */
    readonly area: string;
    /** What a row is: "One row per order, from basket to refund." */
    readonly description: string;
    readonly origin: Origin;
    readonly owner: string | null;
    /** Version of the definition, where the relation is public. */
    readonly version: string | null;
    /** Consumers may rely on it: it has a contract. Marts are public. */
    readonly public: boolean;
    readonly materialized: Materialized;
    /** How stored rows are brought up to date; null for what is made anew by every build. */
    readonly upkeep: Upkeep | null;
    readonly columns: readonly Column[];
    /** The one column (or, where there is none, the columns) that names a row. Not null, unique. */
    readonly key: readonly string[];
    /** Has the rows 'unknown' and the like, flagged `is_placeholder`. */
    readonly placeholders: boolean;
    /** Every relation or source the template reads, in reading order. */
    readonly parents: readonly RelationRef[];
    /** Tests that are not a property of one column; the others follow from `columns` and `key`. */
    readonly tests: readonly DataTest[];
    /** Statements that run before the relation is made; its template reads their work tables. */
    readonly program: Program | null;
    readonly body: Body;
}
