import type { ColumnFacts, TextFacts } from "./facts.js";

export interface InferredType {
    /** As the model writes it: `decimal(18,2)`. */
    readonly type: string;
    /** The raw table holds text that staging must parse. */
    readonly arrivesAsText: boolean;
}

/**
 * The type of a column: DuckDB's, or for text the narrowest type that every value has a form of. A column of no values
 * is text. Undefined for what the model has no type for.
 *
 * @param name in the model; a whole number is a moment only where the name says so
 */
export function inferType(facts: ColumnFacts, name: string): InferredType | undefined {
    if (facts.text !== null) {
        const narrow = textType(facts.text, facts.filled);
        // Text of a typed table is parsed by staging, which knows no epochs in text.
        const moment = narrow === "integer" && facts.type === null ? epochType(facts.range, name) : undefined;
        const type = moment ?? narrow;
        return { type, arrivesAsText: facts.type !== null && type !== "string" };
    }
    const type = typedType(facts, name);
    return type === undefined ? undefined : { type, arrivesAsText: false };
}

function textType(text: TextFacts, filled: number): string {
    const all = (count: number): boolean => filled > 0 && count === filled;
    if (all(text.documents)) return "json";
    if (text.marked === 0 && all(text.integers)) return "integer";
    if (text.marked === 0 && all(text.decimals) && text.scale > 0 && text.scale <= 12) {
        return `decimal(${text.digits + text.scale <= 18 ? 18 : 38},${text.scale})`;
    }
    // Whole numbers beyond 64 bits are names, not quantities.
    if (text.marked === 0 && all(text.floats) && (text.decimals < filled || text.scale > 0)) return "float";
    if (all(text.booleans)) return "boolean";
    if (all(text.dates)) return "date";
    if (all(text.timestamps)) return "timestamp";
    return "string";
}

function typedType({ type, range }: ColumnFacts, name: string): string | undefined {
    const known = (type ?? "").toUpperCase();
    if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(known)) {
        return epochType(range, name) ?? (isWide(range) ? "decimal(38,0)" : "integer");
    }
    if (/^U?HUGEINT$/.test(known)) return isWide(range) ? "decimal(38,0)" : "integer";
    if (/^(FLOAT|DOUBLE)$/.test(known)) return "float";
    const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(known);
    if (decimal !== null) return `decimal(${decimal[1]},${decimal[2]})`;
    if (known === "BOOLEAN") return "boolean";
    if (known === "DATE") return "date";
    if (known.startsWith("TIMESTAMP")) return "timestamp";
    if (known === "JSON" || /^(STRUCT|MAP|UNION)\(|\]$/.test(known)) return "json";
    return /^(UUID|ENUM\(|VARCHAR)/.test(known) ? "string" : undefined;
}

const isWide = (range: ColumnFacts["range"]): boolean =>
    range !== null && (range.most >= 2 ** 63 || range.least < -(2 ** 63));

const momentName = /(^|_)(at|ts|time|timestamp|date|on|created|updated|modified)$/;

/** Whole numbers of 2001 to 2096, counted in one of the units that systems count in. */
function epochType(range: ColumnFacts["range"], name: string): string | undefined {
    if (range === null || !momentName.test(name)) return undefined;
    const units = { epoch_s: 1, epoch_ms: 1e3, epoch_us: 1e6 };
    for (const [unit, factor] of Object.entries(units)) {
        if (range.least >= 1e9 * factor && range.most < 4e9 * factor) return `timestamp(${unit})`;
    }
    return undefined;
}
