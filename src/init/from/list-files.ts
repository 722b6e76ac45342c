import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { DataFile } from "../../engine/raw/delivery.js";
import { dataDiagnostics } from "../../engine/raw/diagnostics.js";
import { initDiagnostics } from "../diagnostics.js";

const formats = ["csv", "parquet", "ndjson"] as const;
export type Format = (typeof formats)[number];

/** A file that may hold a table. */
export interface TableFile {
    /** As folder and file spell them. */
    readonly source: string;
    readonly table: string;
    readonly format: Format;
    readonly file: DataFile;
}

/**
 * The tables of a folder: `<source>/<table>.csv`, `.parquet` or `.ndjson`; where it holds no folders of such, its own
 * files are the tables of one source.
 *
 * @param source what the one source is called; by default as the folder is
 */
export function listFiles(folder: DataFile, source: string | undefined): Result<readonly TableFile[]> {
    const entries = readdirSync(folder.path).filter(isVisible).sort();
    const isFolder = (name: string): boolean => statSync(join(folder.path, name)).isDirectory();
    const inside = entries.filter(isFolder).flatMap((name) =>
        readdirSync(join(folder.path, name))
            .filter(isVisible)
            .sort()
            .map((file) => ({ source: name, path: `${name}/${file}` })),
    );
    const own = entries.filter((name) => !isFolder(name)).map((path) => ({ source: "", path }));
    const nested = inside.some(({ path }) => formatOf(path) !== undefined);
    const one = source ?? basename(resolve(folder.path));
    const listed = nested ? [...inside, ...own] : own.map(({ path }) => ({ source: one, path }));
    const diagnostics: Diagnostic[] = [];
    const files: TableFile[] = [];
    for (const { source: of, path } of listed) {
        const shown = join(folder.shown, path);
        const format = formatOf(path);
        if (format === undefined || of === "") {
            const because = format === undefined ? "it is of no format that is read" : "it is in no source's folder";
            diagnostics.push(initDiagnostics.report("not-read", placeOf(shown), { what: shown, because }));
            continue;
        }
        const table = basename(path, `.${format}`);
        const file = { path: join(folder.path, path), shown };
        const twin = files.find((other) => other.source === of && other.table === table);
        if (twin !== undefined) {
            const params = { table: `${of}.${table}`, files: [twin.file.shown, shown] };
            diagnostics.push(dataDiagnostics.report("two-files", placeOf(shown), params));
        }
        files.push({ source: of, table, format, file });
    }
    return { value: files, diagnostics };
}

/** The whole of a file, for a finding that no line can be named for. */
export const placeOf = (file: string) => ({ span: { file, start: 0, end: 0 } });

const isVisible = (name: string): boolean => !name.startsWith(".");

const formatOf = (path: string): Format | undefined => formats.find((format) => path.endsWith(`.${format}`));
