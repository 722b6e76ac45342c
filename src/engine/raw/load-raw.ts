import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../../diagnostics/result.js";
import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Places } from "../../model/places.js";
import { DuckdbError } from "../duckdb-error.js";
import { originSpan } from "../origin-span.js";
import type { Session } from "../session.js";
import { attach, detach, openFromDatabase } from "./attached.js";
import { rawColumns } from "./contract.js";
import { listFolder, openFromFolder } from "./data-folder.js";
import type { DataFile, Delivery, Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { loadTable } from "./load-table.js";

/** Where raw tables come from; the path as the user wrote it. The session must have been opened to let SQL read it. */
export type RawInput =
    /** A folder of `<source>/<table>.csv`, `.parquet`, `.ndjson`. */
    | { readonly kind: "folder"; readonly path: string }
    /** A DuckDB file that holds the schemas of the sources. */
    | { readonly kind: "database"; readonly path: string };

export interface LoadedTable {
    readonly source: string;
    readonly table: string;
    readonly rows: number;
    /** As the user would write it: `data/shop/orders.csv`. */
    readonly from: string;
    /** Delivered columns that nobody declared; they are not read. */
    readonly ignored: readonly string[];
}

export interface LoadOptions {
    readonly dialect: Dialect;
    readonly places: Places;
    readonly onLoaded?: (table: LoadedTable) => void;
}

/**
 * Makes every declared raw table from what was delivered, under its physical name, with raw column names and declared
 * types. Goes on after an error, so that one run tells what is wrong with all files; the rows never pass through
 * JavaScript.
 *
 * @example
 * const session = await openSession({ dataFolder: "data", tempDirectory });
 * await loadRaw(session, model, { kind: "folder", path: "data" }, { dialect: duckdb, places });
 * // { value: [{ source: "shop", table: "orders", rows: 10, from: "data/shop/orders.csv", ignored: [] }], diagnostics: [] }
 */
export async function loadRaw(
    session: Session,
    model: CustomerModel,
    input: RawInput,
    options: LoadOptions,
): Promise<Result<readonly LoadedTable[]>> {
    const opened = await openInput(session, { path: resolve(input.path), shown: input.path }, input.kind);
    if ("refused" in opened) {
        const [source] = model.sources;
        const span = originSpan(source?.origin ?? model.project.origin, options.places);
        const params = { input: input.path, reason: opened.refused };
        return { value: [], diagnostics: [dataDiagnostics.report("missing-input", { span }, params)] };
    }
    try {
        return await loadTables(session, model, opened.open, options);
    } finally {
        await opened.close();
    }
}

type Open = (expected: Expected) => Promise<Result<Delivery | null>>;
type Opened = { readonly open: Open; readonly close: () => Promise<void> } | { readonly refused: string };

async function openInput(session: Session, file: DataFile, kind: RawInput["kind"]): Promise<Opened> {
    try {
        switch (kind) {
            case "folder": {
                const listing = await listFolder(file.path);
                return { open: (expected) => openFromFolder(file, listing, expected), close: async () => {} };
            }
            case "database":
                // Opening a pipe would wait for its writer; what is not there DuckDB says.
                if ((await stat(file.path).catch(() => null))?.isFile() === false) return { refused: "it is no file" };
                await attach(session, file);
                return { open: (expected) => openFromDatabase(file, expected), close: () => detach(session) };
        }
    } catch (error) {
        if (error instanceof DuckdbError) return { refused: error.reason };
        const reason = folderProblems[(error as NodeJS.ErrnoException).code ?? ""];
        if (reason !== undefined) return { refused: reason };
        throw error;
    }
}

const folderProblems: Readonly<Record<string, string>> = {
    ENOENT: "there is no such folder",
    ENOTDIR: "it is no folder",
    EACCES: "it may not be read",
};

async function loadTables(
    session: Session,
    model: CustomerModel,
    open: Open,
    { dialect, places, onLoaded }: LoadOptions,
): Promise<Result<readonly LoadedTable[]>> {
    const loaded: LoadedTable[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const table of model.sources.flatMap(({ tables }) => tables)) {
        const span = originSpan(table.origin, places);
        const expected: Expected = { session, dialect, table, columns: rawColumns(table), span };
        const { value: delivery, diagnostics: findings } = await open(expected);
        diagnostics.push(...findings);
        if (delivery === null || hasErrors(findings)) continue;
        const { value: rows, diagnostics: problems } = await loadTable(delivery, expected, places);
        diagnostics.push(...problems);
        if (rows === null) continue;
        const { source, name } = table;
        const one: LoadedTable = { source, table: name, rows, from: delivery.shown, ignored: delivery.extra };
        loaded.push(one);
        onLoaded?.(one);
    }
    return { value: loaded, diagnostics };
}
