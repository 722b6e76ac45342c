import { join, literal, type SqlText, sql } from "../text/sql-text.js";
import { type NullLikePackName, nullLikePacks } from "./null-like-packs.js";

/** The two functions of a dialect that the conditions need. */
export interface TextConditions {
    readonly matches: (text: SqlText, pattern: string) => SqlText;
}

/**
 * Holds where a text only says that there is nothing.
 *
 * @example
 * nullLikeCondition(sql`email`, ["words", "zeroes"], duckdb)
 * // (lower(trim(email)) in ('(null)', ..., 'void') or regexp_matches(email, '^[-0 ._]*$'))
 */
export function nullLikeCondition(text: SqlText, packs: readonly NullLikePackName[], dialect: TextConditions): SqlText {
    const { words, fillers, patterns } = contentsOf(packs);
    const word = sql`lower(trim(${text}))`;
    const conditions = [
        ...(words.length > 0 ? [sql`${word} in (${join(words.map(literal), ", ")})`] : []),
        ...(fillers.length > 0 ? [dialect.matches(text, whole(fillers))] : []),
        ...(patterns.length > 0 ? [dialect.matches(word, whole(patterns))] : []),
    ];
    const [only, ...others] = conditions;
    if (only === undefined) throw new Error("no pack of null-like values was chosen");
    return others.length === 0 ? only : sql`(${join(conditions, " or ")})`;
}

/**
 * Holds where one part of a text whose parts are joined with `|` only says that there is nothing.
 *
 * @example
 * nullLikePartCondition(sql`identifier`, ["words", "zeroes"], duckdb)
 * // regexp_matches(lower(identifier), '(^|[|])(...|unknown|[-0 ._]*)([|]|$)')
 */
export function nullLikePartCondition(
    text: SqlText,
    packs: readonly NullLikePackName[],
    dialect: TextConditions,
): SqlText {
    const { words, fillers, patterns } = contentsOf(packs);
    // A class of one character needs no backslash, which string literals of some engines would eat.
    const escaped = words.filter((word) => word !== "").map((word) => word.replaceAll(/[()[\].]/g, "[$&]"));
    return dialect.matches(sql`lower(${text})`, `(^|[|])(${[...escaped, ...fillers, ...patterns].join("|")})([|]|$)`);
}

/**
 * The same question about one value, asked before there is any SQL.
 *
 * @example
 * isNullLike(" N/A ", ["words"]) // true
 */
export function isNullLike(text: string, packs: readonly NullLikePackName[]): boolean {
    const { words, fillers, patterns } = contentsOf(packs);
    const word = text.trim().toLowerCase();
    return (
        words.includes(word) ||
        (fillers.length > 0 && new RegExp(whole(fillers)).test(text)) ||
        (patterns.length > 0 && new RegExp(whole(patterns)).test(word))
    );
}

const whole = (patterns: readonly string[]): string =>
    patterns.length === 1 && !patterns[0]?.includes("|") ? `^${patterns[0]}$` : `^(${patterns.join("|")})$`;

interface Contents {
    readonly words: readonly string[];
    /** Patterns of texts as they are, blanks included. */
    readonly fillers: readonly string[];
    /** Patterns of texts in lower case, without the blanks around. */
    readonly patterns: readonly string[];
}

function contentsOf(names: readonly NullLikePackName[]): Contents {
    const packs = names.map((name) => nullLikePacks[name]);
    // A blank names nobody, whichever packs were chosen; the zeroes say so already.
    const blank = names.includes("zeroes") ? [] : [""];
    return {
        words: [...new Set([...blank, ...packs.flatMap(({ words }) => words)])],
        fillers: packs.flatMap(({ filler }) => (filler === null ? [] : [filler.pattern])),
        patterns: packs.flatMap(({ patterns }) => patterns.map(({ pattern }) => pattern)),
    };
}
