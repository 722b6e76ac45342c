import { nearest } from "../../text/nearest.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { FunctionName } from "../function-name.js";
import { catalogue, functionNames, isFunctionName, type NullRule, usage } from "../functions.js";
import type { Name, Syntax } from "../parse/syntax.js";
import type { Expression } from "../tree.js";
import { checkArguments } from "./arguments.js";
import type { Context } from "./context.js";
import { unknownFunctionHelp } from "./foreign-function.js";

/** A call of the catalogue, or `now()`. */
export function checkCall(context: Context, name: Name, written: readonly Syntax[]): Expression | undefined {
    const lower = name.text.toLowerCase();
    if (lower === "now") return checkNow(context, name, written);
    if (!isFunctionName(lower)) {
        const near = nearest(lower, functionNames);
        const instead = unknownFunctionHelp(lower);
        context.report(
            expressionDiagnostics.report(
                "unknown-function",
                { span: context.span(name) },
                { name: name.text, near, instead },
            ),
        );
        for (const argument of written) if (argument.node !== "null") context.check(argument);
        return undefined;
    }
    if (!hasRightCount(lower, written.length)) {
        reportCount(context, name, usage(lower), written.length);
        return undefined;
    }
    const { called, inner } = overload(context, lower, written);
    const args = checkArguments(inner, called, written);
    if (args === undefined) return undefined;
    const { returns, nullable } = catalogue[called];
    const type = returns.type(args);
    if (type === undefined) throw new Error(`${called}: its arguments were checked, but it has no type`);
    return { node: "call", function: called, args, type, nullable: isNullable(nullable, args) };
}

function checkNow(context: Context, name: Name, written: readonly Syntax[]): Expression | undefined {
    if (written.length === 0) return { node: "now", type: { kind: "timestamp" }, nullable: false };
    reportCount(context, name, "now()", written.length);
    return undefined;
}

/** `contains(tags, 'vip')` means the list function when its first argument is a list; it is looked at once. */
function overload(
    context: Context,
    name: FunctionName,
    written: readonly Syntax[],
): { readonly called: FunctionName; readonly inner: Context } {
    const { ofList } = catalogue[name];
    const [first] = written;
    if (ofList === undefined || first === undefined) return { called: name, inner: context };
    const checked = context.check(first);
    const inner: Context = {
        ...context,
        check: (syntax, beside) => (syntax === first ? checked : context.check(syntax, beside)),
    };
    return { called: checked?.type.kind === "list" ? ofList : name, inner };
}

function hasRightCount(name: FunctionName, count: number): boolean {
    const { parameters } = catalogue[name];
    const least = parameters.filter((parameter) => parameter.optional !== true).length;
    const most = parameters.at(-1)?.repeats ? Number.POSITIVE_INFINITY : parameters.length;
    return least <= count && count <= most;
}

function reportCount(context: Context, name: Name, written: string, given: number): void {
    const span = context.span(name);
    context.report(
        expressionDiagnostics.report(
            "argument-count",
            { span },
            { name: name.text.toLowerCase(), usage: written, given },
        ),
    );
}

function isNullable(rule: NullRule, args: readonly Expression[]): boolean {
    const nullable = args.map((argument) => argument.nullable);
    switch (rule) {
        case "any":
            return nullable.some(Boolean);
        case "all":
            return nullable.every(Boolean);
        case "branches":
            return nullable.slice(1).some(Boolean);
        case "always":
            return true;
        case "never":
            return false;
    }
}
