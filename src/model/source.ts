import type { Expression } from "../expression/tree.js";
import type { ValueType } from "../expression/type.js";
import type { Duration } from "./duration.js";
import type { TableName } from "./entity.js";
import type { Origin } from "./origin.js";
import type { Pii } from "./pii.js";
import type { RecordShape } from "./record.js";
import type { ValueSet } from "./value-set.js";

/** A system that delivers tables: the contract with its producer. */
export interface Source {
    readonly name: string;
    readonly description: string;
    readonly owner: string | null;
    /** The database schema its raw tables stand in. */
    readonly schema: string;
    readonly version: string;
    readonly freshness: Freshness | null;
    readonly tables: readonly SourceTable[];
    readonly origin: Origin;
}

export interface Freshness {
    readonly warnAfter: Duration | null;
    readonly errorAfter: Duration | null;
}

export interface SourceTable {
    readonly source: string;
    readonly name: string;
    /** The physical name. */
    readonly identifier: string;
    readonly schema: string;
    readonly description: string;
    /** Names of key columns. */
    readonly key: readonly string[];
    readonly changes: Changes;
    /** Staged column that says when the row reached the warehouse. */
    readonly loadedAt: string | null;
    readonly lateBy: Duration | null;
    /** Over the staged columns; a row is read when it is TRUE. */
    readonly where: Expression | null;
    /** Over the staged columns; the row is withdrawn when it is TRUE. */
    readonly deletedWhen: Expression | null;
    /** Of a log: identity observes every version of a row, not only the latest. */
    readonly observesAll: boolean;
    /** A withdrawn row carries no identifiers. */
    readonly dropsLinks: boolean;
    /** Declared columns in declared order, then the role columns that were not declared, then looked-up ones. */
    readonly columns: readonly SourceColumn[];
    readonly lookups: readonly Lookup[];
    /** In declared order: columns first, then the table's own list. */
    readonly identifiers: readonly TableIdentifier[];
    /** Identities whose requests for erasure reach its rows. */
    readonly erases: readonly string[];
    readonly origin: Origin;
}

/** What happens to a row after it was written; each names staged columns. */
export type Changes =
    /** One row per key, updated in place. */
    | { readonly kind: "overwrite"; readonly createdAt: string | null; readonly updatedAt: string }
    /** One row per version of a key. */
    | { readonly kind: "log"; readonly createdAt: string | null; readonly updatedAt: string }
    /** One row per event; a delivery may repeat. */
    | { readonly kind: "append"; readonly occurredAt: string };

export interface SourceColumn {
    /** Its name in staging and in every expression. */
    readonly name: string;
    readonly description: string;
    readonly type: ValueType;
    /** Of a json column whose fields are declared. */
    readonly record: RecordShape | null;
    readonly from: ColumnOrigin;
    readonly required: boolean;
    /** The source may not have it yet; it is null until then. */
    readonly optional: boolean;
    readonly values: ValueSet | null;
    readonly pii: Pii | null;
    readonly unit: string | null;
    /** The shipped null-like words read as null in this column. */
    readonly nullLike: boolean;
    /** Read by expressions, not passed on by staging. */
    readonly hidden: boolean;
    readonly deprecated: Deprecation | null;
    readonly origin: Origin;
}

export type ColumnOrigin =
    | { readonly kind: "raw"; readonly name: string; readonly arrives: Arrival }
    /** Computed from other columns of the row. */
    | { readonly kind: "expression"; readonly value: Expression }
    /** A column of another table: whoever reads the rows has it, the table's own expressions have not. */
    | { readonly kind: "lookup"; readonly table: TableName; readonly column: string };

/** Columns of another table, by its whole key; a miss is null, and so is a row that is withdrawn. */
export interface Lookup {
    readonly table: TableName;
    /** Every key column there, and the staged column here that names it. */
    readonly on: readonly { readonly key: string; readonly column: string }[];
    /** The column there, and what it is called here. */
    readonly columns: readonly { readonly column: string; readonly name: string }[];
    readonly origin: Origin;
}

/** In what shape the source delivers a raw column: as its declared type, as text, or as a number since 1970. */
export type Arrival = "typed" | "text" | "epoch_s" | "epoch_ms" | "epoch_us";

export interface Deprecation {
    readonly since: string;
    readonly removeAfter: string | null;
    readonly use: string | null;
}

/** One identifier that each row of the table may carry. */
export interface TableIdentifier {
    readonly identity: string;
    readonly type: string;
    /** The party of the row that it names; null: whose row it is. */
    readonly role: string | null;
    /** One column; several make a composite, of which a null part makes none. None where `value` computes it. */
    readonly columns: readonly string[];
    /** Over the staged columns. */
    readonly value: Expression | null;
    /** Over the staged columns; a row carries it when it is TRUE. */
    readonly where: Expression | null;
    readonly origin: Origin;
}
