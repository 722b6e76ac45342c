import { isCollection, isMap, isPair, isScalar, type Pair } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import { syntaxDiagnostics } from "./diagnostics.js";
import type { ScalarNode } from "./node.js";
import { firstUnclosed, quoted } from "./quoting.js";

/** `{{ x }}`: a map whose first key is a map. */
export function unquotedBraces(pairs: readonly Pair<unknown, unknown>[], span: Span): Diagnostic | undefined {
    const key = pairs[0]?.key;
    return isMap(key) && key.flow ? syntaxDiagnostics.report("unquoted-braces", { span }, {}) : undefined;
}

/** A plain value that ends at ` #` while a bracket or a quote of it is still open. */
export function cutAtComment(node: ScalarNode, source: SourceText): Diagnostic | undefined {
    if (node.style !== "plain") return undefined;
    const comment = /^[ \t]+#.*/.exec(source.text.slice(node.span.end, node.span.end + 1024))?.[0];
    if (comment === undefined) return undefined;
    const opened = firstUnclosed(node.text);
    if (opened === undefined) return undefined;
    return syntaxDiagnostics.report("cut-at-comment", { span: node.span }, { value: node.text, opened });
}

interface Piece {
    readonly start: number;
    readonly end: number;
    readonly plain: boolean;
    /** A key that neither colon nor value follows: what a comma leaves behind. */
    readonly bare: boolean;
}

/**
 * A plain value of a flow collection that goes on behind a comma. In a map, what is left behind is a key without colon,
 * which the language never has; in a list only an open bracket tells.
 */
export function splitAtComma(items: readonly unknown[], span: Span, source: SourceText): Diagnostic | undefined {
    const pieces = items.map((item) => piece(item, source.text));
    for (const [index, first] of pieces.entries()) {
        if (first === undefined || !first.plain || (first.bare && isPair(items[index]))) continue;
        const value = source.text.slice(first.start, first.end);
        let last = index;
        if (isPair(items[index])) {
            while (pieces[last + 1]?.bare === true) last += 1;
        } else if (firstUnclosed(value) !== undefined) {
            // An expression has few commas; looking further would only feed a file made to be slow.
            const furthest = Math.min(pieces.length - 1, index + 50);
            while (last < furthest && firstUnclosed(slice(pieces, index, last, source.text)) !== undefined) last += 1;
        }
        const end = pieces[last]?.end;
        const next = pieces[index + 1];
        if (last === index || end === undefined || next === undefined) continue;
        return syntaxDiagnostics.report(
            "split-at-comma",
            { span: { file: span.file, start: first.start, end } },
            {
                value,
                rest: source.text.slice(next.start, end),
                quoted: quoted(source.text.slice(first.start, end)),
            },
        );
    }
    return undefined;
}

const slice = (pieces: readonly (Piece | undefined)[], first: number, last: number, text: string): string =>
    text.slice(pieces[first]?.start, pieces[last]?.end);

function piece(item: unknown, text: string): Piece | undefined {
    const key = isPair(item) ? item.key : item;
    const keyEnd = rangeEnd(key);
    const bare = isPair(item) && keyEnd !== undefined && !/^\s*:/.test(text.slice(keyEnd, keyEnd + 256));
    const node = isPair(item) && !bare ? item.value : key;
    if (!isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    return { start, end, plain: node.type === "PLAIN" && end > start, bare };
}

const rangeEnd = (node: unknown): number | undefined =>
    isScalar(node) || isCollection(node) ? node.range?.[1] : undefined;
