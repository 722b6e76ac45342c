import type { Dialect } from "../../dialects/dialect.js";
import type { Normalizer } from "../../model/identity.js";
import type { SourceColumn } from "../../model/source.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { normalize } from "./normalize.js";

/** The value of an identifier's columns as they are; null where there is none. A blank part makes no composite. */
export function rawValue(columns: readonly SourceColumn[], dialect: Dialect): SqlText {
    const texts = columns.map(({ name, type }) => dialect.castToText(dialect.identifier(name), type));
    const joined = joinParts(texts);
    const blanks = columns
        .filter(({ type }) => type.kind === "string")
        .map(({ name }) => sql`trim(${dialect.identifier(name)}) <> ''`);
    return columns.length === 1 || blanks.length === 0
        ? joined
        : sql`case when ${join(blanks, " and ")} then ${joined} end`;
}

/** The value of an identifier's columns after normalising, each by itself; null where one has no such form. */
export function normalizedValue(columns: readonly SourceColumn[], normalizer: Normalizer, dialect: Dialect): SqlText {
    const parts = columns.map((column) => {
        const part = normalize(column, normalizer, dialect);
        return columns.length > 1 && column.type.kind === "string" && keepsBars[normalizer] ? escapeBars(part) : part;
    });
    return joinParts(parts);
}

const keepsBars: Readonly<Record<Normalizer, boolean>> = {
    trim: true,
    lower: true,
    upper: true,
    email: true,
    digits: false,
    integer: false,
    uuid: false,
};

// Else 'a|b' and 'c' would be the same person as 'a' and 'b|c'.
const escapeBars = (text: SqlText): SqlText =>
    sql`replace(replace(${text}, ${literal("\\")}, ${literal("\\\\")}), ${literal("|")}, ${literal("\\|")})`;

const joinParts = (parts: readonly SqlText[]): SqlText => join(parts, " || '|' || ");
