import type { Expression } from "../expression/tree.js";

/** Functions whose integers are as wide as those they choose from. */
const choices: ReadonlySet<string> = new Set([
    "abs",
    "coalesce",
    "floor",
    "ceil",
    "greatest",
    "if",
    "least",
    "mod",
    "nullif",
]);

/** Postgres and DuckDB: an integer literal below 2^31 has 32 bits, and so has what is computed from such alone. */
export function isWide(expression: Expression): boolean {
    switch (expression.node) {
        case "literal":
            return Math.abs(Number(expression.value)) > 2_147_483_647;
        case "case":
            return [...expression.branches.map(({ result }) => result), expression.otherwise].some(
                (result) => result !== undefined && isWide(result),
            );
        case "call":
            if (expression.function === "sign") return false;
            return !choices.has(expression.function) || expression.args.some(isWide);
        case "verbatim":
            return false;
        default:
            // A computation is widened where it is printed.
            return true;
    }
}
