import { expressionDiagnostics } from "../diagnostics.js";
import type { ExpressionSource } from "../scope.js";
import { Fault } from "./fault.js";
import type { Token } from "./token.js";

type Plain = "word" | "number" | "symbol";

const blank = /[ \t\r\n]+/y;
const plain: readonly (readonly [Plain, RegExp])[] = [
    ["word", /[A-Za-z_][A-Za-z0-9_]*/y],
    ["number", /[0-9]+(?:\.[0-9]+)?/y],
    ["symbol", /<>|!=|<=|>=|\|\||[-+*/=<>(),.]/y],
];
/** What a number may not run on into: `1e3`, `1_000`, `0x1F`, `1.`, `12abc`. */
const numberTail = /[A-Za-z0-9_.]+/y;
const foreign = /->>?|::|==|&&|\/\/|--|\/\*|!(?!=)|[%^`?]/y;

/** Spellings from other languages, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
    "->>": "write a path: `payload.field`",
    "->": "write a path: `payload.field`",
    "::": "write `cast(x as type)`",
    "==": "write `=`",
    "&&": "write `and`",
    "//": "write `divide(a, b, scale)`, or `/` for a float",
    "--": "put the comment after the expression, as a YAML comment",
    "/*": "put the comment after the expression, as a YAML comment",
    "!": "write `not`",
    "%": "write `mod(a, b)`",
    "^": "write a product",
    "`": "quote names with double quotes, where they need any",
    "?": "write `case when ... then ... else ... end`",
};

/**
 * Cuts an expression into tokens; the last one is the end.
 *
 * @throws Fault at the first character that starts no token
 */
export function tokenize(source: ExpressionSource): readonly Token[] {
    const tokens: Token[] = [];
    let at = blankAfter(source.text, 0);
    while (at < source.text.length) {
        const token = nextToken(source, at);
        tokens.push(token);
        at = blankAfter(source.text, token.end);
    }
    tokens.push({ kind: "end", text: "", start: at, end: at });
    return tokens;
}

function nextToken(source: ExpressionSource, start: number): Token {
    const { text } = source;
    const quote = text[start];
    if (quote === "'" || quote === '"') return quoted(source, start, quote);

    const spelling = matchAt(foreign, text, start);
    if (spelling !== undefined) {
        const span = source.at(start, start + spelling.length);
        throw new Fault(
            expressionDiagnostics.report("foreign-operator", { span }, { spelling, instead: instead[spelling] ?? "" }),
        );
    }
    for (const [kind, pattern] of plain) {
        const found = matchAt(pattern, text, start);
        if (found === undefined) continue;
        const end = start + found.length;
        if (kind === "number") refuseTail(source, start, end);
        return { kind, text: found === "!=" ? "<>" : found, start, end };
    }
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const span = source.at(start, start + character.length);
    throw new Fault(expressionDiagnostics.report("unexpected-character", { span }, { character }));
}

/** A quote inside is written twice, as in SQL; a backslash means itself. */
function quoted(source: ExpressionSource, start: number, quote: "'" | '"'): Token {
    const { text } = source;
    let end = start;
    do {
        end = text.indexOf(quote, end + 1) + 1;
        if (end === 0) {
            const span = source.at(start, text.length);
            throw new Fault(
                quote === "'"
                    ? expressionDiagnostics.report("unclosed-text", { span }, {})
                    : expressionDiagnostics.report("unclosed-name", { span }, {}),
            );
        }
    } while (text[end] === quote);
    const inner = text.slice(start + 1, end - 1).replaceAll(quote + quote, quote);
    return { kind: quote === "'" ? "string" : "name", text: inner, start, end };
}

function refuseTail(source: ExpressionSource, start: number, end: number): void {
    const tail = matchAt(numberTail, source.text, end);
    if (tail === undefined) return;
    const span = source.at(start, end + tail.length);
    const text = source.text.slice(start, end + tail.length);
    throw new Fault(expressionDiagnostics.report("malformed-number", { span }, { text }));
}

const blankAfter = (text: string, at: number): number => at + (matchAt(blank, text, at)?.length ?? 0);

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0];
}
