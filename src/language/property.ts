import { refine } from "./form.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { propertyReference } from "./property-reference.js";
import { checkFields, fields, forbidReferences, recordableType } from "./record.js";
import { flag, text } from "./scalars.js";
import { distinctValues } from "./value-list.js";
import { pii } from "./vocabulary.js";

const propertyFields = {
    name: required(name, "Its name, a column of the fact.", "revenue"),
    description: optional(text, "What the value means.", "What was paid, tax included."),
    type: required(
        recordableType,
        "Its type. A `record` stays a json document; a `list<record>` is a fact of its own, `fct_<event>_<property>`, as " +
            "well: one row per element.",
        '"decimal(18,2)"',
    ),
    fields,
    required: optional(
        flag,
        "A row without it is invalid. So is one whose value cannot be read as the type, required or not.",
        "true",
    ),
    values: optional(distinctValues, "The values it takes; a row with another is invalid.", "[EUR, USD, GBP]"),
    open: optional(flag, "Values beyond `values` may appear.", "true"),
    pii: optional(pii, "What it tells about a person.", "free_text"),
    unit: optional(text, "Unit of the number; `currency` when another property tells.", "currency"),
    references: optional(
        propertyReference,
        "The entity whose key it holds; `{entity: product, as_of: event}` also finds the version of that day.",
        "store",
    ),
};

export type PropertyDeclaration = Declared<typeof propertyFields>;

export const property = refine(
    object("property", "a property", "A value an event carries.", propertyFields, ["deprecated"]),
    (declaration, reading) => {
        if (declaration.type.value.record === "one") forbidReferences(declaration, "a field of a record", reading);
        return checkFields(declaration, "a property", reading);
    },
);
