import type { Dialect } from "../../dialects/dialect.js";
import { type Names, printExpression, printTyped } from "../../dialects/print.js";
import type { Expression } from "../../expression/tree.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { columnOf } from "../plan/lookup.js";

/** A computed column as an expression over the raw ones. */
export function printComputed(column: SourceColumn, table: SourceTable, dialect: Dialect): SqlText {
    if (column.from.kind !== "expression") throw new Error(`${column.name} is not computed`);
    return printTyped(column.from.value, dialect, inPlace(table, dialect));
}

/**
 * An expression over the raw columns: what it reads of computed ones is written out in place, because no engine but
 * a few lets one select list read its own columns. Cycles were refused when the model was checked.
 */
export function printInPlace(expression: Expression, table: SourceTable, dialect: Dialect): SqlText {
    return printExpression(expression, dialect, inPlace(table, dialect));
}

function inPlace(table: SourceTable, dialect: Dialect): Names {
    return {
        now: sql`run.as_of`,
        column: (name) => {
            const read = columnOf(table, name);
            return read.from.kind === "raw" ? dialect.identifier(name) : sql`(${printComputed(read, table, dialect)})`;
        },
    };
}
