import type { Dialect } from "../../dialects/dialect.js";
import { type Names, printExpression, printOperand } from "../../dialects/print.js";
import type { Expression } from "../../expression/tree.js";
import type { Binding, BoundProperty } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";

/** What a row must be, for the rows of its table to be rows of the event. */
export function bindingConditions(
    binding: Binding,
    table: SourceTable,
    names: Names,
    dialect: Dialect,
): readonly SqlText[] {
    return [
        ...(table.changes.kind === "log" ? [sql`${names.column("recency")} = 1`] : []),
        ...(binding.authoritative ? [] : bindingFilters(binding, table, names, dialect)),
    ];
}

export function bindingFilters(
    binding: Binding,
    table: SourceTable,
    names: Names,
    dialect: Dialect,
): readonly SqlText[] {
    const where = binding.where === null ? [] : [bracketed(binding.where, names, dialect)];
    return table.deletedWhen === null ? where : [...where, sql`not ${names.column(columnNames.withdrawn())}`];
}

function bracketed(where: Expression, names: Names, dialect: Dialect): SqlText {
    const text = printExpression(where, dialect, names);
    return where.node === "logical" ? sql`(${text})` : text;
}

/** Everything a binding computes from a row, whichever version the row is of. */
export function expressionsOf(binding: Binding): readonly Expression[] {
    const { where, previous } = binding;
    return [
        ...(where === null ? [] : [where]),
        ...mapped(binding.properties),
        ...previous.flatMap((version) => [version.where, ...mapped(version.bound), ...mapped(version.upcast)]),
    ];
}

const mapped = (bound: readonly BoundProperty[]): readonly Expression[] =>
    bound.flatMap((property) => (property.kind === "expression" ? [property.value] : []));

/** The rows that are of an older version, and of none of the versions before it. */
export function versionConditions(
    { previous }: Binding,
    index: number,
    names: Names,
    dialect: Dialect,
): readonly SqlText[] {
    const own = previous[index];
    return [
        ...(own === undefined ? [] : [bracketed(own.where, names, dialect)]),
        ...previous.slice(0, index).map(({ where }) => sql`${printOperand(where, dialect, names)} is not true`),
    ];
}
