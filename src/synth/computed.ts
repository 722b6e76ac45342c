import { children } from "../expression/children.js";
import { columnsOf } from "../expression/columns.js";
import { EvaluationFailure, evaluate } from "../expression/evaluate.js";
import type { Expression } from "../expression/tree.js";
import type { Value } from "../expression/value.js";
import type { SourceTable } from "../model/source.js";
import { type Moment, timestampValue } from "./moment.js";
import type { Cells } from "./world.js";

/**
 * What an expression over a table's columns, computed ones included, says of one raw row; undefined where it cannot be
 * told, as of SQL that only an engine understands.
 */
export function computed(expression: Expression, cells: Cells, table: SourceTable, asOf: Moment): Value | undefined {
    const row: Record<string, Value> = {};
    for (const name of columnsOf(expression)) {
        const from = table.columns.find((column) => column.name === name)?.from;
        const value = from?.kind === "expression" ? computed(from.value, cells, table, asOf) : cells.get(name);
        if (value === undefined) return undefined;
        row[name] = value;
    }
    if (isOpaque(expression)) return undefined;
    try {
        return evaluate(expression, row, { asOf: timestampValue(asOf) });
    } catch (error) {
        if (error instanceof EvaluationFailure) return undefined;
        throw error;
    }
}

const isOpaque = (expression: Expression): boolean =>
    expression.node === "verbatim" || children(expression).some(isOpaque);
