import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import type { BoundProperty, Event, Property } from "../../model/event.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { bindingNames } from "./binding-names.js";

/**
 * A property that is read from a text, so that one that is no value of its type is noticed: what a payload holds, and
 * every document whose form is declared.
 */
export const isRead = (bound: BoundProperty, event: Event): boolean =>
    bound.kind === "payload" || (bound.kind === "expression" && propertyOf(event, bound.name).record !== null);

/** What the row holds for a property, as text: `payload_revenue`. */
export function payloadText(bound: BoundProperty, event: Event, dialect: Dialect): SqlText {
    return sql`${textOf(bound, event, dialect)} as ${payloadColumn(bound, dialect)}`;
}

function textOf(bound: BoundProperty, event: Event, dialect: Dialect): SqlText {
    switch (bound.kind) {
        case "payload": {
            const { type, record } = propertyOf(event, bound.name);
            const column = dialect.identifier(bound.column);
            // Some tools send documents as the text of one.
            if (record !== null) return dialect.jsonContent(column, bound.keys);
            const isDocument = type.kind === "json" || type.kind === "list" || type.kind === "record";
            return isDocument ? dialect.jsonDocument(column, bound.keys) : dialect.jsonText(column, bound.keys);
        }
        case "expression":
            return dialect.jsonContent(printTyped(bound.value, dialect, bindingNames(dialect)), []);
        case "absent":
            throw new Error(`${bound.name} is read from nowhere`);
    }
}

/** The property's value, read from its text; null when the text is no value of its type. */
export function payloadValue(bound: BoundProperty, event: Event, dialect: Dialect): SqlText {
    const { type, record } = propertyOf(event, bound.name);
    const text = payloadColumn(bound, dialect);
    if (type.kind === "string") return text;
    if (record === null) return dialect.parse(text, type);
    return record.isList ? dialect.jsonArray(text) : dialect.jsonObject(text);
}

/** The name of the first property whose text is no value of its type; null when all are. */
export function unreadableProperty(bound: readonly BoundProperty[], event: Event, dialect: Dialect): SqlText {
    const typed = bound
        .filter((property) => isRead(property, event))
        .filter(({ name }) => propertyOf(event, name).type.kind !== "string");
    if (typed.length === 0) return dialect.nullOf({ kind: "string" });
    const branches = typed.map((property) => {
        const text = payloadColumn(property, dialect);
        return sql`when trim(${text}) <> '' and ${payloadValue(property, event, dialect)} is null then ${literal(property.name)}`;
    });
    return `case ${branches.join(" ")} end` as SqlText;
}

const payloadColumn = ({ name }: BoundProperty, dialect: Dialect): SqlText => dialect.identifier(`payload_${name}`);

export function propertyOf(event: Event, name: string): Property {
    const property = event.properties.find((candidate) => candidate.name === name);
    if (property === undefined) throw new Error(`${event.name} has no property ${name}`);
    return property;
}
