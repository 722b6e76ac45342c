import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Results } from "./results.js";
import { summaryOf, tableOf } from "./table.js";

const root = fileURLToPath(new URL("../", import.meta.url));
export const resultsFile = join(root, "bench/results.json");

/** Pages with tables of a run, and what stands between their markers. */
export const pages: readonly { readonly file: string; readonly tables: (results: Results) => string }[] = [
    { file: join(root, "docs/performance.md"), tables: tableOf },
    { file: join(root, "README.md"), tables: summaryOf },
];

const begin = "<!-- The tables are written by `npm run bench` from bench/results.json. -->\n";
const end = "<!-- The end of the tables. -->\n";

/** The page with the tables of a run between its markers. */
export function documented(text: string, tables: string): string {
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error("the page has no markers for the tables");
    return `${text.slice(0, from)}${begin}\n${tables}\n${text.slice(to)}`;
}

export const readResults = (): Results => JSON.parse(readFileSync(resultsFile, "utf8")) as Results;

/** Writes a run down, and into the pages. */
export function publish(results: Results): void {
    writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
    for (const { file, tables } of pages) {
        writeFileSync(file, documented(readFileSync(file, "utf8"), tables(results)));
    }
}
