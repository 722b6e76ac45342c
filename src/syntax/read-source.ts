import type { Result } from "../diagnostics/result.js";
import type { SourceText } from "../text/source-text.js";
import { syntaxDiagnostics } from "./diagnostics.js";

/** In bytes as in UTF-16 units. */
export const sizeLimit = 524_288;

/**
 * The text of a file: UTF-8, a byte-order mark taken away. What is not UTF-8 becomes U+FFFD in the value, so that a
 * reporter can still show the line.
 *
 * @param path as the user would write it, from the project's folder
 * @param limit of its length; a file of another format may be larger than a model file
 * @returns `syntax/too-large` (with an empty text) or `syntax/not-utf8` when the bytes are no model file
 * @example
 * readSource(new TextEncoder().encode("\ufeffproject: {name: acme}"), "models/project.yaml").value.text
 * // "project: {name: acme}"
 */
export function readSource(bytes: Uint8Array, path: string, limit: number = sizeLimit): Result<SourceText> {
    if (bytes.length > limit) {
        const place = { span: { file: path, start: 0, end: 0 } };
        const problem = syntaxDiagnostics.report("too-large", place, { size: bytes.length, limit });
        return { value: { path, text: "" }, diagnostics: [problem] };
    }
    try {
        return { value: { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }, diagnostics: [] };
    } catch {
        const text = new TextDecoder("utf-8").decode(bytes);
        const start = firstBroken(bytes);
        const hint =
            bytes[0] === 0xff || bytes[0] === 0xfe ? "the file looks like UTF-16; save it as UTF-8" : undefined;
        const place = { span: { file: path, start, end: start + 1 } };
        const problem = syntaxDiagnostics.report("not-utf8", place, hint === undefined ? {} : { hint });
        return { value: { path, text }, diagnostics: [problem] };
    }
}

/** The offset of the first character that is not UTF-8, in the text as it was decoded. */
function firstBroken(bytes: Uint8Array): number {
    // In stream mode an unfinished character at the end of a prefix is no error, so the longest good prefix is found by halving.
    const good = (length: number): string | undefined => {
        try {
            return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
        } catch {
            return undefined;
        }
    };
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (good(middle) === undefined) high = middle - 1;
        else low = middle;
    }
    return (good(low) ?? "").length;
}
