import type { Dialect } from "../../dialects/dialect.js";
import type { BoundProperty, Event, Property } from "../../model/event.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";

export type PayloadProperty = Extract<BoundProperty, { readonly kind: "payload" }>;

export const isPayload = (bound: BoundProperty): bound is PayloadProperty => bound.kind === "payload";

/** What a payload holds under a property's name, as text: `payload_revenue`. */
export function payloadText(bound: PayloadProperty, event: Event, dialect: Dialect): SqlText {
    const { type } = propertyOf(event, bound.name);
    const column = dialect.identifier(bound.column);
    const isDocument = type.kind === "json" || type.kind === "list" || type.kind === "record";
    const text = isDocument ? dialect.jsonDocument(column, [bound.key]) : dialect.jsonText(column, [bound.key]);
    return sql`${text} as ${payloadColumn(bound, dialect)}`;
}

/** The property's value, read from its text; null when the text is no value of its type. */
export function payloadValue(bound: PayloadProperty, event: Event, dialect: Dialect): SqlText {
    const { type } = propertyOf(event, bound.name);
    const text = payloadColumn(bound, dialect);
    return type.kind === "string" ? text : dialect.parse(text, type);
}

/** The name of the first property whose text is no value of its type; null when all are. */
export function unreadableProperty(bound: readonly BoundProperty[], event: Event, dialect: Dialect): SqlText {
    const typed = bound.filter(isPayload).filter(({ name }) => propertyOf(event, name).type.kind !== "string");
    if (typed.length === 0) return dialect.nullOf({ kind: "string" });
    const branches = typed.map((property) => {
        const text = payloadColumn(property, dialect);
        return sql`when trim(${text}) <> '' and ${payloadValue(property, event, dialect)} is null then ${literal(property.name)}`;
    });
    return `case ${branches.join(" ")} end` as SqlText;
}

const payloadColumn = ({ name }: PayloadProperty, dialect: Dialect): SqlText => dialect.identifier(`payload_${name}`);

export function propertyOf(event: Event, name: string): Property {
    const property = event.properties.find((candidate) => candidate.name === name);
    if (property === undefined) throw new Error(`${event.name} has no property ${name}`);
    return property;
}
