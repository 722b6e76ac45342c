import { join, literal, type SqlText, sql } from "../text/sql-text.js";

/**
 * What systems write when they mean "nobody" or "nothing": compared in lower case, without the blanks around.
 * Runs of zeroes, dashes, dots, underscores and blanks (the empty text among them) mean the same.
 */
export const nullLikeWords: readonly string[] = [
    "(null)",
    "-1",
    "<null>",
    "[object object]",
    "anonymous",
    "empty",
    "invalid",
    "missing",
    "n.a.",
    "n/a",
    "na",
    "nan",
    "nil",
    "none",
    "not available",
    "not provided",
    "not set",
    "null",
    "tbd",
    "test",
    "undefined",
    "unknown",
    "unset",
    "void",
];

const filler = "[-0 ._]*";

/** The two functions of a dialect that the conditions need. */
export interface TextConditions {
    readonly matches: (text: SqlText, pattern: string) => SqlText;
}

/**
 * Holds where a text only says that there is nothing.
 *
 * @example
 * nullLikeCondition(sql`email`, duckdb)
 * // (lower(trim(email)) in ('(null)', ..., 'void') or regexp_matches(email, '^[-0 ._]*$'))
 */
export function nullLikeCondition(text: SqlText, dialect: TextConditions): SqlText {
    const words = join(nullLikeWords.map(literal), ", ");
    return sql`(lower(trim(${text})) in (${words}) or ${dialect.matches(text, `^${filler}$`)})`;
}

/**
 * Holds where one part of a text whose parts are joined with `|` only says that there is nothing.
 *
 * @example
 * nullLikePartCondition(sql`identifier`, duckdb)
 * // regexp_matches(lower(identifier), '(^|[|])(...|unknown|[-0 ._]*)([|]|$)')
 */
export function nullLikePartCondition(text: SqlText, dialect: TextConditions): SqlText {
    // A class of one character needs no backslash, which string literals of some engines would eat.
    const words = nullLikeWords.map((word) => word.replaceAll(/[()[\].]/g, "[$&]"));
    return dialect.matches(sql`lower(${text})`, `(^|[|])(${[...words, filler].join("|")})([|]|$)`);
}

/**
 * The same question about one value, asked before there is any SQL.
 *
 * @example
 * isNullLike(" N/A ") // true
 */
export function isNullLike(text: string): boolean {
    const word = text.trim().toLowerCase();
    return nullLikeWords.includes(word) || new RegExp(`^${filler}$`).test(text);
}
