import { createRequire } from "node:module";

/** Dialects as sql-formatter calls them. */
export type SqlLanguage = "duckdb";

/** How sql-formatter lays a text out. */
export const formatOptions = {
    keywordCase: "lower",
    functionCase: "lower",
    dataTypeCase: "lower",
    tabWidth: 4,
    // Opens every bracket: the house pass closes what fits, and sees one shape of each construct.
    expressionWidth: 1,
} as const;

/** Counts up with every change of the house pass: texts formatted under another number are formatted again. */
export const layoutVersion = 4;

/** What formatted SQL depends on beside the text that came in. */
export function formatSettings(language: SqlLanguage): string {
    const library = createRequire(import.meta.url)("sql-formatter/package.json") as { readonly version: string };
    return JSON.stringify([library.version, formatOptions, language, layoutVersion]);
}
