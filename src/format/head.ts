import { wrapComment } from "./comment-lines.js";
import { jinjaTag, jinjaValue } from "./opaque.js";

/** What stands above the first statement: comments and Jinja on lines of their own. */
export interface Head {
    /** Laid out, with the blank line that follows it; empty when there is none. */
    readonly head: string;
    readonly body: string;
}

const headLine = new RegExp(`^[ \\t]*(?:--[^\\n]*|${jinjaValue}|${jinjaTag})?[ \\t]*(?:\\n|$)`);

const tailLines = new RegExp(`(?:\\n[ \\t]*(?:${jinjaTag})?[ \\t]*)+$`);

/**
 * Takes off the Jinja tags that end a text, which no clause of it owns.
 *
 * @example
 * splitTail("select 1\n{% endmacro %}\n") // { body: "select 1", tail: "{% endmacro %}\n" }
 */
export function splitTail(text: string): { readonly body: string; readonly tail: string } {
    const found = tailLines.exec(text);
    if (found === null) return { body: text, tail: "" };
    const tags = found[0].split("\n").map((line) => line.trim());
    return {
        body: text.slice(0, found.index),
        tail: tags
            .filter((tag) => tag !== "")
            .map((tag) => `${tag}\n`)
            .join(""),
    };
}

/**
 * @example
 * splitHead("-- Orders.\n\n\n{{ config(materialized='view') }}\nselect 1")
 * // { head: "-- Orders.\n\n{{ config(materialized='view') }}\n\n", body: "select 1" }
 */
export function splitHead(text: string): Head {
    let rest = text;
    const groups: { readonly comment: boolean; readonly lines: string[] }[] = [];
    for (let match = headLine.exec(rest); match !== null && rest !== ""; match = headLine.exec(rest)) {
        rest = rest.slice(match[0].length);
        const line = match[0].trim();
        if (line === "") continue;
        const comment = line.startsWith("--");
        const last = groups.at(-1);
        const lines = comment ? wrapComment(line, "") : [line];
        if (comment && last?.comment === true) last.lines.push(...lines);
        else groups.push({ comment, lines });
    }
    const head = groups.map(({ lines }) => lines.join("\n")).join("\n\n");
    return { head: head === "" ? "" : `${head}\n\n`, body: rest };
}
