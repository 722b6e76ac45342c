import type { NullFunction } from "../function-name.js";
import type { FunctionDefinition } from "./definition.js";
import { condition, repeated, returnsCommon, returnsType, shared, sortable } from "./parameters.js";

const utility = { duckdb: "https://duckdb.org/docs/current/sql/functions/utility" };
const cases = { duckdb: "https://duckdb.org/docs/current/sql/expressions/case" };

export const nullFunctions: { readonly [Name in NullFunction]: FunctionDefinition } = {
    coalesce: {
        family: "null",
        parameters: [shared("first"), repeated(shared("next"))],
        returns: returnsCommon(),
        nullable: "all",
        meaning: "The first value that is not null.",
        example: { text: "coalesce(null, 'unknown')", result: "unknown" },
        spelledFor: "coalesce(status, 'unknown')",
        documented: utility,
    },
    nullif: {
        family: "null",
        parameters: [sortable("x"), sortable("other")],
        returns: returnsType(0, "x"),
        nullable: "always",
        meaning: "x, or null if it equals the other value.",
        example: { text: "coalesce(nullif(trim('  '), ''), 'empty')", result: "empty" },
        spelledFor: "nullif(status, '')",
        documented: utility,
    },
    if: {
        family: "null",
        parameters: [condition, shared("then"), shared("else")],
        returns: returnsCommon(1),
        nullable: "branches",
        meaning: "The first value where the condition is true, else (also when it is null) the second.",
        example: { text: "if(2 > 1, 'yes', 'no')", result: "yes" },
        documented: cases,
    },
};
