/**
 * One line of a comma-separated file. Null is an empty field, the empty string a quoted one.
 *
 * @example
 * csvLine(["a,b", null, ""]) // "a,b",,""
 */
export function csvLine(fields: readonly (string | null)[]): string {
    return `${fields.map(csvField).join(",")}\n`;
}

function csvField(value: string | null): string {
    if (value === null) return "";
    return isPlain(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

/** Nothing that parts fields or lines stands in it, and no blank at its ends. */
function isPlain(value: string): boolean {
    if (value === "" || /[",\r\n]/.test(value)) return false;
    const [first, last] = [value.charCodeAt(0), value.charCodeAt(value.length - 1)];
    const isVisible = first > 32 && first < 127 && last > 32 && last < 127;
    return isVisible || value.trim() === value;
}

const chunkLength = 1 << 16;

/** Lines gathered into texts of some 64 kB, so that whoever writes them calls the disk rarely. */
export function* chunks(lines: Iterable<string>): Iterable<string> {
    let text = "";
    for (const line of lines) {
        text += line;
        if (text.length >= chunkLength) {
            yield text;
            text = "";
        }
    }
    if (text !== "") yield text;
}
