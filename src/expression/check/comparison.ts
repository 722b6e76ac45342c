import { commonType, isNumeric } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Syntax } from "../parse/syntax.js";
import type { Between, Comparison, Expression, In, IsNull, IsTrue, Like } from "../tree.js";
import type { Kind, ValueType } from "../type.js";
import type { Context } from "./context.js";
import { checkEnumValue } from "./enum-value.js";
import { reportMismatch } from "./mismatch.js";

type Of<Node extends Syntax["node"]> = Syntax & { readonly node: Node };

const boolean: ValueType = { kind: "boolean" };
const ordered: readonly Kind[] = ["string", "integer", "decimal", "float", "date", "timestamp"];
const numbers: readonly Kind[] = ["integer", "decimal", "float"];
const equatable: readonly Kind[] = [...ordered, "boolean"];

export function checkComparison(context: Context, syntax: Of<"comparison">): Comparison | undefined {
    const { operator } = syntax;
    const left = checkCompared(context, syntax.left, operator);
    const right = checkCompared(context, syntax.right, operator);
    if (left === undefined || right === undefined) return undefined;
    const kinds = operator === "=" || operator === "<>" ? equatable : ordered;
    if (!isComparable(context, `\`${operator}\``, kinds, left, syntax.left, right, syntax.right)) return undefined;
    checkEnumValue(context, left, right, syntax.right);
    checkEnumValue(context, right, left, syntax.left);
    return { node: "comparison", operator, left, right, type: boolean, nullable: left.nullable || right.nullable };
}

export function checkIn(context: Context, syntax: Of<"in">): In | undefined {
    const operand = checkCompared(context, syntax.operand, "in");
    const items: Expression[] = [];
    for (const written of syntax.items) {
        const item = checkCompared(context, written, "in");
        if (operand === undefined || item === undefined) continue;
        if (!isComparable(context, "`in`", equatable, operand, syntax.operand, item, written)) continue;
        checkEnumValue(context, operand, item, written);
        items.push(item);
    }
    if (operand === undefined || items.length < syntax.items.length) return undefined;
    const nullable = operand.nullable || items.some((item) => item.nullable);
    return { node: "in", operand, items, negated: syntax.negated, type: boolean, nullable };
}

export function checkBetween(context: Context, syntax: Of<"between">): Between | undefined {
    const operand = checkCompared(context, syntax.operand, "between");
    const low = checkCompared(context, syntax.low, "between");
    const high = checkCompared(context, syntax.high, "between");
    if (operand === undefined || low === undefined || high === undefined) return undefined;
    const name = "`between`";
    const fits =
        isComparable(context, name, ordered, operand, syntax.operand, low, syntax.low) &&
        isComparable(context, name, ordered, operand, syntax.operand, high, syntax.high);
    if (!fits) return undefined;
    const nullable = operand.nullable || low.nullable || high.nullable;
    return { node: "between", operand, low, high, negated: syntax.negated, type: boolean, nullable };
}

export function checkLike(context: Context, syntax: Of<"like">): Like | undefined {
    const operand = context.check(syntax.operand);
    const { pattern } = syntax;
    if (pattern.node !== "text") {
        const span = context.span(pattern);
        context.report(expressionDiagnostics.report("not-a-literal", { span }, { place: "the pattern of `like`" }));
        return undefined;
    }
    if (pattern.value.includes("\\")) {
        const span = context.span(pattern);
        context.report(expressionDiagnostics.report("like-pattern", { span }, { character: "\\" }));
        return undefined;
    }
    if (operand === undefined) return undefined;
    if (operand.type.kind !== "string") return reportMismatch(context, syntax.operand, "`like`", ["string"], operand);
    const { negated } = syntax;
    return { node: "like", operand, pattern: pattern.value, negated, type: boolean, nullable: operand.nullable };
}

export function checkIsNull(context: Context, syntax: Of<"isNull" | "isTrue">): IsNull | undefined {
    const operand = context.check(syntax.operand);
    return operand && { node: "isNull", operand, negated: syntax.negated, type: boolean, nullable: false };
}

export function checkIsTrue(context: Context, syntax: Of<"isNull" | "isTrue">): IsTrue | undefined {
    const operand = context.check(syntax.operand);
    if (operand === undefined) return undefined;
    if (operand.type.kind !== "boolean") {
        return reportMismatch(context, syntax.operand, "`is true`", ["boolean"], operand);
    }
    return { node: "isTrue", operand, negated: syntax.negated, type: boolean, nullable: false };
}

function checkCompared(context: Context, syntax: Syntax, operator: string): Expression | undefined {
    if (syntax.node !== "null") return context.check(syntax);
    context.report(expressionDiagnostics.report("null-comparison", { span: context.span(syntax) }, { operator }));
    return undefined;
}

/** Whether two values of these types can be compared; reports the one that does not fit. */
function isComparable(
    context: Context,
    place: string,
    kinds: readonly Kind[],
    left: Expression,
    leftAt: Syntax,
    right: Expression,
    rightAt: Syntax,
): boolean {
    if (!kinds.includes(left.type.kind)) {
        reportMismatch(context, leftAt, place, kinds, left);
        return false;
    }
    if (kinds.includes(right.type.kind) && commonType([left, right]) !== undefined) return true;
    // A lone text literal among dates or numbers is what was misspelt, on whichever side it stands.
    const leftIsGuilty = left.node === "literal" && left.type.kind === "string" && right.node !== "literal";
    const [guilty, at, other] = leftIsGuilty ? [left, leftAt, right] : [right, rightAt, left];
    const fitting = isNumeric(other.type.kind) ? [...new Set<Kind>([other.type.kind, ...numbers])] : [other.type.kind];
    reportMismatch(
        context,
        at,
        `${place} beside ${other.node === "column" ? `\`${other.name}\`` : "the other side"}`,
        fitting,
        guilty,
    );
    return false;
}
