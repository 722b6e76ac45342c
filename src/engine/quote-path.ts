import type { SqlText } from "../text/sql-text.js";

/**
 * A file's path in SQL. Not `literal`, which may give an expression: DuckDB takes only a constant after `attach`.
 *
 * @example
 * quotePath("/home/o'hara/data") // '/home/o''hara/data'
 */
export const quotePath = (path: string): SqlText => `'${path.replaceAll("'", "''")}'` as SqlText;

/**
 * The path of one file for a function that reads files. DuckDB: it takes a pattern, and `a*` is any file that fits.
 *
 * @example
 * quotePattern("/home/a*.csv") // '/home/a[*].csv'
 */
export const quotePattern = (path: string): SqlText => quotePath(asPattern(path));

/** The pattern that only this path fits. */
export const asPattern = (path: string): string => path.replace(/[*?[]/g, "[$&]");
