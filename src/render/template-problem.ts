/** Something a template asks for that its view cannot give. Offsets are those of the template's text. */
export type TemplateProblem = Found & { readonly template: string; readonly start: number; readonly end: number };

export type Found =
    | { readonly kind: "syntax"; readonly reason: string }
    | { readonly kind: "unknown-path"; readonly path: string; readonly part: string; readonly among: readonly string[] }
    | { readonly kind: "unguarded"; readonly path: string }
    | { readonly kind: "misuse"; readonly reason: string };

/** What Handlebars' parser threw. */
export function syntaxProblem(template: string, text: string, error: unknown): TemplateProblem {
    const message = error instanceof Error ? error.message : String(error);
    // Handlebars: "Parse error on line 3:\n<line>\n---^\nExpecting 'ID', got 'EOF'" or "<message> - 3:4".
    const line = Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? 1);
    const start = offsetOf(text, { line, column: 0 });
    const newline = text.indexOf("\n", start);
    const expected = /^Expecting .*?(got '.*')$/m.exec(message)?.[1];
    const reason = expected === undefined ? message.replace(/ - \d+:\d+$/, "") : `unexpected ${expected.slice(4)}`;
    return { kind: "syntax", reason, template, start, end: newline < 0 ? text.length : newline };
}

/** Handlebars counts lines from 1 and columns from 0. */
export function offsetOf(text: string, { line, column }: hbs.AST.Position): number {
    let start = 0;
    for (let at = 1; at < line; at += 1) {
        const newline = text.indexOf("\n", start);
        if (newline < 0) return text.length;
        start = newline + 1;
    }
    return Math.min(start + column, text.length);
}
