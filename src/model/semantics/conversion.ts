import { canonicalText } from "../../expression/interpret/text-form.js";
import type { Expression } from "../../expression/tree.js";
import { sameType, type ValueType } from "../../expression/type.js";
import { isDate, parseTimestamp } from "../../language/time.js";

/**
 * Whether values of one type stand where another is declared without anybody writing the cast: nothing but size can be
 * lost. The same conversions that expressions make by themselves.
 */
export function widens(from: ValueType, to: ValueType): boolean {
    if (sameType(from, to)) return true;
    switch (to.kind) {
        case "float":
            return from.kind === "integer" || from.kind === "decimal";
        case "decimal":
            // A 64-bit integer that overflows the decimal's digits fails the build, as a wrong number in it would.
            return from.kind === "integer" || (from.kind === "decimal" && from.scale <= to.scale);
        case "timestamp":
            return from.kind === "date";
        default:
            return false;
    }
}

/** Can be compared for equality the same way everywhere, and has one text form: fit for keys and identifiers. */
export const isKey = (type: ValueType): boolean => isScalar(type) && type.kind !== "float";

export const isScalar = ({ kind }: ValueType): boolean => kind !== "json" && kind !== "list" && kind !== "record";

/** A column as an expression of a type that it fits. */
export function columnAs(column: { name: string; type: ValueType; nullable: boolean }, type: ValueType): Expression {
    const { name, nullable } = column;
    const read: Expression = { node: "column", name, type: column.type, nullable };
    return sameType(column.type, type) ? read : { node: "cast", operand: read, safe: false, type, nullable };
}

const integer = /^[+-]?[0-9]{1,18}$/;
const decimal = /^[+-]?(?=[0-9])0*([0-9]*)(?:\.([0-9]+))?$/;

/** Whether a source text is exactly a value of the type: no digit of it would be rounded away. */
export function isValueText(text: string, type: ValueType): boolean {
    return hasForm(text, type) && canonicalText(text, type) !== undefined;
}

function hasForm(text: string, type: ValueType): boolean {
    switch (type.kind) {
        case "string":
            return true;
        case "integer":
            return integer.test(text);
        case "decimal": {
            const [found, whole = "", fraction = ""] = decimal.exec(text) ?? [];
            if (found === undefined || whole.length > type.precision - type.scale) return false;
            return /^0*$/.test(fraction.slice(type.scale));
        }
        case "float":
            return decimal.test(text);
        case "boolean":
            return text === "true" || text === "false";
        case "date":
            return isDate(text);
        case "timestamp":
            return parseTimestamp(text) !== undefined;
        case "json":
        case "list":
        case "record":
            return false;
    }
}
