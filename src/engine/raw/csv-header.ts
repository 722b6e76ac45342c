import { open } from "node:fs/promises";

/** What separates the fields of a file; the first is the rule, the others are what spreadsheets write. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const longestHeader = 2 ** 20;

/** The beginning of a file, enough to hold its header; null when it is not UTF-8. */
export async function readBeginning(path: string): Promise<string | null> {
    const file = await open(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
        // `stream`: the last character may be cut in half.
        return new TextDecoder("utf-8", { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    } catch (error) {
        if (error instanceof TypeError) return null;
        throw error;
    } finally {
        await file.close();
    }
}

/**
 * The names in the first line that is not empty.
 *
 * @example
 * headerNames('id,"last ""name"""\n1,x\n', ",") // ["id", 'last "name"']
 */
export function headerNames(text: string, delimiter: Delimiter): readonly string[] {
    const field = new RegExp(`"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*)`, "y");
    const names: string[] = [];
    let at = text.search(/[^\r\n]/);
    while (at >= 0) {
        field.lastIndex = at;
        const [whole = "", quoted, plain = ""] = field.exec(text) ?? [];
        names.push(quoted?.replaceAll('""', '"') ?? plain);
        at += whole.length;
        if (text[at] !== delimiter) break;
        at += 1;
    }
    return names;
}

/** The delimiter under which the header names most of the columns that are expected. */
export function findDelimiter(text: string, expected: readonly string[]): Delimiter {
    const found = (delimiter: Delimiter): number => {
        const names = new Set(headerNames(text, delimiter).map((name) => name.toLowerCase()));
        return expected.filter((name) => names.has(name.toLowerCase())).length;
    };
    return delimiters.reduce((best, delimiter) => (found(delimiter) > found(best) ? delimiter : best));
}
