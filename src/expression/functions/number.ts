import type { NumericFunction } from "../function-name.js";
import type { FunctionDefinition } from "./definition.js";
import {
    exact,
    fixed,
    integer,
    number,
    optional,
    repeated,
    returns,
    returnsCommon,
    returnsDecimal,
    returnsType,
    returnsWhole,
    sortable,
} from "./parameters.js";

type Entry = Omit<FunctionDefinition, "family" | "documented"> & { readonly documented?: { readonly duckdb: string } };

const manual = { duckdb: "https://duckdb.org/docs/current/sql/functions/numeric" };
const define = (entry: Entry): FunctionDefinition => ({ family: "number", documented: manual, ...entry });

/** Leaves 20 of 38 digits before the dot. */
const scale = fixed("scale", [0, 18]);

export const numericFunctions: { readonly [Name in NumericFunction]: FunctionDefinition } = {
    abs: define({
        parameters: [number],
        returns: returnsType(0, "x"),
        nullable: "any",
        meaning: "The number without its sign.",
        example: { text: "abs(-12.50)", result: "12.50" },
    }),
    sign: define({
        parameters: [number],
        returns: returns("integer"),
        nullable: "any",
        meaning: "-1, 0 or 1.",
        example: { text: "sign(-12.50)", result: "-1" },
    }),
    floor: define({
        parameters: [number],
        returns: returnsWhole,
        nullable: "any",
        meaning: "The greatest whole number that is not greater.",
        example: { text: "floor(-2.5)", result: "-3" },
    }),
    ceil: define({
        parameters: [number],
        returns: returnsWhole,
        nullable: "any",
        meaning: "The least whole number that is not less.",
        example: { text: "ceil(2.1)", result: "3" },
    }),
    round: define({
        parameters: [number, optional(scale)],
        returns: returnsDecimal(1, "scale"),
        nullable: "any",
        meaning:
            "The decimal nearest to x with `scale` digits after the dot (0 if left out), half away from zero; a float is cast to decimal(38, scale + 6) first.",
        example: { text: "round(2.345, 2)", result: "2.35" },
    }),
    mod: define({
        parameters: [integer("a"), integer("b")],
        returns: returns("integer"),
        nullable: "always",
        meaning: "The remainder of a / b, with the sign of a; null if b is 0.",
        example: { text: "mod(-7, 3)", result: "-1" },
    }),
    sqrt: define({
        parameters: [number],
        returns: returns("float"),
        nullable: "any",
        meaning: "The square root as a float; a negative number fails the build.",
        example: { text: "sqrt(2.25)", result: "1.5" },
    }),
    divide: define({
        parameters: [exact("a"), exact("b"), scale],
        returns: returnsDecimal(2, "scale"),
        nullable: "always",
        meaning:
            "The exact quotient with `scale` digits after the dot, half away from zero; null if b is 0. Fails where the digits of a, those after the dot of a or b, `scale` and one more exceed 38 together.",
        example: { text: "divide(200, 3, 2)", result: "66.67" },
        spelledFor: "divide(total, quantity, 2)",
    }),
    greatest: define({
        parameters: [sortable("first"), repeated(sortable("next"))],
        returns: returnsCommon(),
        nullable: "all",
        meaning: "The greatest value that is not null; null only if all are.",
        example: { text: "greatest(3, null, 5)", result: "5" },
        spelledFor: "greatest(quantity, 1)",
    }),
    least: define({
        parameters: [sortable("first"), repeated(sortable("next"))],
        returns: returnsCommon(),
        nullable: "all",
        meaning: "The least value that is not null; null only if all are.",
        example: { text: "least(3, null, 5)", result: "3" },
        spelledFor: "least(quantity, 1)",
    }),
};
