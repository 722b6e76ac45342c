import { Lexer } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../text/source-text.js";
import { syntaxDiagnostics } from "./diagnostics.js";

export const depthLimit = 64;

// The lexer announces documents and scalars with tokens of its own that are not in the file.
const marks = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

/**
 * What must be known before the parser runs: directives, which change the meaning of the rest, and the depth of
 * nesting. yaml: the lexer is a loop, the composer recurses, and a thousand levels abort Node where nobody can catch it.
 * Block levels are counted as open columns, which is never less than half of the true depth.
 */
export function checkNesting(source: SourceText): Diagnostic | undefined {
    const columns: number[] = [];
    let brackets = 0;
    let offset = 0;
    let lineStart = 0;
    let scalar = false;
    for (const token of new Lexer().lex(source.text)) {
        if (marks.has(token)) {
            scalar = token === "\u001f";
            continue;
        }
        const span = { file: source.path, start: offset, end: offset + token.length };
        if (token.startsWith("%") && !scalar) {
            return syntaxDiagnostics.report("directive", { span }, { directive: token.trimEnd() });
        }
        if (!scalar && (token === "{" || token === "[")) brackets += 1;
        else if (!scalar && (token === "}" || token === "]")) brackets = Math.max(0, brackets - 1);
        else if (brackets === 0 && token.trim() !== "" && !token.startsWith("#")) open(columns, offset - lineStart);
        if (brackets + columns.length > depthLimit) {
            return syntaxDiagnostics.report("too-deep", { span }, { limit: depthLimit });
        }
        offset += token.length;
        const newline = token.lastIndexOf("\n");
        if (newline >= 0) lineStart = offset - token.length + newline + 1;
        scalar = false;
    }
    return undefined;
}

/** A token in a column closes everything that was opened to its right. */
function open(columns: number[], column: number): void {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
}
