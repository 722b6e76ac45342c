import type { DialectName } from "../dialects/dialect.js";
import { reservedWords as duckdb } from "../dialects/reserved/duckdb.js";

const reserved: Readonly<Record<DialectName, ReadonlySet<string>>> = { duckdb };

/**
 * The first target on which a name can only be written in quotes, undefined when there is none.
 *
 * @example
 * reservedOn("group") // "duckdb"
 */
export function reservedOn(name: string): string | undefined {
    return Object.entries(reserved).find(([, words]) => words.has(name))?.[0];
}
