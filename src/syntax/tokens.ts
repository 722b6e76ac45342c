import { Lexer } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../text/source-text.js";
import { syntaxDiagnostics } from "./diagnostics.js";

export const depthLimit = 64;

// The lexer announces documents and scalars with tokens of its own that are not in the file.
const plainScalar = "\u001f";
const brokenFlow = "\u0018";
const marks = new Set(["\u0002", brokenFlow, plainScalar]);

interface Token {
    readonly text: string;
    readonly offset: number;
    readonly column: number;
    /** What the lexer said of it in advance. */
    readonly mark: string | undefined;
}

/**
 * What must be known before the parser runs: directives, which change the meaning of the rest; quotes and brackets that
 * are never closed, which the parser would only notice where the file ends; and the depth of nesting. yaml: the lexer is
 * a loop, the composer recurses, and a thousand levels abort Node where nobody can catch it.
 */
export function checkTokens(source: SourceText): Diagnostic | undefined {
    const brackets: Token[] = [];
    const columns: number[] = [];
    for (const token of tokensOf(source.text)) {
        const { text, offset, mark } = token;
        const span = { file: source.path, start: offset, end: offset + text.length };
        if (mark === brokenFlow && brackets.length > 0) return unclosed(source, brackets.at(-1));
        if (mark !== plainScalar) {
            if (text.startsWith("%")) {
                return syntaxDiagnostics.report("directive", { span }, { directive: text.trimEnd() });
            }
            if (isOpenQuote(text)) return unclosed(source, token);
            if (text === "{" || text === "[") brackets.push(token);
            else if (text === "}" || text === "]") brackets.pop();
        }
        if (brackets.length === 0 && !/^(\s*|#.*)$/.test(text)) open(columns, token.column);
        if (brackets.length + columns.length > depthLimit) {
            return syntaxDiagnostics.report("too-deep", { span }, { limit: depthLimit });
        }
    }
    return brackets.length > 0 ? unclosed(source, brackets.at(-1)) : undefined;
}

function* tokensOf(text: string): Generator<Token> {
    let offset = 0;
    let lineStart = 0;
    let mark: string | undefined;
    for (const token of new Lexer().lex(text)) {
        if (marks.has(token)) {
            mark = token;
            continue;
        }
        yield { text: token, offset, column: offset - lineStart, mark };
        mark = undefined;
        offset += token.length;
        const newline = token.lastIndexOf("\n");
        if (newline >= 0) lineStart = offset - token.length + newline + 1;
    }
}

const isOpenQuote = (text: string): boolean =>
    (text.startsWith("'") || text.startsWith('"')) && (text.length === 1 || text.at(-1) !== text[0]);

/** Block levels are open columns, at least half as many as the true levels: a token closes all that began to its right. */
function open(columns: number[], column: number): void {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
}

function unclosed(source: SourceText, token: Token | undefined): Diagnostic {
    const { text = "", offset = 0 } = token ?? {};
    const sign = text.slice(0, 1);
    const span = { file: source.path, start: offset, end: offset + 1 };
    return syntaxDiagnostics.report("unclosed", { span }, { sign });
}
