import type { Dialect } from "../../dialects/dialect.js";
import { sameType, type ValueType } from "../../expression/type.js";
import type { Arrival, SourceColumn, SourceTable } from "../../model/source.js";
import { join, type SqlText, sql } from "../../text/sql-text.js";

/** A column as the source promised to deliver it. */
export interface RawColumn {
    /** The name in the source. */
    readonly name: string;
    /** What the raw table holds: text, a number since 1970, or the declared type; lists and records as json. */
    readonly type: ValueType;
    readonly arrives: Arrival;
    /** The first declaration that reads it. */
    readonly declared: SourceColumn;
    /** The source may not have it yet: nobody who reads it needs it. */
    readonly optional: boolean;
}

const text: ValueType = { kind: "string" };

/**
 * The columns a raw table must have, in declared order; computed columns are no part of it. One that is declared
 * twice with different types is text, which both can read.
 */
export function rawColumns(table: SourceTable): readonly RawColumn[] {
    const columns = new Map<string, RawColumn>();
    for (const declared of table.columns) {
        if (declared.from.kind !== "raw") continue;
        const { name, arrives } = declared.from;
        const type = arrivingType(declared.type, arrives);
        const known = columns.get(name);
        if (known === undefined) columns.set(name, { name, type, arrives, declared, optional: declared.optional });
        else {
            const optional = known.optional && declared.optional;
            const conforming = sameType(known.type, type)
                ? known
                : ({ ...known, type: text, arrives: "text" } as const);
            columns.set(name, { ...conforming, optional });
        }
    }
    return [...columns.values()];
}

function arrivingType(type: ValueType, arrives: Arrival): ValueType {
    switch (arrives) {
        case "text":
            return text;
        case "epoch_s":
        case "epoch_ms":
        case "epoch_us":
            return { kind: "integer" };
        case "typed":
            return type.kind === "list" || type.kind === "record" ? { kind: "json" } : type;
    }
}

/**
 * Where a raw table stands.
 *
 * @example
 * rawTable(orders, duckdb) // raw_shop.orders
 */
export const rawTable = ({ schema, identifier }: SourceTable, dialect: Dialect): SqlText =>
    sql`${dialect.identifier(schema)}.${dialect.identifier(identifier)}`;

/** Statements that make an empty raw table, and the schema it stands in, when there is none yet. */
export function createRawTable(table: SourceTable, dialect: Dialect): SqlText {
    const columns = rawColumns(table).map(
        ({ name, type }) => sql`${dialect.identifier(name)} ${dialect.typeName(type)}`,
    );
    return sql`${createSchema(table, dialect)}; create table ${rawTable(table, dialect)} (${join(columns, ", ")})`;
}

export const createSchema = ({ schema }: SourceTable, dialect: Dialect): SqlText =>
    sql`create schema if not exists ${dialect.identifier(schema)}`;
