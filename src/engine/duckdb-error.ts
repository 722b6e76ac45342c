const diskWords =
    /No space left on device|Disk quota exceeded|File too large|Could not (write|sync|truncate)|Cannot open file ".*\.building-|File name too long/i;

/** What DuckDB refused, taken apart. */
export class DuckdbError extends Error {
    override readonly name = "DuckdbError";

    constructor(
        /** `Binder`, `Catalog`, `Conversion`, `Constraint`, `Out of Memory`... */
        readonly kind: string,
        /** DuckDB's own words, without the hints that speak of options a user of c360 cannot set, and without data. */
        readonly reason: string,
        readonly sql: string,
        /** Line of `sql`, from 1; null where DuckDB does not tell. */
        readonly line: number | null,
        options?: ErrorOptions,
    ) {
        super(`${kind} Error: ${reason}`, options);
    }

    /** The database cannot be written. DuckDB: after that, every statement is refused, with the same words. */
    get isOfDisk(): boolean {
        return diskWords.test(this.reason);
    }
}

/**
 * Takes apart what DuckDB threw under `errors_as_json`.
 *
 * @example
 * toDuckdbError(new Error('{"exception_type":"Binder","exception_message":"no column a","position":"7"}'), "select a").line // 1
 */
export function toDuckdbError(thrown: unknown, sql: string): DuckdbError {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    const facts = readFacts(text);
    if (facts === null) return new DuckdbError("Unknown", text, sql, null, { cause: thrown });
    const { exception_type: kind = "Unknown", exception_message: reason = text, position } = facts;
    return new DuckdbError(kind, withoutHints(reason), sql, lineOf(sql, position), { cause: thrown });
}

type Facts = Readonly<Partial<Record<"exception_type" | "exception_message" | "position", string>>>;

// DuckDB: syntax errors come as `Parser Error: {...}`, all others as bare JSON.
function readFacts(text: string): Facts | null {
    const start = text.indexOf("{");
    if (start < 0) return null;
    try {
        return JSON.parse(text.slice(start)) as Facts;
    } catch {
        return null;
    }
}

// DuckDB: CSV errors go on with possible fixes and every option of the reader.
const withoutHints = (reason: string): string =>
    withoutData(reason.split(/\n\s*\nPossible |\nPossible |\n\n {2}file = /)[0]?.trim() ?? reason);

// DuckDB: between the number of a CSV line and what is wrong with it stands the line, which is somebody's data.
function withoutData(reason: string): string {
    const [start, end] = [reason.indexOf("\nOriginal Line: "), reason.lastIndexOf("\n")];
    return start < 0 || end <= start ? reason : reason.slice(0, start) + reason.slice(end);
}

// DuckDB: positions count UTF-8 bytes from 0.
function lineOf(sql: string, position: string | undefined): number | null {
    const offset = Number(position);
    if (position === undefined || !Number.isInteger(offset)) return null;
    return Buffer.from(sql).subarray(0, offset).toString().split("\n").length;
}
