/**
 * A text as a quoted YAML value, for help lines.
 *
 * @example
 * quoted("decimal(18,2)") // "decimal(18,2)", with the quotes
 */
export function quoted(text: string): string {
    if (!text.includes('"') && !text.includes("\\")) return `"${text}"`;
    return `'${text.replaceAll("'", "''")}'`;
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * The first bracket or quote of an expression that the text opens and never closes.
 * A quote opens only where a word cannot hold it, so that an apostrophe in prose opens nothing.
 *
 * @example
 * firstUnclosed("decimal(18") // "("
 * firstUnclosed("Don't panic") // undefined
 */
export function firstUnclosed(text: string): string | undefined {
    const open: string[] = [];
    let quote: string | undefined;
    let before = " ";
    for (const char of text) {
        if (quote !== undefined) {
            if (char === quote) quote = undefined;
        } else if ((char === "'" || char === '"') && /[\s(=<>,|+*/[-]/.test(before)) {
            quote = char;
        } else if (char in closers) {
            open.push(char);
        } else if (char === closers[open.at(-1) ?? ""]) {
            open.pop();
        }
        before = char;
    }
    return quote ?? open[0];
}
