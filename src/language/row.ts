import { z } from "zod";
import type { Node } from "../syntax/node.js";
import { plain } from "../syntax/plain.js";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import { keyText } from "./free-map.js";
import type { Text } from "./located.js";
import { columnName } from "./names.js";
import { mapOf } from "./object.js";
import { isNull } from "./scalars.js";

/** A row of a fixture. */
export interface RowDeclaration {
    readonly cells: readonly CellDeclaration[];
    readonly span: Span;
}

/** One value of a row. */
export interface CellDeclaration {
    readonly column: Text;
    /** As it was written; a map or a list as JSON text; null for `null` or nothing. `Null` is a word. */
    readonly value: string | null;
    readonly span: Span;
    readonly node: Node;
}

export const row: Form<RowDeclaration> = {
    schema: z.record(columnName.schema, z.unknown(), "a map from columns to values").meta({
        id: "row",
        title: "a row",
        description: "Values by column, as they are written; a map or a list is JSON.",
    }),
    read: (node) => ({
        cells: mapOf(node).entries.map(({ key, keySpan, value }) => ({
            column: keyText(key, keySpan, value),
            value: cellText(value),
            span: value.span,
            node: value,
        })),
        span: node.span,
    }),
};

function cellText(node: Node): string | null {
    if (node.kind !== "scalar") return JSON.stringify(plain(node));
    return isNull(node) ? null : node.text;
}
