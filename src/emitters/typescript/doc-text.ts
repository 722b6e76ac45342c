/**
 * Sentences as the text of a JSDoc comment: on one line, so that no `@` begins a tag, and unable to close the comment.
 *
 * @example
 * docText("The\naddress.", "PII: email.") // The address. PII: email.
 */
export function docText(...sentences: readonly (string | null)[]): string {
    return sentences
        .flatMap((sentence) => (sentence === null || sentence.trim() === "" ? [] : [sentence.trim()]))
        .join(" ")
        .replaceAll(/\s+/g, " ")
        .replaceAll("*/", "*\\/")
        .replace(/^@/, "\\@");
}
