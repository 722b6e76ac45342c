import { nearest } from "../../text/nearest.js";
import { parseDateFormat } from "../date-format.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { FunctionName } from "../function-name.js";
import type { Parameter } from "../functions.js";
import type { Syntax } from "../parse/syntax.js";
import { parsePattern } from "../pattern/parse-pattern.js";
import type { Expression } from "../tree.js";
import { intervalUnits, isUnit, isUnitOf } from "../unit.js";
import type { Context } from "./context.js";
import { isKey } from "./names.js";

/** Whether an argument is written out where it must be, and in its form and range. */
export function checkForm(
    context: Context,
    name: FunctionName,
    parameter: Parameter,
    syntax: Syntax,
    value: Expression,
    all: readonly Expression[],
): boolean {
    const place = `\`${parameter.name}\` of \`${name}\``;
    const span = context.span(syntax);
    const text = value.node === "literal" ? value.value : null;
    if (text === null) {
        if (parameter.form === undefined) return true;
        context.report(expressionDiagnostics.report("not-a-literal", { span }, { place }));
        return false;
    }
    if (parameter.range !== undefined) {
        const [least, greatest] = parameter.range;
        if (BigInt(text) >= BigInt(least) && BigInt(text) <= BigInt(greatest)) return true;
        const expected = `${least} to ${greatest}`;
        context.report(expressionDiagnostics.report("argument-range", { span }, { place, expected, found: text }));
        return false;
    }
    const { form } = parameter;
    if (form === undefined) return true;
    switch (form) {
        case "integer":
        case "text":
            return true;
        case "filled":
            if (text !== "") return true;
            context.report(
                expressionDiagnostics.report("argument-range", { span }, { place, expected: "not empty", found: "''" }),
            );
            return false;
        case "key":
            return isKey(context, text, syntax);
        case "format":
            if (parseDateFormat(text) !== undefined) return true;
            context.report(expressionDiagnostics.report("malformed-format", { span }, { text }));
            return false;
        case "pattern":
            return isPattern(context, syntax, text);
        case "unit":
            return isUnitForAll(context, place, syntax, text, all);
    }
}

function isPattern(context: Context, syntax: Syntax, text: string): boolean {
    const parsed = parsePattern(text);
    if (!("fault" in parsed)) return true;
    const { construct, help } = parsed.fault;
    context.report(
        expressionDiagnostics.report("unsupported-pattern", { span: context.span(syntax) }, { construct, help }),
    );
    return false;
}

/** A unit that each date or timestamp among the arguments has. */
function isUnitForAll(
    context: Context,
    place: string,
    syntax: Syntax,
    text: string,
    all: readonly Expression[],
): boolean {
    const known = intervalUnits.filter((unit) => all.every(({ type }) => isUnitOf(unit, type.kind)));
    if (isUnit(text) && known.includes(text)) return true;
    const near = isUnit(text) ? undefined : nearest(text, known);
    context.report(
        expressionDiagnostics.report(
            "unknown-option",
            { span: context.span(syntax) },
            { place, found: text, near, known },
        ),
    );
    return false;
}
