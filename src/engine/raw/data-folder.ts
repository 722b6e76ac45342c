import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "../../diagnostics/result.js";
import { nearest } from "../../text/nearest.js";
import { openCsv } from "./csv.js";
import type { DataFile, Delivery, Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { fileProblem } from "./file-problem.js";
import { openJsonLines } from "./json-lines.js";
import { openParquet } from "./parquet.js";
import { hasMark } from "./text-lines.js";

const formats = ["csv", "parquet", "ndjson"] as const;
type Format = (typeof formats)[number];

/** Every file that may hold a table, by its path inside the folder: `shop/orders.csv`. */
export type FolderListing = readonly string[];

/** @throws Error of the file system when the folder cannot be listed. */
export async function listFolder(folder: string): Promise<FolderListing> {
    const entries = await readdir(folder, { withFileTypes: true });
    const inside = await Promise.all(
        entries
            .filter((entry) => !entry.isFile())
            .map(async ({ name }) => {
                // What is neither a file nor a folder is not ours.
                const files = await readdir(join(folder, name)).catch(() => []);
                return files.map((file) => `${name}/${file}`);
            }),
    );
    return inside.flat().sort();
}

/** The table's file: `<source>/<table>.csv`, `.parquet` or `.ndjson`. */
export async function openFromFolder(
    folder: DataFile,
    listing: FolderListing,
    expected: Expected,
): Promise<Result<Delivery | null>> {
    const { table, span } = expected;
    const stem = `${table.source}/${table.name}`;
    const found = formats.filter((format) => listing.includes(`${stem}.${format}`));
    const shown = (name: string): string => join(folder.shown, name);
    const [format] = found;
    if (format === undefined) {
        const near = nearest(`${stem}.csv`, listing);
        const params = {
            table: `${table.source}.${table.name}`,
            expected: shown(`${stem}.csv`),
            ...(near !== undefined && { near: shown(near) }),
        };
        return { value: null, diagnostics: [dataDiagnostics.report("missing-table", { span }, params)] };
    }
    if (found.length > 1) {
        const files = found.map((one) => shown(`${stem}.${one}`));
        const params = { table: `${table.source}.${table.name}`, files };
        return { value: null, diagnostics: [dataDiagnostics.report("two-files", { span }, params)] };
    }
    const name = `${stem}.${format}`;
    const file = { path: join(folder.path, name), shown: shown(name) };
    const reason = await fileProblem(file.path, folder);
    if (reason !== null) {
        const params = { file: file.shown, reason };
        return { value: null, diagnostics: [dataDiagnostics.report("unreadable-file", { span }, params)] };
    }
    return openers[format](file, expected);
}

type Opener = (file: DataFile, expected: Expected) => Promise<Result<Delivery | null>>;

const openers: { readonly [F in Format]: Opener } = {
    csv: openCsv,
    parquet: openParquet,
    ndjson: async (file, expected) => ({
        value: openJsonLines(file, expected, await hasMark(file.path)),
        diagnostics: [],
    }),
};
