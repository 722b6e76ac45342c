import type { FunctionName } from "../function-name.js";
import type { Expression } from "../tree.js";
import type { Kind, ValueType } from "../type.js";

/** One line of the catalogue: all that the checker and the documentation know of a function. */
export interface FunctionDefinition {
    readonly family: Family;
    readonly parameters: readonly Parameter[];
    readonly returns: Returns;
    readonly nullable: NullRule;
    /** One sentence, about values. */
    readonly meaning: string;
    readonly example: { readonly text: string; readonly result: string };
    /** A call of columns, where the SQL of the example would hide the function's own. */
    readonly spelledFor?: string;
    /** Where each target documents what its printed spelling relies on. */
    readonly documented: { readonly duckdb: string };
    /** The function meant when the first argument is a list. */
    readonly ofList?: FunctionName;
}

export type Family = "text" | "hash" | "number" | "date" | "null" | "json" | "list";

export interface Parameter {
    readonly name: string;
    readonly takes: readonly Kind[];
    /** It and all others so marked share one type, which null takes too. */
    readonly shares?: true;
    /** It is compared with the elements of the list in front. */
    readonly element?: true;
    /** The list's elements are of this kind. */
    readonly of?: Kind;
    readonly optional?: true;
    /** It may be repeated; the last one only. */
    readonly repeats?: true;
    /** It must be written out, in this form. */
    readonly form?: Form;
    /** The least and greatest integer that may be written here. */
    readonly range?: readonly [number, number];
}

/** `unit`: a unit the function's date or timestamp has. `key`: of a json path. `filled`: a text that is not empty. */
export type Form = "integer" | "text" | "unit" | "pattern" | "format" | "key" | "filled";

export interface Returns {
    readonly text: string;
    /** Undefined when the arguments share no type. */
    readonly type: (args: readonly Expression[]) => ValueType | undefined;
}

/**
 * When the result may be null. `any`: when an argument is. `all`: when all are. `always`: also for
 * arguments that are not. `branches`: when a result to choose from is.
 */
export type NullRule = "any" | "all" | "always" | "never" | "branches";
