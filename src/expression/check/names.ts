import { nearest } from "../../text/nearest.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Name } from "../parse/syntax.js";
import type { Expression } from "../tree.js";
import type { Context, Stretch } from "./context.js";
import { noun } from "./mismatch.js";

/** A column, or a path into a json column. */
export function checkName(context: Context, parts: readonly Name[]): Expression | undefined {
    const [first, ...keys] = parts;
    if (first === undefined) throw new Error("a name has a first part");
    const column = context.scope.columns.find(({ name }) => name === first.text);
    if (column === undefined) return reportUnknown(context, first, keys[0]?.text);
    if (keys.length === 0) {
        return { node: "column", name: column.name, type: column.type, nullable: column.nullable };
    }
    if (column.type.kind !== "json") {
        context.report(
            expressionDiagnostics.report(
                "no-path",
                { span: context.span(first) },
                { name: first.text, found: noun(column.type) },
            ),
        );
        return undefined;
    }
    if (keys.some((key) => !isKey(context, key.text, key))) return undefined;
    return {
        node: "path",
        column: column.name,
        keys: keys.map(({ text }) => text),
        type: { kind: "string" },
        nullable: true,
    };
}

/** DuckDB: the key `*` means every key, even quoted; the empty key is a syntax error. */
export function isKey(context: Context, key: string, place: Stretch): boolean {
    if (key !== "" && key !== "*" && !/\p{Cc}/u.test(key)) return true;
    context.report(expressionDiagnostics.report("malformed-key", { span: context.span(place) }, { key }));
    return false;
}

/** `orders.email` means the column email: columns have no table in front. */
function reportUnknown(context: Context, { text: name, ...place }: Name, key: string | undefined): undefined {
    const known = context.scope.columns.map((column) => column.name);
    const near = key !== undefined && known.includes(key) ? key : nearest(name, known);
    const { declaredAt, describe } = context.scope;
    context.report(
        expressionDiagnostics.report(
            "unknown-column",
            {
                span: context.span(place),
                ...(declaredAt !== undefined && { related: { span: declaredAt, label: "declared here" } }),
            },
            // Only quotes make a name longer in the text than it is.
            { name, scope: describe, near, known, quoted: place.end - place.start > name.length },
        ),
    );
    return undefined;
}
