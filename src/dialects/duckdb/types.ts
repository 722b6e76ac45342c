import type { ValueType } from "../../expression/type.js";
import { join, number, type SqlText, sql } from "../../text/sql-text.js";
import type { TypeNames } from "../dialect.js";
import { reservedWords } from "../reserved/duckdb.js";

export const types: TypeNames = {
    string: sql`varchar`,
    integer: sql`bigint`,
    decimal: (precision, scale) => sql`decimal(${number(precision)}, ${number(scale)})`,
    float: sql`double`,
    boolean: sql`boolean`,
    date: sql`date`,
    timestamp: sql`timestamp`,
    json: sql`json`,
    list: (element) => sql`${element}[]`,
    record: (fields) =>
        sql`struct(${join(
            fields.map(({ name, type }) => sql`${name} ${type}`),
            ", ",
        )})`,
};

export function typeName(type: ValueType): SqlText {
    switch (type.kind) {
        case "decimal":
            return types.decimal(type.precision, type.scale);
        case "list":
            return types.list(typeName(type.element));
        case "record":
            return types.record(
                type.fields.map((field) => ({ name: identifier(field.name), type: typeName(field.type) })),
            );
        default:
            return types[type.kind];
    }
}

export function identifier(name: string): SqlText {
    const isPlain = /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name);
    return (isPlain ? name : `"${name.replaceAll('"', '""')}"`) as SqlText;
}

export const tryCast = (value: SqlText, type: ValueType): SqlText => sql`try_cast(${value} as ${typeName(type)})`;

export const hardCast = (value: SqlText, type: ValueType): SqlText => sql`cast(${value} as ${typeName(type)})`;
