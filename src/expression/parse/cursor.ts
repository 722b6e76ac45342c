import type { Span } from "../../text/span.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { ExpressionSource } from "../scope.js";
import { isUnit } from "../unit.js";
import { Fault } from "./fault.js";
import type { Place, Syntax, SyntaxNode } from "./syntax.js";
import { type Token, tokenText } from "./token.js";

/** Deep enough for any rule a person wrote, and far from what overflows a stack here or in an engine. */
export const maximumDepth = 100;

/** The parser's place in the tokens. */
export class Cursor {
    #index = 0;
    #depth = 0;

    constructor(
        readonly source: ExpressionSource,
        readonly tokens: readonly Token[],
    ) {}

    peek(ahead = 0): Token {
        const token = this.tokens[Math.min(this.#index + ahead, this.tokens.length - 1)];
        if (token === undefined) throw new Error("tokens always have an end");
        return token;
    }

    take(): Token {
        const token = this.peek();
        this.#index += 1;
        return token;
    }

    /** Whether the next token is one of these words or symbols. */
    at(...texts: readonly string[]): boolean {
        return is(this.peek(), texts);
    }

    atAhead(ahead: number, ...texts: readonly string[]): boolean {
        return is(this.peek(ahead), texts);
    }

    /** Takes the next token when it is this word or symbol. */
    accept(text: string): Token | undefined {
        return this.at(text) ? this.take() : undefined;
    }

    expect(text: string, context: string): Token {
        return this.accept(text) ?? this.refuse(`\`${text}\` ${context}`);
    }

    /** The closing bracket of `open`. */
    close(open: Token): Token {
        const found = this.accept(")");
        if (found !== undefined) return found;
        if (this.peek().kind !== "end") return this.refuse("an operator, or `)`");
        throw new Fault(
            expressionDiagnostics.report("unclosed-bracket", { span: this.span(open), label: "opened here" }, {}),
        );
    }

    refuse(expected: string): never {
        const found = this.peek();
        const last = this.tokens[this.#index - 1];
        // The end has no width to underline: the token before it is where something is missing.
        const span = found.kind === "end" && last !== undefined ? this.span(last) : this.span(found);
        throw new Fault(
            expressionDiagnostics.report(
                "unexpected-token",
                { span },
                { expected, found: tokenText(found), help: meant(last, found) },
            ),
        );
    }

    span(place: { readonly start: number; readonly end: number }): Span {
        return this.source.at(place.start, place.end);
    }

    /** Goes one level down while `parse` runs. */
    nested<Value>(parse: () => Value): Value {
        this.#depth += 1;
        if (this.#depth > maximumDepth) this.#tooDeep(this.peek());
        const value = parse();
        this.#depth -= 1;
        return value;
    }

    /** A node over `operands`; long chains of one operator nest as deep as they are long. */
    node<Node extends SyntaxNode>(
        node: Node,
        start: number,
        end: number,
        operands: readonly Syntax[] = [],
    ): Place & Node {
        const height = 1 + operands.reduce((highest, operand) => Math.max(highest, operand.height), 0);
        if (height > maximumDepth) this.#tooDeep({ start, end });
        return { ...node, start, end, height };
    }

    #tooDeep(place: { readonly start: number; readonly end: number }): never {
        throw new Fault(expressionDiagnostics.report("too-deep", { span: this.span(place) }, { limit: maximumDepth }));
    }
}

function is(token: Token, texts: readonly string[]): boolean {
    if (token.kind === "symbol") return texts.includes(token.text);
    return token.kind === "word" && texts.includes(token.text.toLowerCase());
}

/** Operators that some engine spells with a word, and what to write instead. */
const foreignWords: Readonly<Record<string, string>> = {
    ilike: "write lower(x) like 'pattern', the pattern in small letters",
    rlike: "write matches(x, pattern)",
    regexp: "write matches(x, pattern)",
    similar: "write matches(x, pattern)",
};

/** What somebody meant who wrote a word where the expression cannot go on. */
function meant(last: Token | undefined, found: Token): string | undefined {
    if (found.kind !== "word") return undefined;
    const word = found.text.toLowerCase();
    if (last?.kind === "number" && isUnit(word.replace(/s$/, ""))) return `write interval '${last.text} ${word}'`;
    return Object.hasOwn(foreignWords, word) ? foreignWords[word] : undefined;
}
