import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../text/span.js";
import type { Syntax } from "../parse/syntax.js";
import type { Scope } from "../scope.js";
import type { Expression } from "../tree.js";
import type { ValueType } from "../type.js";

/** What every check needs. A check that found a fault reports it and gives undefined; its parent stays silent. */
export interface Context {
    readonly scope: Scope;
    readonly span: (place: Stretch) => Span;
    readonly report: (diagnostic: Diagnostic) => void;
    /** Checks an operand. Null takes the type `beside`, or is a fault. */
    readonly check: (syntax: Syntax, beside?: ValueType) => Expression | undefined;
}

export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** All values, or undefined when one is missing: its fault is reported already. */
export function allOf<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
    const present = values.filter((value) => value !== undefined);
    return present.length === values.length ? present : undefined;
}
