import { format } from "sql-formatter";
import { formatOptions, type SqlLanguage } from "./format-options.js";
import { splitHead, splitTail } from "./head.js";
import { house } from "./house.js";
import { mask } from "./opaque.js";
import { changedCode } from "./same-code.js";

export interface FormattedSql {
    readonly text: string;
    /** Why the text was left as it was; null when it was formatted. */
    readonly problem: string | null;
}

/**
 * SQL, with or without Jinja, in the layout of the house: at most 80 columns where that is possible, a header of
 * comments and `config` left as it stands. Formatting what was formatted changes nothing.
 *
 * What sql-formatter cannot read is returned as it came, with the reason.
 *
 * @throws Error when sql-formatter would change anything but white space.
 * @example
 * formatSql("SELECT a , b FROM {{ ref('x') }} WHERE a>1", { language: "duckdb" }).text
 * // select
 * //     a,
 * //     b
 * // from {{ ref('x') }}
 * // where a > 1
 */
export function formatSql(text: string, { language }: { readonly language: SqlLanguage }): FormattedSql {
    const { head, body: headless } = splitHead(text);
    const { body, tail } = splitTail(headless);
    if (body.trim() === "") return { text: `${head.trimEnd()}\n${tail}`, problem: null };
    const masked = mask(body);
    const finished = (laidOut: string): string => `${head}${masked.restore(laidOut)}\n${tail}`;
    let opened: string;
    try {
        opened = format(masked.text, { language, ...formatOptions });
    } catch (error) {
        return { text, problem: firstLine(error) };
    }
    const closed = house(opened);
    if (closed !== null && changedCode(text, finished(closed)) === null) {
        return { text: finished(closed), problem: null };
    }
    // A shape the house does not know, such as a comment in the middle of an expression.
    const plain = finished(format(masked.text, { language, ...formatOptions, expressionWidth: 60 }));
    const change = changedCode(text, plain);
    if (change !== null) throw new Error(`formatting changed the code, ${change}:\n${text}`);
    return { text: plain, problem: null };
}

/** sql-formatter: the message of a parse error goes on for hundreds of lines. */
function firstLine(error: unknown): string {
    return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
