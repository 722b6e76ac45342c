import { commonType } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { FunctionName } from "../function-name.js";
import { catalogue, type Parameter } from "../functions.js";
import type { Syntax } from "../parse/syntax.js";
import type { Expression } from "../tree.js";
import { checkForm } from "./argument-form.js";
import { checkShared } from "./case.js";
import { allOf, type Context } from "./context.js";
import { noun, reportMismatch } from "./mismatch.js";

/** The arguments of a call whose number is right already. */
export function checkArguments(
    context: Context,
    name: FunctionName,
    written: readonly Syntax[],
): readonly Expression[] | undefined {
    const { parameters } = catalogue[name];
    const parameterAt = (index: number): Parameter => {
        const parameter = parameters[Math.min(index, parameters.length - 1)];
        if (parameter === undefined) throw new Error(`${name} has no parameters`);
        return parameter;
    };
    const sharing = written.filter((_, index) => parameterAt(index).shares);
    const shared = sharing.length === 0 ? [] : checkShared(context, `the arguments of \`${name}\``, sharing);

    const args: (Expression | undefined)[] = [];
    for (const [index, syntax] of written.entries()) {
        const parameter = parameterAt(index);
        const value = parameter.shares ? shared?.[sharing.indexOf(syntax)] : context.check(syntax);
        const fits = value !== undefined && isOfKind(context, name, parameter, syntax, value, args[0]);
        args.push(fits ? value : undefined);
    }
    const checked = allOf(args);
    if (checked === undefined) return undefined;
    const isFormed = written.map((syntax, index) => {
        const value = checked[index];
        return value === undefined || checkForm(context, name, parameterAt(index), syntax, value, checked);
    });
    return isFormed.every(Boolean) ? checked : undefined;
}

function isOfKind(
    context: Context,
    name: FunctionName,
    parameter: Parameter,
    syntax: Syntax,
    value: Expression,
    first: Expression | undefined,
): boolean {
    const place = `\`${parameter.name}\` of \`${name}\``;
    if (!parameter.takes.includes(value.type.kind)) {
        reportMismatch(context, syntax, place, parameter.takes, value);
        return false;
    }
    if (parameter.element) return isElement(context, place, syntax, value, first);
    if (parameter.of === undefined || value.type.kind !== "list" || value.type.element.kind === parameter.of)
        return true;
    context.report(
        expressionDiagnostics.report(
            "type-mismatch",
            { span: context.span(syntax) },
            { place, expected: `a list<${parameter.of}>`, found: noun(value.type) },
        ),
    );
    return false;
}

function isElement(
    context: Context,
    place: string,
    syntax: Syntax,
    value: Expression,
    list: Expression | undefined,
): boolean {
    if (list?.type.kind !== "list") return list === undefined;
    const { element } = list.type;
    if (commonType([value, { node: "now", type: element, nullable: false }]) !== undefined) return true;
    reportMismatch(context, syntax, place, [element.kind], value);
    return false;
}
