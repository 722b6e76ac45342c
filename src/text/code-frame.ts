import { positionAt } from "./source-text.js";
import type { Span } from "./span.js";

/** One marked line of a file, ready to print. */
export interface CodeFrame {
    readonly line: number;
    readonly column: number;
    /** The line, cut to the width with `…` where it is longer. */
    readonly code: string;
    /** Blanks up to the marked part, then its marks. */
    readonly pad: number;
    readonly marks: number;
}

const width = 100;
const lead = 24;

/**
 * The line a span begins on, with the marked part in view. Tabs become one blank, so that marks stand under what
 * they mark; a span over several lines is marked to the end of its first.
 *
 * @example
 * codeFrame("a: b\nkey: wrong", { file: "f", start: 10, end: 15 })
 * // { line: 2, column: 6, code: "key: wrong", pad: 5, marks: 5 }
 */
export function codeFrame(text: string, span: Pick<Span, "start" | "end">): CodeFrame {
    const start = Math.min(span.start, text.length);
    const { line, column } = positionAt(text, start);
    const lineStart = start - (column - 1);
    const rest = text.slice(lineStart);
    const lineEnd = rest.search(/\r?\n|\r/);
    const whole = (lineEnd < 0 ? rest : rest.slice(0, lineEnd)).replaceAll(/[\t\u0000-\u001f\u007f]/g, " ");
    const marks = Math.max(1, Math.min(span.end - start, whole.length - (column - 1)));
    return { line, column, ...cut(whole, column - 1, marks) };
}

/** Keeps the marked part in view: from a word boundary before it, `…` on the sides that were cut. */
function cut(line: string, from: number, marks: number): Pick<CodeFrame, "code" | "pad" | "marks"> {
    if (line.length <= width) return { code: line, pad: from, marks };
    const begin = from + Math.min(marks, lead) <= width - 2 ? 0 : from - lead;
    const head = begin > 0 ? "… " : "";
    const room = width - head.length - 2;
    const tail = line.length - begin > room ? " …" : "";
    const code = head + line.slice(begin, begin + room) + tail;
    const pad = head.length + from - begin;
    return { code, pad, marks: Math.max(1, Math.min(marks, code.length - tail.length - pad)) };
}
