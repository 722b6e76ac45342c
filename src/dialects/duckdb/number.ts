import { scaleOf } from "../../expression/common-type.js";
import type { NumericFunction } from "../../expression/function-name.js";
import { join, number, type SqlText, sql } from "../../text/sql-text.js";
import { ansiFunctions } from "../ansi.js";
import { argumentAt, binary, literalAt } from "../arity.js";
import type { Argument, FunctionCall, FunctionPrinter } from "../dialect.js";
import { floatToDecimal } from "./parse.js";
import { hardCast } from "./types.js";

const digits = (text: string): SqlText => sql`${text as SqlText}`;

/** `100` for two zeroes; too long for a number of JavaScript. */
const oneWith = (zeroes: number): SqlText => digits(`1${"0".repeat(zeroes)}`);

/** A whole number without its fraction; DuckDB: floor and ceil of a bigint are doubles. */
const whole =
    (name: "floor" | "ceil"): FunctionPrinter =>
    (call) => {
        const x = argumentAt(call, 0);
        return x.type.kind === "integer" ? x.atom : sql`${name as SqlText}(${x.sql})`;
    };

const ignoringNulls =
    (name: "greatest" | "least"): FunctionPrinter =>
    ({ args }) =>
        sql`${name as SqlText}(${join(
            args.map((argument) => argument.sql),
            ", ",
        )})`;

export const numericFunctions: { readonly [Name in NumericFunction]: FunctionPrinter } = {
    abs: ansiFunctions.abs,
    sign: ansiFunctions.sign,
    floor: whole("floor"),
    ceil: whole("ceil"),
    round: (call) => {
        const x = argumentAt(call, 0);
        const scale = call.args.length > 1 ? Number(literalAt(call, 1)) : 0;
        if (x.type.kind === "float") return floatToDecimal(x.sql, call.type, false);
        // DuckDB: round leaves a decimal with fewer digits as it is.
        return x.type.kind === "decimal" && x.type.scale > scale
            ? sql`round(${x.sql}, ${number(scale)})`
            : hardCast(x.sql, call.type);
    },
    // DuckDB: the remainder by 0 is null.
    mod: binary((a, b) => sql`mod(${a}, ${b})`),
    sqrt: ansiFunctions.sqrt,
    divide: printDivide,
    greatest: ignoringNulls("greatest"),
    least: ignoringNulls("least"),
};

/**
 * DuckDB: `/` of decimals is a double, but `//` of hugeints is exact. One digit more than asked for is
 * computed and then rounded away; that it was cut itself cannot change which way half goes.
 */
function printDivide(call: FunctionCall): SqlText {
    const [a, b] = [argumentAt(call, 0), argumentAt(call, 1)];
    const scale = Number(literalAt(call, 2));
    const fraction = Math.max(scaleOf(a.type), scaleOf(b.type));
    const dividend = asWhole(a, fraction + scale + 1, fraction > 0);
    const quotient = sql`${dividend} // ${divisor(b, fraction)}`;
    const unit = digits(`0.${"0".repeat(scale)}1`);
    return hardCast(sql`(${quotient}) * ${unit}`, call.type);
}

/** x times a power of ten that leaves no fraction. A decimal overflows at 38 digits exactly, a hugeint somewhat later. */
function asWhole(x: Argument, zeroes: number, isChecked: boolean): SqlText {
    if (zeroes === 0) return sql`cast(${x.sql} as hugeint)`;
    if (x.type.kind === "integer" && !isChecked) return sql`cast(${x.sql} as hugeint) * ${oneWith(zeroes)}`;
    const wide = hardCast(x.sql, { kind: "decimal", precision: 38, scale: scaleOf(x.type) });
    return sql`cast(${wide} * ${oneWith(zeroes)} as hugeint)`;
}

function divisor(x: Argument, zeroes: number): SqlText {
    const isZero = x.literal !== undefined && !/[1-9]/.test(x.literal);
    const safe: Argument =
        x.literal !== undefined && !isZero
            ? x
            : { ...x, sql: sql`nullif(${x.sql}, 0)`, atom: sql`nullif(${x.sql}, 0)` };
    return zeroes === 0 && x.type.kind === "integer" ? safe.atom : asWhole(safe, zeroes, true);
}
