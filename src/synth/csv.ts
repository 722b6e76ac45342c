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
    const isPlain = value !== "" && !/[",\r\n]/.test(value) && value.trim() === value;
    return isPlain ? value : `"${value.replaceAll('"', '""')}"`;
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
