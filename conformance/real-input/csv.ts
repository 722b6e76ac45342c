import { readFileSync } from "node:fs";

export type Record = Readonly<{ [column: string]: string }>;

/** Reads a file of records without a library of the product's, so that the two can be compared. Names are trimmed. */
export function readRecords(path: string): readonly Record[] {
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    const [header = [], ...rows] = fields(text);
    const names = header.map((name) => name.trim());
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row[index] ?? "").trim()])));
}

function fields(text: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
        row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
        if (end === ",") continue;
        if (row.length > 1 || row[0] !== "") rows.push(row);
        row = [];
    }
    return rows;
}
