// What YAML 1.1 readers take for something other than a text, among the words that begin with a letter.
const words = /^(y|n|yes|no|on|off|true|false|null|e[-+]?[0-9]+)$/i;
// Line breaks of some readers, and signs that a reader may refuse.
const hidden = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/u;

/**
 * Whether every reader, of YAML 1.1 or 1.2, takes the text for itself without quotes. It may say no too often.
 * What begins with a digit or a sign is plain only as a version, because 1.1 knows many spellings of numbers and times.
 *
 * @param inFlow inside `{ }` or `[ ]`, and for keys
 */
export function isPlain(text: string, inFlow: boolean): boolean {
    if (!/^(\+?\p{L}|[_(/$])/u.test(text)) return /^[0-9]+\.[0-9]+\.[0-9]+$/.test(text);
    if (words.test(text) || hidden.test(text) || /:(\s|$)|\s#|\s$/.test(text)) return false;
    // PyYAML: `?` is a sign inside a flow collection even in the middle of a word.
    return !(inFlow && /[,[\]{}?]/.test(text));
}

/**
 * Whether the text can stand as a literal block without indentation indicators, with nothing that would be lost.
 * PyYAML: a tab may not begin a line of a block.
 */
export function isBlock(text: string): boolean {
    return (
        text.includes("\n") &&
        /^\S/.test(text) &&
        /\S\n?$/.test(text) &&
        !/[ ]\n/.test(text) &&
        !hidden.test(text.replaceAll("\n", ""))
    );
}
