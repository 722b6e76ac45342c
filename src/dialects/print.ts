import type { Expression } from "../expression/tree.js";
import type { SqlText } from "../text/sql-text.js";
import type { Dialect } from "./dialect.js";

/** How the surroundings call what an expression mentions. */
export interface Names {
    readonly column: (name: string) => SqlText;
    /** The run's as_of. */
    readonly now: SqlText;
}

export function printExpression(expression: Expression, dialect: Dialect, names: Names): SqlText {
    throw new Error(`not yet: ${expression.node} ${dialect.name} ${names.now}`);
}
