import type { Expression } from "../expression/tree.js";
import type { ValueType } from "../expression/type.js";
import type { TableName } from "./entity.js";
import type { Origin } from "./origin.js";
import type { Pii } from "./pii.js";
import type { RecordShape } from "./record.js";
import type { ValueSet } from "./value-set.js";

export interface Event {
    readonly name: string;
    /** The wire name. */
    readonly label: string;
    readonly description: string;
    readonly category: string | null;
    readonly owner: string | null;
    readonly version: string;
    readonly identity: string | null;
    /** Further parties of its rows, by name. */
    readonly roles: readonly EventRole[];
    /** Properties whose values make the event's key; none: (table, source key). */
    readonly key: readonly string[];
    /** Of duplicates within one binding: by `at`. */
    readonly keep: "earliest" | "latest";
    /** The purpose a producer must hold to send it. */
    readonly consent: string | null;
    readonly properties: readonly Property[];
    /** In order of trust: of duplicates across bindings the first wins. */
    readonly bindings: readonly Binding[];
    readonly origin: Origin;
}

/** A further party of an event's rows; its profile is a column of the fact. */
export interface EventRole {
    readonly name: string;
    readonly identity: string;
    /** The role of its identifiers; null for a role called like its identity: they have none. */
    readonly party: string | null;
}

export interface Property {
    readonly name: string;
    readonly description: string;
    readonly type: ValueType;
    /** Of a json property whose fields are declared. A list of records is a fact of its own as well. */
    readonly record: RecordShape | null;
    readonly required: boolean;
    readonly values: ValueSet | null;
    readonly pii: Pii | null;
    readonly unit: string | null;
    /** A keyed entity with a key of one column. */
    readonly references: string | null;
    /** The fact also says which version of it held when the event happened. */
    readonly asOfEvent: boolean;
    readonly origin: Origin;
}

export interface Binding {
    readonly table: TableName;
    /** Over the staged columns; a row is of this event when it is TRUE. */
    readonly where: Expression | null;
    /** A key present in this table is decided here alone. */
    readonly authoritative: boolean;
    /** Staged column: when the event happened. */
    readonly at: string;
    /** Staged column: what names a message, so that its copies are one event. */
    readonly id: string | null;
    /** One for every property, in their order. */
    readonly properties: readonly BoundProperty[];
    /** Older versions among its rows: a row is of the first whose `where` is TRUE, else of the current one. */
    readonly previous: readonly PreviousVersion[];
    readonly origin: Origin;
}

/** The shape that rows had before. */
export interface PreviousVersion {
    readonly version: string;
    /** Over the staged columns. */
    readonly where: Expression;
    readonly properties: readonly Property[];
    /** One for every property of the older shape, in their order. */
    readonly bound: readonly BoundProperty[];
    /** One for every property of the current shape, in their order: an expression over the older properties, or absent. */
    readonly upcast: readonly BoundProperty[];
    readonly origin: Origin;
}

export type BoundProperty = { readonly name: string } & (
    | { readonly kind: "expression"; readonly value: Expression }
    /** What stands under keys inside a json column: text, read as the property's type by its text forms. */
    | { readonly kind: "payload"; readonly column: string; readonly keys: readonly string[] }
    /** The value beside a key, in a json column that holds an array of such pairs. */
    | { readonly kind: "pair"; readonly column: string; readonly key: string; readonly form: PairForm }
    | { readonly kind: "absent" }
);

/** Where a record of an array holds its key, and where its value: the first path that is not null. */
export interface PairForm {
    readonly key: readonly string[];
    readonly values: readonly (readonly string[])[];
}
