import type { Dialect } from "../../dialects/dialect.js";
import type { Identity } from "../../model/identity.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { erasedMember } from "../plan/moments.js";

export const placeholderColumn: Column = makeColumn(
    "is_placeholder",
    { kind: "boolean" },
    "Stands for what is not known; leave it out of counts.",
    { nullable: false },
);

/**
 * The unknown member's select list: the given columns have values, the others are null.
 *
 * @example
 * unknownRow(columns, new Map([["store_key", sql`'unknown'`]]), duckdb)
 * // 'unknown' as store_key, cast(null as varchar) as city, true as is_placeholder
 */
export function unknownRow(
    columns: readonly Column[],
    values: ReadonlyMap<string, SqlText>,
    dialect: Dialect,
): readonly SqlText[] {
    return columns.map(({ name, type }) => {
        const value = name === placeholderColumn.name ? sql`true` : (values.get(name) ?? dialect.nullOf(type));
        return sql`${value} as ${dialect.identifier(name)}`;
    });
}

export const unknownKey: SqlText = literal("unknown");

/** The same for whoever was erased; null where nobody can be. */
export function erasedRow(
    columns: readonly Column[],
    values: ReadonlyMap<string, SqlText>,
    { erasures }: Pick<Identity, "erasures">,
    dialect: Dialect,
): readonly SqlText[] | null {
    return erasures === null ? null : unknownRow(columns, values, dialect);
}

export const erasedKey: SqlText = literal(erasedMember);
