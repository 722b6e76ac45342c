import { nearest } from "../../text/nearest.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Expression } from "../tree.js";
import type { Context, Stretch } from "./context.js";

/** Reports a literal that the closed enum it is compared with does not list. */
export function checkEnumValue(context: Context, enumeration: Expression, value: Expression, at: Stretch): void {
    if (enumeration.node !== "column" || value.node !== "literal" || value.value === null) return;
    const known = context.scope.columns.find(({ name }) => name === enumeration.name)?.values;
    if (known === undefined || known.includes(value.value)) return;
    context.report(
        expressionDiagnostics.report(
            "value-not-in-enum",
            { span: context.span(at) },
            { column: enumeration.name, value: value.value, near: nearest(value.value, known), known },
        ),
    );
}
