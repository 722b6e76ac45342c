import { nearest } from "../../text/nearest.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { TypeSyntax } from "../parse/syntax.js";
import type { ValueType } from "../type.js";
import type { Context } from "./context.js";

const simple = ["string", "integer", "float", "boolean", "date", "timestamp", "json"] as const;
const names: readonly string[] = [...simple, "decimal", "list"];
/** What other systems call these types. */
const foreign: Readonly<Record<string, string>> = {
    bigint: "integer",
    bool: "boolean",
    char: "string",
    datetime: "timestamp",
    double: "float",
    int: "integer",
    number: "decimal",
    numeric: "decimal",
    real: "float",
    smallint: "integer",
    text: "string",
    timestamptz: "timestamp",
    varchar: "string",
};

/** The type that `cast(x as ...)` names. */
export function readType(context: Context, syntax: TypeSyntax): ValueType | undefined {
    const { text: name, sizes, element } = syntax;
    if (element !== undefined) return readList(context, element);
    if (name === "decimal") return readDecimal(context, syntax);
    const kind = simple.find((known) => known === name);
    if (kind === undefined) {
        const near = foreign[name] ?? nearest(name, names);
        context.report(expressionDiagnostics.report("unknown-type", { span: context.span(syntax) }, { name, near }));
        return undefined;
    }
    return sizes.length === 0 ? { kind } : malformed(context, syntax, `${name} takes no size`);
}

function readList(context: Context, syntax: TypeSyntax): ValueType | undefined {
    const element = readType(context, syntax);
    if (element === undefined) return undefined;
    // Lists of lists, and of json, have no text form that all engines share.
    if (element.kind === "list" || element.kind === "json") return malformed(context, syntax, "a list holds scalars");
    return { kind: "list", element };
}

function readDecimal(context: Context, syntax: TypeSyntax): ValueType | undefined {
    const [precision = Number.NaN, scale = 0, ...more] = syntax.sizes.map(({ text }) => Number(text));
    if (Number.isNaN(precision) || more.length > 0) return malformed(context, syntax, "a decimal has two sizes");
    if (!(precision >= 1 && precision <= 38)) return malformed(context, syntax, "the precision is 1 to 38");
    if (!Number.isInteger(precision) || !Number.isInteger(scale)) return malformed(context, syntax, "sizes are whole");
    if (scale > precision) return malformed(context, syntax, "the scale is greater than the precision");
    return { kind: "decimal", precision, scale };
}

function malformed(context: Context, syntax: TypeSyntax, reason: string): undefined {
    const sizes = syntax.sizes.map(({ text }) => text).join(", ");
    const type = sizes === "" ? syntax.text : `${syntax.text}(${sizes})`;
    context.report(expressionDiagnostics.report("malformed-type", { span: context.span(syntax) }, { type, reason }));
    return undefined;
}
