import type { Span } from "../text/span.js";
import { type ExpressionSlot, expression } from "./expression-slot.js";
import { type Form, refine } from "./form.js";
import { roleField } from "./identifier-binding.js";
import { forbidKeys, needKey } from "./key-rules.js";
import { oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { columnName, type IdentifierPath, identifierPath } from "./names.js";
import { object, optional, required } from "./object.js";

const identifierFields = {
    type: required(identifierPath, "The identifier, as identity.type.", "person.name_dob"),
    columns: optional(
        oneOrMore(columnName, "columns"),
        "The columns that make it; a null part makes none.",
        "[full_name, birth_date]",
    ),
    value: optional(expression, "What it is, instead of `columns`: an expression over the columns.", "payload.email"),
    role: roleField,
    where: optional(
        expression,
        "The rows that carry it, where it is true; any other row has none.",
        "event_name = 'Signed Up'",
    ),
};

/** An identifier that no plain column holds. */
export interface TableIdentifierDeclaration {
    readonly type: IdentifierPath;
    readonly of:
        | { readonly kind: "columns"; readonly columns: readonly Text[] }
        | { readonly kind: "value"; readonly value: ExpressionSlot };
    readonly role: Text | undefined;
    readonly where: ExpressionSlot | undefined;
    readonly span: Span;
}

export const tableIdentifier: Form<TableIdentifierDeclaration> = refine(
    object(
        "table_identifier",
        "an identifier of a table",
        "An identifier that one plain column does not hold: made of several, computed, or only there in some rows.",
        identifierFields,
    ),
    ({ columns, value, node, ...rest }, reading) => {
        if (value !== undefined) {
            const noun = "an identifier with a `value`";
            forbidKeys(
                node,
                ["columns"],
                { noun, belongs: "identifiers that are made of columns as they are" },
                reading,
            );
            return { ...rest, of: { kind: "value", value } };
        }
        if (!needKey(columns, "columns", { node, noun: "an identifier without a `value`" }, reading)) return undefined;
        return { ...rest, of: { kind: "columns", columns } };
    },
);
