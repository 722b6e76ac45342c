import { expression } from "./expression-slot.js";
import { refine } from "./form.js";
import { identifierBinding } from "./identifier-binding.js";
import { columnName } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { checkFields, fields, forbidReferences, recordableType } from "./record.js";
import { flag, text } from "./scalars.js";
import { date } from "./time.js";
import { distinctValues } from "./value-list.js";
import { pii, textArrival } from "./vocabulary.js";

const deprecationFields = {
    since: required(date, "The day from which it should no longer be used.", "2026-01-01"),
    remove_after: optional(date, "The day after which using it is an error.", "2026-06-30"),
    use: optional(text, "What to use instead.", "email"),
};

const columnFields = {
    name: required(columnName, "Its name in staging and in every expression.", "email"),
    description: optional(text, "What the value means.", "E-mail of the account."),
    type: required(recordableType, "The type of its values.", '"decimal(18,2)"'),
    fields,
    raw: optional(text, "The name in the source, where it differs.", "E-Mail"),
    value: optional(
        expression,
        "Computed from raw columns of the row instead of being one.",
        '"divide(total_cents, 100, 2)"',
    ),
    required: optional(flag, "Never null.", "true"),
    optional: optional(flag, "The source may not have the column yet: until it does, it is null.", "true"),
    values: optional(distinctValues, "The values it takes, as they are written.", "[active, closed]"),
    open: optional(flag, "Values beyond `values` may appear.", "true"),
    pii: optional(pii, "What it tells about a person.", "email"),
    unit: optional(text, "Unit of the number: a currency, a measure, or `currency` when another column tells.", "EUR"),
    identifier: optional(identifierBinding, "The identifier it holds: the whole binding to identity.", "person.email"),
    null_like: optional(flag, "The shipped null-like words (`n/a`, `unknown`, ...) read as null here.", "true"),
    arrives_as: optional(textArrival, "`text`: the raw value is text that staging parses to the type.", "text"),
    hidden: optional(flag, "Read by expressions, not passed on by staging.", "true"),
    deprecated: optional(
        object(
            "deprecation",
            "the deprecation",
            "Since when something should not be used, and what to use.",
            deprecationFields,
        ),
        "Since when it should not be used, and what to use instead.",
        "{since: 2026-01-01, use: email}",
    ),
};

export type DeprecationDeclaration = Declared<typeof deprecationFields>;
export type ColumnDeclaration = Declared<typeof columnFields>;

export const column = refine(
    object("column", "a column", "A column of a source table.", columnFields, ["references"]),
    (declaration, reading) => {
        forbidReferences(declaration, "a field of a column", reading);
        return checkFields(declaration, "a column", reading);
    },
);
