import { expression } from "./expression-slot.js";
import { refine } from "./form.js";
import { freeMap } from "./free-map.js";
import { list, named, oneOrMore } from "./lists.js";
import { columnName, name, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { checkFields, fields, forbidReferences, recordableType } from "./record.js";
import { flag, text } from "./scalars.js";
import { distinctValues } from "./value-list.js";
import { version } from "./version.js";
import { keep, pii } from "./vocabulary.js";

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
    references: optional(name, "The entity whose key it holds.", "store"),
};

const property = refine(
    object("property", "a property", "A value an event carries.", propertyFields, ["deprecated"]),
    (declaration, reading) => {
        if (declaration.type.value.record === "one") forbidReferences(declaration, "a field of a record", reading);
        return checkFields(declaration, "a property", reading);
    },
);

const bindingFields = {
    table: required(tablePath, "The table, as source.table.", "shop.orders"),
    where: optional(expression, "The rows that are this event.", "status = 'paid'"),
    authoritative: optional(
        flag,
        "A key present in this table is decided here alone, also when `where` is false.",
        "true",
    ),
    at: required(columnName, "The column that says when it happened.", "paid_at"),
    id: optional(
        columnName,
        "The column that names one message: its copies are one event, also where the event has no key. A row without " +
            "one is a message of its own.",
        "event_id",
    ),
    payload: optional(columnName, "A json column; properties bind by name inside it.", "properties"),
    map: optional(
        freeMap(name, expression, "a map from properties to expressions"),
        "What a property is, where no column or payload key of its name holds it.",
        "{order_id: cast(order_id as string), revenue: total_amount}",
    ),
};

const eventFields = {
    name: required(name, "Its name; the fact is `fct_<name>`.", "order_completed"),
    label: optional(text, "Its name on the wire.", "Order Completed"),
    description: optional(text, "What happened.", "The customer paid for an order."),
    category: optional(name, "The part of the business it belongs to.", "commerce"),
    owner: optional(name, "Who answers for it: one of the project's owners.", "commerce"),
    version: optional(version, "Version of its contract.", "2.0.0"),
    identity: optional(name, "Whose event it is; may be absent.", "person"),
    roles: optional(
        freeMap(name, name, "a map from roles to identities"),
        "Further parties of its rows: by the role of their identifiers, what they are. A role called like its identity " +
            "has the identifiers that name no role.",
        "{receiver: person, company: company}",
    ),
    key: optional(
        oneOrMore(name, "properties"),
        "The properties that name one happening; rows of all bindings with equal keys are one event.",
        "order_id",
    ),
    keep: optional(keep, "Of duplicates within one binding: earliest (default) or latest.", "latest"),
    consent: optional(name, "The purpose a producer must hold to send it.", "analytics"),
    properties: optional(
        named(property, "properties"),
        "The values it carries. A row with one that cannot be read is invalid as a whole.",
        "[{name: order_id, type: string, required: true}]",
    ),
    from: required(
        list(
            object("binding", "a binding", "A table some of whose rows are the event.", bindingFields, ["previous"]),
            "a list of bindings",
        ),
        "Where it is found, in order of trust: of duplicates the first binding wins.",
        "[{table: shop.orders, at: paid_at}]",
    ),
};

export type PropertyDeclaration = Declared<typeof propertyFields>;

export type BindingDeclaration = Declared<typeof bindingFields>;
export type EventDeclaration = Declared<typeof eventFields>;

export const event = object(
    "event",
    "an event",
    "Something that happened: its contract, its fact, and where it is found.",
    eventFields,
    ["call", "previous"],
);
