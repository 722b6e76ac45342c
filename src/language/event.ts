import { expression } from "./expression-slot.js";
import { freeMap } from "./free-map.js";
import { list, named, oneOrMore } from "./lists.js";
import { columnName, name, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { payload } from "./payload.js";
import { previousVersion } from "./previous-version.js";
import { property } from "./property.js";
import { flag, text } from "./scalars.js";
import { version } from "./version.js";
import { keep } from "./vocabulary.js";

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
    payload: optional(
        payload,
        "A json column; properties bind by name inside it. Or `{pairs, key, value}`, for a column of keys and values.",
        "properties",
    ),
    previous: optional(
        list(previousVersion, "a list of versions"),
        "Older versions of the event among its rows, each read in its own shape and brought into the current one.",
        "[{version: 1.0.0, where: event_version = '1', properties: [{name: total, type: float}], upcast: {revenue: " +
            '"cast(total as decimal(18,2))"}}]',
    ),
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
            object("binding", "a binding", "A table some of whose rows are the event.", bindingFields),
            "a list of bindings",
        ),
        "Where it is found, in order of trust: of duplicates the first binding wins.",
        "[{table: shop.orders, at: paid_at}]",
    ),
};

export type BindingDeclaration = Declared<typeof bindingFields>;
export type EventDeclaration = Declared<typeof eventFields>;

export const event = object(
    "event",
    "an event",
    "Something that happened: its contract, its fact, and where it is found.",
    eventFields,
    ["call"],
);
