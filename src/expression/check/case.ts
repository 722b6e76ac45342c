import { commonType } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Syntax } from "../parse/syntax.js";
import type { Case, Expression } from "../tree.js";
import { allOf, type Context } from "./context.js";
import { checkEnumValue } from "./enum-value.js";
import { noun, reportMismatch } from "./mismatch.js";
import { checkCondition } from "./operators.js";

/** `case when a then b else c end`, or `case x when 1 then b end`. */
export function checkCase(context: Context, syntax: Syntax & { readonly node: "case" }): Case | undefined {
    const subject = syntax.subject && context.check(syntax.subject);
    const whens = allOf(
        syntax.branches.map(({ when }) =>
            syntax.subject === undefined
                ? checkCondition(context, when, "`when`")
                : checkCompared(context, subject, when),
        ),
    );
    const results = checkShared(context, "the results of a `case`", [
        ...syntax.branches.map(({ result }) => result),
        ...(syntax.otherwise === undefined ? [] : [syntax.otherwise]),
    ]);
    const type = results && commonType(results);
    if (whens === undefined || results === undefined || type === undefined) return undefined;
    if (syntax.subject !== undefined && subject === undefined) return undefined;

    const branches = whens.flatMap((when, index) => {
        const result = results[index];
        return result === undefined ? [] : [{ when, result }];
    });
    // Without an `else` the value is null, so `else null` says nothing.
    const otherwise = isNullLiteral(results[whens.length]) ? undefined : results[whens.length];
    return {
        node: "case",
        ...(subject !== undefined && { subject }),
        branches,
        ...(otherwise !== undefined && { otherwise }),
        type,
        nullable: otherwise === undefined || results.some(({ nullable }) => nullable),
    };
}

/** Values that share a type, which a null among them takes. */
export function checkShared(
    context: Context,
    place: string,
    written: readonly Syntax[],
): readonly Expression[] | undefined {
    const present = written.filter((syntax) => syntax.node !== "null");
    if (present.length === 0) {
        const span = context.span(written[0] ?? { start: 0, end: 0 });
        context.report(expressionDiagnostics.report("untyped-null", { span }, {}));
        return undefined;
    }
    const checked = new Map<Syntax, Expression | undefined>(present.map((syntax) => [syntax, context.check(syntax)]));
    const values = allOf([...checked.values()]);
    if (values === undefined) return undefined;
    const type = commonType(values);
    if (type !== undefined) return allOf(written.map((syntax) => checked.get(syntax) ?? context.check(syntax, type)));

    const [first] = values;
    const odd = values.findIndex((_, index) => commonType(values.slice(0, index + 1)) === undefined);
    const [at, other] = [present[odd], values[odd]];
    if (first === undefined || at === undefined || other === undefined) throw new Error("one value has no odd one out");
    context.report(
        expressionDiagnostics.report(
            "mixed-types",
            { span: context.span(at) },
            { place, first: noun(first.type), other: noun(other.type) },
        ),
    );
    return undefined;
}

function checkCompared(context: Context, subject: Expression | undefined, when: Syntax): Expression | undefined {
    if (when.node === "null") {
        const span = context.span(when);
        context.report(expressionDiagnostics.report("null-comparison", { span }, { operator: "when" }));
        return undefined;
    }
    const value = context.check(when);
    if (subject === undefined || value === undefined) return undefined;
    const isComparable = commonType([subject, value]) !== undefined && !/^(json|list|record)$/.test(value.type.kind);
    if (!isComparable) return reportMismatch(context, when, "`when` beside this subject", [subject.type.kind], value);
    checkEnumValue(context, subject, value, when);
    return value;
}

const isNullLiteral = (value: Expression | undefined): boolean => value?.node === "literal" && value.value === null;
