import { expressionDiagnostics } from "../diagnostics.js";
import type { Expression } from "../tree.js";
import { type Kind, typeText, type ValueType } from "../type.js";
import type { Context, Stretch } from "./context.js";

/** `a string`, `an integer`. */
export function noun(type: ValueType | Kind): string {
    const text = typeof type === "string" ? type : typeText(type);
    return `${/^[aeiou]/.test(text) ? "an" : "a"} ${text}`;
}

/** `an integer, a decimal or a float`. */
export function nouns(kinds: readonly Kind[]): string {
    const all = kinds.map(noun);
    return all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

/** Reports a value of the wrong type; `place` is what takes another. */
export function reportMismatch(
    context: Pick<Context, "span" | "report">,
    at: Stretch,
    place: string,
    expected: readonly Kind[],
    found: Expression,
): undefined {
    const help = conversion(found, expected);
    context.report(
        expressionDiagnostics.report(
            "type-mismatch",
            { span: context.span(at) },
            { place, expected: nouns(expected), found: noun(found.type), help },
        ),
    );
    return undefined;
}

function conversion({ node, type }: Expression, expected: readonly Kind[]): string | undefined {
    const [wanted] = expected;
    if (wanted === undefined) return undefined;
    const isText = type.kind === "string";
    if (expected.includes("boolean")) return "compare it with something";
    if (isText && node === "literal" && (wanted === "date" || wanted === "timestamp")) {
        return wanted === "date" ? "write date '2026-01-31'" : "write timestamp '2026-01-31T10:00:00Z'";
    }
    if (type.kind === "json") return "take a scalar out of it with a path: payload.key";
    if (isText && node === "literal" && wanted !== "list") return "write it without quotes";
    if (isText && wanted !== "list") return `write try_cast(x as ${wanted === "decimal" ? "decimal(18, 2)" : wanted})`;
    if (type.kind === "float" && (wanted === "integer" || wanted === "decimal" || wanted === "string")) {
        return "round(x, 2) makes a decimal of it";
    }
    if (type.kind === "decimal" && wanted === "integer") return "write cast(x as integer), which rounds";
    if (type.kind === "timestamp" && wanted === "date") return "write cast(x as date)";
    if (wanted === "string" && type.kind !== "list" && type.kind !== "record") return "write cast(x as string)";
    return undefined;
}
