import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { IdentityResults } from "./identity/results.js";
import { identityTable } from "./identity/table.js";
import type { Results } from "./results.js";
import { summaryOf, tableOf } from "./table.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A file of results, and the pages with tables of them. */
export interface Documented<Content> {
    readonly file: string;
    /** Stand around the tables in a page. */
    readonly begin: string;
    readonly end: string;
    readonly pages: readonly { readonly file: string; readonly tables: (results: Content) => string }[];
}

export const projects: Documented<Results> = {
    file: join(root, "bench/results.json"),
    begin: "<!-- The tables are written by `npm run bench` from bench/results.json. -->\n",
    end: "<!-- The end of the tables. -->\n",
    pages: [
        { file: join(root, "docs/performance.md"), tables: tableOf },
        { file: join(root, "README.md"), tables: summaryOf },
    ],
};

export const identities: Documented<IdentityResults> = {
    file: join(root, "bench/identity/results.json"),
    begin: "<!-- The table is written by `npm run bench:identity` from bench/identity/results.json. -->\n",
    end: "<!-- The end of the table about identity. -->\n",
    pages: [{ file: join(root, "docs/performance.md"), tables: identityTable }],
};

/** The page with the tables of a run between its markers. */
export function documented(
    text: string,
    tables: string,
    { begin, end }: Pick<Documented<never>, "begin" | "end">,
): string {
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error("the page has no markers for the tables");
    return `${text.slice(0, from)}${begin}\n${tables}\n${text.slice(to)}`;
}

export const readResults = <Content>({ file }: Documented<Content>): Content =>
    JSON.parse(readFileSync(file, "utf8")) as Content;

/** Writes a run down, and into the pages. */
export function publish<Content>(what: Documented<Content>, results: Content): void {
    writeFileSync(what.file, `${JSON.stringify(results, null, 4)}\n`);
    for (const { file, tables } of what.pages) {
        writeFileSync(file, documented(readFileSync(file, "utf8"), tables(results), what));
    }
}
