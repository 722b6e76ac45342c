/** A word, a symbol, or a literal of an expression. Offsets in UTF-16 units, end excluded. */
export interface Token {
    readonly kind: "word" | "name" | "string" | "number" | "symbol" | "end";
    /** A word in lower case; a quoted name or a string without its quotes; else as written. */
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

/** What a user would call a token in a sentence. */
export function tokenText(token: Token): string {
    switch (token.kind) {
        case "end":
            return "the end of the expression";
        case "string":
            return "a text";
        case "name":
            return `"${token.text}"`;
        case "word":
        case "number":
        case "symbol":
            return `\`${token.text}\``;
    }
}
