import type { Expression } from "../expression/tree.js";
import type { Value } from "../expression/value.js";
import type { SourceTable } from "../model/source.js";
import type { Moment } from "./moment.js";
import { decimalText, isDecimal } from "./raw-text.js";
import type { Cells } from "./world.js";

/** What an expression over a table's columns, computed ones included, says of one raw row. */
export function computed(expression: Expression, cells: Cells, table: SourceTable, asOf: Moment): Value {
    switch (expression.node) {
        case "column": {
            const from = table.columns.find(({ name }) => name === expression.name)?.from;
            return from?.kind === "expression"
                ? computed(from.value, cells, table, asOf)
                : (cells.get(expression.name) ?? null);
        }
        case "cast": {
            const value = computed(expression.operand, cells, table, asOf);
            if (value === null || expression.type.kind !== "string") return value;
            return isDecimal(value) ? decimalText(value) : String(value);
        }
        case "call": {
            if (expression.function !== "divide") return null;
            const [left, right] = expression.args.map((a) => computed(a, cells, table, asOf));
            return typeof left === "bigint" && typeof right === "bigint" && right === 100n
                ? { digits: left, scale: 2 }
                : null;
        }
        case "literal":
            return expression.value === null
                ? null
                : expression.type.kind === "integer"
                  ? BigInt(expression.value)
                  : expression.value;
        default:
            return null;
    }
}
