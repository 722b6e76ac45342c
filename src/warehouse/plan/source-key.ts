import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";

/**
 * A row's key as one text, so that rows of all tables can be named alike. The parts of a composite key are joined
 * with `|`; a text part that holds `|` or `\` is escaped, so that two keys never become the same text.
 *
 * @example
 * sourceKey([{ name: "order_id", type: integer }], duckdb) // cast(order_id as varchar)
 */
export function sourceKey(
    parts: readonly { readonly name: string; readonly type: ValueType }[],
    dialect: Dialect,
    qualify: (name: SqlText) => SqlText = (name) => name,
): SqlText {
    const texts = parts.map(({ name, type }) => {
        const text = dialect.castToText(qualify(dialect.identifier(name)), type);
        return parts.length > 1 && type.kind === "string"
            ? sql`replace(replace(${text}, ${literal("\\")}, ${literal("\\\\")}), ${literal("|")}, ${literal("\\|")})`
            : text;
    });
    return texts.join(" || '|' || ") as SqlText;
}
