import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import type { ValueType } from "../../expression/type.js";
import type { BoundProperty, Property } from "../../model/event.js";
import { cteNames } from "../../names/cte-names.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { bindingNames } from "./binding-names.js";

/**
 * A property that is read from a text, so that one that is no value of its type is noticed: what a payload holds, and
 * every document whose form is declared.
 */
export function isRead(bound: BoundProperty, properties: readonly Property[]): boolean {
    if (bound.kind === "payload" || bound.kind === "pair") return true;
    return bound.kind === "expression" && propertyOf(properties, bound.name).record !== null;
}

/** What the row holds for a property, as text: `payload_revenue`. */
export function payloadText(bound: BoundProperty, properties: readonly Property[], dialect: Dialect): SqlText {
    return sql`${textOf(bound, propertyOf(properties, bound.name), dialect)} as ${payloadColumn(bound, dialect)}`;
}

function textOf(bound: BoundProperty, { type, record }: Property, dialect: Dialect): SqlText {
    // Some tools send documents as the text of one.
    const read = record !== null ? dialect.jsonContent : isDocument(type) ? dialect.jsonDocument : dialect.jsonText;
    switch (bound.kind) {
        case "payload":
            return read(dialect.identifier(bound.column), bound.keys);
        case "pair": {
            const pair = dialect.identifier(cteNames.pair(bound.name));
            const [first = sql``, ...others] = bound.form.values.map((path) => read(pair, path));
            return others.length === 0 ? first : sql`coalesce(${join([first, ...others], ", ")})`;
        }
        case "expression":
            return dialect.jsonContent(printTyped(bound.value, dialect, bindingNames(dialect)), []);
        case "absent":
            throw new Error(`${bound.name} is read from nowhere`);
    }
}

const isDocument = ({ kind }: ValueType): boolean => kind === "json" || kind === "list" || kind === "record";

/** The pairs that a binding reads: `page_location__pair`. */
export function pairColumns(bound: readonly BoundProperty[], dialect: Dialect): readonly SqlText[] {
    return bound.flatMap((property) => {
        if (property.kind !== "pair") return [];
        const pair = dialect.jsonPair(dialect.identifier(property.column), property.form.key, property.key);
        return [sql`${pair} as ${dialect.identifier(cteNames.pair(property.name))}`];
    });
}

/** The property's value, read from its text; null when the text is no value of its type. */
export function payloadValue(bound: BoundProperty, properties: readonly Property[], dialect: Dialect): SqlText {
    const { type, record } = propertyOf(properties, bound.name);
    const text = payloadColumn(bound, dialect);
    if (type.kind === "string") return text;
    if (record === null) return dialect.parse(text, type);
    return record.isList ? dialect.jsonArray(text) : dialect.jsonObject(text);
}

/** The name of the first property whose text is no value of its type; null when all are. */
export function unreadableProperty(
    bound: readonly BoundProperty[],
    properties: readonly Property[],
    dialect: Dialect,
): SqlText {
    const typed = bound
        .filter((property) => isRead(property, properties))
        .filter(({ name }) => propertyOf(properties, name).type.kind !== "string");
    if (typed.length === 0) return dialect.nullOf({ kind: "string" });
    const branches = typed.map((property) => {
        const text = payloadColumn(property, dialect);
        return sql`when trim(${text}) <> '' and ${payloadValue(property, properties, dialect)} is null then ${literal(property.name)}`;
    });
    return `case ${branches.join(" ")} end` as SqlText;
}

const payloadColumn = ({ name }: BoundProperty, dialect: Dialect): SqlText => dialect.identifier(`payload_${name}`);

export function propertyOf(properties: readonly Property[], name: string): Property {
    const property = properties.find((candidate) => candidate.name === name);
    if (property === undefined) throw new Error(`there is no property ${name}`);
    return property;
}
