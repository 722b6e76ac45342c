import { children } from "./children.js";
import type { Expression } from "./tree.js";

/**
 * The columns an expression reads, sorted, each once. A verbatim text is opaque and reads none.
 *
 * @example
 * columnsOf(compiled("coalesce(nickname, payload.name)")) // ["nickname", "payload"]
 */
export function columnsOf(expression: Expression): readonly string[] {
    const names = new Set<string>();
    const visit = (node: Expression): void => {
        if (node.node === "column") names.add(node.name);
        if (node.node === "path") names.add(node.column);
        children(node).forEach(visit);
    };
    visit(expression);
    return [...names].sort();
}

/** Whether the expression's value moves with the run's as_of. */
export function usesNow(expression: Expression): boolean {
    return expression.node === "now" || children(expression).some(usesNow);
}
