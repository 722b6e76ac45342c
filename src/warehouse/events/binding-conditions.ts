import type { Dialect } from "../../dialects/dialect.js";
import { type Names, printExpression } from "../../dialects/print.js";
import type { Expression } from "../../expression/tree.js";
import type { Binding } from "../../model/event.js";
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

/** Everything a binding computes from a row. */
export function expressionsOf(binding: Binding): readonly Expression[] {
    const mapped = binding.properties.flatMap((property) => (property.kind === "expression" ? [property.value] : []));
    return binding.where === null ? mapped : [binding.where, ...mapped];
}
