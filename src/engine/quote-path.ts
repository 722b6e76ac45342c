import type { SqlText } from "../text/sql-text.js";

/**
 * A file's path in SQL. Not `literal`, which may give an expression: DuckDB takes only a constant after `attach`.
 *
 * @example
 * quotePath("/home/o'hara/data") // '/home/o''hara/data'
 */
export const quotePath = (path: string): SqlText => `'${path.replaceAll("'", "''")}'` as SqlText;
