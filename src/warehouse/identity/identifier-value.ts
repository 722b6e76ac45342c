import type { Dialect } from "../../dialects/dialect.js";
import { type Names, printTyped } from "../../dialects/print.js";
import { columnsOf } from "../../expression/columns.js";
import { formatExpression } from "../../expression/format.js";
import type { Normalizer } from "../../model/identity.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { type IdentifierPart, normalize } from "../plan/normalize.js";
import type { BoundIdentifier } from "./bound-tables.js";

/** How expressions over staged rows call what they mention. */
export const namesIn = (dialect: Dialect): Names => ({ now: sql`run.as_of`, column: dialect.identifier });

/** What an identifier is made of: its columns, or the one value that an expression gives. */
export function partsOf({ columns, value }: BoundIdentifier, dialect: Dialect): readonly IdentifierPart[] {
    if (value !== null) return [{ sql: printTyped(value, dialect, namesIn(dialect)), type: value.type }];
    return columns.map(({ name, type }) => ({ sql: dialect.identifier(name), type }));
}

/** Where a reader finds the value: its columns, or the expression as the model has it. */
export const placeOf = ({ columns, value }: BoundIdentifier): string =>
    value === null ? columns.map(({ name }) => name).join(", ") : formatExpression(value);

/** Every staged column that the identifier is read from. */
export const columnsRead = ({ columns, value }: BoundIdentifier): readonly string[] =>
    value === null ? columns.map(({ name }) => name) : columnsOf(value);

/** The value of an identifier's parts as they are; null where there is none. A blank part makes no composite. */
export function rawValue(parts: readonly IdentifierPart[], dialect: Dialect): SqlText {
    const joined = joinParts(parts.map((part) => dialect.castToText(part.sql, part.type)));
    const blanks = parts.filter(({ type }) => type.kind === "string").map((part) => sql`trim(${part.sql}) <> ''`);
    return parts.length === 1 || blanks.length === 0
        ? joined
        : sql`case when ${join(blanks, " and ")} then ${joined} end`;
}

/** The value of an identifier's parts after normalising, each by itself; null where one has no such form. */
export function normalizedValue(parts: readonly IdentifierPart[], normalizer: Normalizer, dialect: Dialect): SqlText {
    const texts = parts.map((part) => {
        const text = normalize(part, normalizer, dialect);
        return parts.length > 1 && part.type.kind === "string" && keepsBars[normalizer.kind] ? escapeBars(text) : text;
    });
    return joinParts(texts);
}

const keepsBars: Readonly<Record<Normalizer["kind"], boolean>> = {
    trim: true,
    lower: true,
    upper: true,
    email: true,
    mailbox: true,
    regex: true,
    phone: false,
    digits: false,
    integer: false,
    uuid: false,
};

// Else 'a|b' and 'c' would be the same person as 'a' and 'b|c'.
const escapeBars = (text: SqlText): SqlText =>
    sql`replace(replace(${text}, ${literal("\\")}, ${literal("\\\\")}), ${literal("|")}, ${literal("\\|")})`;

const joinParts = (parts: readonly SqlText[]): SqlText => join(parts, " || '|' || ");
