import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** How records stand in a text file. */
export interface RecordFormat {
    /** Null: one line is one record, as in JSON lines. */
    readonly delimiter: string | null;
    /** An empty line is a record, as in a file of one column. */
    readonly emptyLines: boolean;
}

const [lf, cr, quote] = [10, 13, 34];

/**
 * On which lines (from 1) the records with the given numbers (from 0, ascending) begin. DuckDB tells numbers of rows;
 * where it tells lines, it forgets those that are empty or inside quotes. The file is read as a stream.
 */
export async function recordLines(
    path: string,
    format: RecordFormat,
    wanted: readonly number[],
): Promise<readonly number[]> {
    const delimiter = format.delimiter?.charCodeAt(0);
    const lines: number[] = [];
    let line = 1;
    let record = 0;
    let recordLine = 1;
    let empty = true;
    let field: FieldState = "start";

    const endLine = (): void => {
        line += 1;
        if (field === "quoted") return;
        if (!empty || format.emptyLines) {
            if (record === wanted[lines.length]) lines.push(recordLine);
            record += 1;
        }
        recordLine = line;
        empty = true;
        field = "start";
    };

    let previous = 0;
    for await (const chunk of createReadStream(path, {
        start: (await hasMark(path)) ? 3 : 0,
    }) as AsyncIterable<Buffer>) {
        for (const byte of chunk) {
            const afterCr = previous === cr;
            previous = byte;
            if (byte === lf || byte === cr) {
                if (byte === cr || !afterCr) endLine();
                continue;
            }
            empty = false;
            if (delimiter !== undefined) field = nextState(field, byte, delimiter);
        }
        if (lines.length === wanted.length) return lines;
    }
    if (!empty) endLine();
    return lines;
}

type FieldState = "start" | "plain" | "quoted" | "closed";

function nextState(state: FieldState, byte: number, delimiter: number): FieldState {
    if (state === "quoted") return byte === quote ? "closed" : "quoted";
    if (byte === delimiter) return "start";
    // After the closing quote another one means that the two stand for a quote, and the value goes on.
    return byte === quote && state !== "plain" ? "quoted" : "plain";
}

/** Begins with a byte-order mark, which before a quote would hide that the first field is quoted. */
export async function hasMark(path: string): Promise<boolean> {
    const file = await open(path);
    try {
        const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
        return buffer.equals(Buffer.from([0xef, 0xbb, 0xbf]));
    } finally {
        await file.close();
    }
}

/** On which line (from 1) the byte with the given offset stands. */
export async function lineOfByte(path: string, offset: number): Promise<number> {
    if (offset <= 0) return 1;
    let line = 1;
    for await (const chunk of createReadStream(path, { end: offset - 1 }) as AsyncIterable<Buffer>) {
        for (const byte of chunk) if (byte === lf) line += 1;
    }
    return line;
}
