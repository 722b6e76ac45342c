import type { Span } from "../text/span.js";
import type { ValueType } from "./type.js";

/** An expression as the model wrote it. */
export interface ExpressionSource {
    readonly text: string;
    /** Offsets in `text` to a stretch of the model file. */
    readonly at: (start: number, end: number) => Span;
    /** YAML read the text from quotes: `channel: 'email'` is the column email, which nobody meant. */
    readonly quotedWord?: boolean;
}

/** The names an expression may use. */
export interface Scope {
    /** Completes "unknown column in ...": `shop.orders`. */
    readonly describe: string;
    readonly columns: readonly ScopeColumn[];
    /** Where the columns are declared, for the second span of a diagnostic. */
    readonly declaredAt?: Span;
}

export interface ScopeColumn {
    readonly name: string;
    readonly type: ValueType;
    readonly nullable: boolean;
    /** Of a closed enum: comparing with any other literal is an error. */
    readonly values?: readonly string[];
}
