import { children } from "./children.js";
import type { FunctionName } from "./function-name.js";
import type { Expression } from "./tree.js";

/** More than any list of values within the limit of the text, and still a statement that engines read. */
export const maximumSize = 200_000;

/** Functions whose SQL mentions an argument more than once on some target. */
const repeating: ReadonlySet<FunctionName> = new Set<FunctionName>([
    "substring",
    "left",
    "right",
    "make_date",
    "to_date",
    "elapsed",
    "json_list",
    "json_length",
]);

/** How many parts the expression may have once it is printed: what is nested in such functions multiplies. */
export function printedSize(expression: Expression): number {
    const inner = children(expression).reduce((total, child) => total + printedSize(child), 0);
    return 1 + inner * repetitions(expression);
}

function repetitions(expression: Expression): number {
    if (expression.node === "call") return repeating.has(expression.function) ? 2 : 1;
    // What does not fit is looked at once more, to fail or to become null.
    const isRead = expression.node === "cast" && /^(string|json)$/.test(expression.operand.type.kind);
    return isRead ? 3 : 1;
}
