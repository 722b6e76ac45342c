import type { Span } from "../text/span.js";
import { column } from "./column.js";
import { duration } from "./duration.js";
import { expression } from "./expression-slot.js";
import { type Form, refine } from "./form.js";
import { forbidKeys, needKey } from "./key-rules.js";
import { list, named, oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { lookup } from "./lookup.js";
import { columnName, identifierPath, name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text } from "./scalars.js";
import { tableIdentifier } from "./table-identifier.js";
import { changes, observed, onDelete, textArrival } from "./vocabulary.js";

const replacementFields = {
    type: required(identifierPath, "The identifier, as identity.type.", "person.customer_id"),
    old: required(columnName, "The column of the one that was replaced; null where none was.", "merged_into_old_id"),
    new: required(columnName, "The column of the one that counts from then on.", "customer_id"),
};

export type ReplacementDeclaration = Declared<typeof replacementFields>;

const tableFields = {
    name: required(name, "Its name in the model: `source.table`.", "customers"),
    description: optional(text, "What a row is.", "One row per shop account."),
    identifier: optional(text, "The physical name, where it differs.", "customers_v2"),
    key: required(oneOrMore(columnName, "columns"), "The column or columns that name a row.", "customer_id"),
    changes: required(
        changes,
        "What happens to a row: overwrite (one row per key, updated in place), log (one row per version), append (events).",
        "overwrite",
    ),
    created_at: optional(
        columnName,
        "overwrite, log: when the row first existed; dates its identifiers.",
        "created_at",
    ),
    updated_at: optional(columnName, "overwrite, log: when the row was last changed; orders its values.", "updated_at"),
    occurred_at: optional(columnName, "append: when the event happened.", "occurred_at"),
    loaded_at: optional(columnName, "When the row reached the warehouse.", "_loaded_at"),
    late_by: optional(
        duration,
        "How far back a load may reach: a row that is loaded later than that after what it tells is a warning of the build.",
        "3 days",
    ),
    where: optional(
        expression,
        "The rows to read at all, where it is true: null is not. It judges the state that counts: the latest of a key, " +
            "each version of a log, the first delivery of an event.",
        "is_test is not true",
    ),
    deleted_when: optional(expression, "True when the row is withdrawn.", "_deleted"),
    on_delete: optional(
        onDelete,
        "With `deleted_when`, whether a withdrawn row still ties its identifiers together: keep_links (default), or " +
            "drop_links.",
        "drop_links",
    ),
    versions: optional(
        observed,
        "log: which versions of a row identity observes: latest (default), or all, so that what a row once said still ties " +
            "its identifiers together.",
        "all",
    ),
    arrives_as: optional(textArrival, "`text`: all raw values are text that staging parses to their types.", "text"),
    lookups: optional(
        list(lookup, "a list of lookups"),
        "Columns of other tables, by their whole key; a miss is null.",
        "[{table: shop.regions, on: {region_id: region_id}, columns: {name: region}}]",
    ),
    columns: required(named(column, "columns"), "Its columns, in order.", "[{name: customer_id, type: integer}]"),
    replaces: optional(
        object(
            "replacement",
            "a replacement",
            "The source's own record that one of its numbers took the place of another: the old one then stands for " +
                "whom the new one stands for, and no longer counts. Chains are followed to their end.",
            replacementFields,
        ),
        "The source's own merge record: which identifier took the place of which.",
        "{type: person.customer_id, old: merged_into_old_id, new: customer_id}",
    ),
    identifiers: optional(
        list(tableIdentifier, "a list of identifiers"),
        "Identifiers that one plain column does not hold.",
        "[{type: person.name_dob, columns: [full_name, birth_date]}]",
    ),
};

/** What happens to a row, with the columns that date it. */
export type ChangesDeclaration =
    | {
          readonly kind: "overwrite" | "log";
          readonly created_at: Text | undefined;
          readonly updated_at: Text;
          readonly span: Span;
      }
    | { readonly kind: "append"; readonly occurred_at: Text; readonly span: Span };

type Dates = "changes" | "created_at" | "updated_at" | "occurred_at";
export type TableDeclaration = Omit<Declared<typeof tableFields>, Dates> & { readonly changes: ChangesDeclaration };

export const table: Form<TableDeclaration> = refine(
    object("table", "a table", "A table of a source.", tableFields),
    ({ changes, created_at, updated_at, occurred_at, ...rest }, reading) => {
        if (rest.deleted_when === undefined) {
            const words = { noun: "a table whose rows are never withdrawn", belongs: "tables with `deleted_when`" };
            forbidKeys(rest.node, ["on_delete"], words, reading);
        }
        const noun = `a table with \`changes: ${changes.value}\``;
        const { span } = changes;
        if (changes.value !== "log") {
            forbidKeys(rest.node, ["versions"], { noun, belongs: "tables with `changes: log`" }, reading);
        }
        if (changes.value === "append") {
            const belongs = "tables with `changes: overwrite` or `log`";
            forbidKeys(rest.node, ["created_at", "updated_at"], { noun, belongs }, reading);
            if (!needKey(occurred_at, "occurred_at", { node: rest.node, noun }, reading)) return undefined;
            return { ...rest, changes: { kind: changes.value, occurred_at, span } };
        }
        forbidKeys(rest.node, ["occurred_at"], { noun, belongs: "tables with `changes: append`" }, reading);
        if (!needKey(updated_at, "updated_at", { node: rest.node, noun }, reading)) return undefined;
        return { ...rest, changes: { kind: changes.value, created_at, updated_at, span } };
    },
);
