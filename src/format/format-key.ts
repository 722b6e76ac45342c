import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { formatOptions, type SqlLanguage } from "./format-sql.js";

/** Counts up with every change of the house pass: texts formatted under another number are formatted again. */
export const layoutVersion = 3;

const library = createRequire(import.meta.url)("sql-formatter/package.json") as { readonly version: string };

/**
 * What a formatted text depends on, as one hash: two texts with the same key are formatted alike.
 *
 * @example
 * formatKey("select 1", { language: "duckdb" }) // 64 hex digits
 */
export function formatKey(text: string, { language }: { readonly language: SqlLanguage }): string {
    const settings = JSON.stringify([library.version, formatOptions, language, layoutVersion]);
    return createHash("sha256").update(settings).update("\n").update(text).digest("hex");
}
