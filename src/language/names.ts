import { z } from "zod";
import type { Node } from "../syntax/node.js";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import type { Text } from "./located.js";
import { located, scalarOf } from "./scalars.js";

// No `__`: c360 parts its own names with it (`stg_shop__orders`), so that they can never meet.
const word = "[a-z](?:_?[a-z0-9])*";
const columnWord = "_*[a-z][a-z0-9_]*";

/** A form whose schema can also judge keys. */
type NameForm<Value> = Form<Value> & { readonly schema: z.ZodString };

const form = (id: string, expected: string, pattern: RegExp, description: string): NameForm<Text> => ({
    schema: z.string(expected).regex(pattern, `bad-name: ${expected}`).meta({ id, title: expected, description }),
    read: (node) => located(scalarOf(node).text, node),
});

/** The name of a definition, or a reference to one by its name. */
export const name = form(
    "name",
    "a name in snake_case",
    new RegExp(`^${word}$`),
    "Small letters, digits and underscores, a letter first: `order_completed`.",
);

/** The name of a column; it may start with underscores. */
export const columnName = form(
    "column_name",
    "a column name in snake_case",
    new RegExp(`^${columnWord}$`),
    "A name that may start with underscores: `_loaded_at`.",
);

/** `shop.orders`: the whole, and each part with its own span. */
export type Dotted<Part extends string> = Text & { readonly [P in Part]: Text };

function dotted<const Part extends string>(
    id: string,
    expected: string,
    pattern: string,
    parts: readonly Part[],
    description: string,
): NameForm<Dotted<Part>> {
    return {
        schema: z
            .string(expected)
            .regex(new RegExp(`^${pattern}$`), `bad-name: ${expected}`)
            .meta({ id, title: expected, description }),
        read: (node) => split(scalarOf(node).text, node, scalarOf(node).at, parts),
    };
}

/** Cuts a dotted reference; `at` says where a stretch of it stands. */
function split<Part extends string>(
    whole: string,
    node: Node,
    at: (start: number, end: number) => Span,
    parts: readonly Part[],
): Dotted<Part> {
    const found: Partial<Record<Part, Text>> = {};
    let start = 0;
    for (const [index, piece] of whole.split(".").entries()) {
        const part = parts[index];
        if (part !== undefined) found[part] = { value: piece, span: at(start, start + piece.length), node };
        start += piece.length + 1;
    }
    return { ...located(whole, node), ...(found as Record<Part, Text>) };
}

export type TablePath = Dotted<"source" | "table">;
export type ColumnPath = Dotted<"source" | "table" | "column">;
export type IdentifierPath = Dotted<"identity" | "type">;

/** `shop.orders` */
export const tablePath: NameForm<TablePath> = dotted(
    "table_path",
    "a table as source.table",
    `${word}\\.${word}`,
    ["source", "table"],
    "A source and one of its tables: `shop.orders`.",
);

/** `shop.orders.status` */
export const columnPath: NameForm<ColumnPath> = dotted(
    "column_path",
    "a column as source.table.column",
    `${word}\\.${word}\\.${columnWord}`,
    ["source", "table", "column"],
    "A source, a table and a column: `shop.orders.status`.",
);

/** `person.email` */
export const identifierPath: NameForm<IdentifierPath> = dotted(
    "identifier_path",
    "an identifier as identity.type",
    `${word}\\.${word}`,
    ["identity", "type"],
    "An identity and one of its identifiers: `person.email`.",
);

/** The same for a table that is written as a key. */
export function tablePathOfKey(key: string, keySpan: Span, node: Node): TablePath {
    const at = (start: number, end: number): Span =>
        keySpan.end - keySpan.start === key.length
            ? { file: keySpan.file, start: keySpan.start + start, end: keySpan.start + end }
            : keySpan;
    return { ...split(key, node, at, ["source", "table"]), span: keySpan };
}
