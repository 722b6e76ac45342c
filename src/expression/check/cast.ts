import { expressionDiagnostics } from "../diagnostics.js";
import type { Syntax } from "../parse/syntax.js";
import type { Cast, Expression, Literal } from "../tree.js";
import { type Kind, sameType, typeText, type ValueType } from "../type.js";
import type { Context } from "./context.js";
import { literal } from "./literals.js";
import { readType } from "./read-type.js";

/** Which kinds each kind can be cast to, besides itself. */
const casts: { readonly [From in Kind]: readonly Kind[] } = {
    string: ["integer", "decimal", "float", "boolean", "date", "timestamp", "json", "list"],
    integer: ["string", "decimal", "float"],
    decimal: ["string", "integer", "decimal", "float"],
    float: ["decimal"],
    boolean: ["string"],
    date: ["string", "timestamp"],
    timestamp: ["string", "date"],
    json: ["list"],
    list: [],
    record: [],
};

export function checkCast(
    context: Context,
    syntax: Syntax & { readonly node: "cast" },
): Cast | Literal | Expression | undefined {
    const type = readType(context, syntax.type);
    if (type === undefined) return undefined;
    if (syntax.operand.node === "null") return literal(null, type);
    const operand = context.check(syntax.operand);
    if (operand === undefined) return undefined;
    if (sameType(operand.type, type)) return operand;
    if (casts[operand.type.kind].includes(type.kind)) return castTo(operand, type, syntax.safe);
    const [from, to] = [typeText(operand.type), typeText(type)];
    const instead = detour(operand.type.kind, type.kind);
    context.report(expressionDiagnostics.report("no-such-cast", { span: context.span(syntax) }, { from, to, instead }));
    return undefined;
}

/** A cast node. An empty text is null, and so is what does not fit when the cast is safe. */
export function castTo(operand: Expression, type: ValueType, safe: boolean): Cast {
    const fits = type.kind === "string" || type.kind === "timestamp" || type.kind === "float";
    const loses = operand.type.kind === "string" || (safe && !fits);
    return { node: "cast", operand, safe, type, nullable: operand.nullable || loses };
}

function detour(from: Kind, to: Kind): string | undefined {
    if (from === "float")
        return "cast it to a decimal first: cast(cast(x as decimal(38, 6)) as string), or round(x, 2)";
    if (from === "boolean") return "write if(x, 1, 0)";
    if (from === "json") return "take a scalar out of it with a path: payload.key";
    if (to === "boolean") return "compare it: x = 1";
    if (from === "integer" && to === "timestamp") return "write from_epoch_s(x), from_epoch_ms(x) or from_epoch_us(x)";
    if (from === "timestamp") return "write epoch_s(x), epoch_ms(x) or epoch_us(x)";
    return undefined;
}
