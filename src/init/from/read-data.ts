import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../../diagnostics/result.js";
import type { Dialect } from "../../dialects/dialect.js";
import { DuckdbError } from "../../engine/duckdb-error.js";
import type { DataFile } from "../../engine/raw/delivery.js";
import { dataDiagnostics } from "../../engine/raw/diagnostics.js";
import { fileProblem } from "../../engine/raw/file-problem.js";
import { openSession, type Session } from "../../engine/session.js";
import { initDiagnostics } from "../diagnostics.js";
import type { TableContract } from "./contract.js";
import { isDeclaration, readDeclaration } from "./declared/read-declaration.js";
import { inferTable } from "./infer-table.js";
import { listFiles, placeOf } from "./list-files.js";
import { listTables } from "./list-tables.js";
import type { Looked } from "./looked.js";
import { measure } from "./measure.js";
import type { Observer } from "./observer.js";
import { openFile } from "./open-file.js";
import type { Openable } from "./openable.js";
import { sourceName } from "./write-models.js";

/**
 * Looks at every table of a folder or a DuckDB file, and says what each seems to promise. Goes on after a file that
 * cannot be read, so that one run tells all of them.
 *
 * @param source what the source of files without a folder, or of the schema `main`, is called
 * @param observer looks on, once for each table that a contract was made of
 * @returns the tables; `data/...` for what cannot be read, `init/nothing-to-read` when there is no table at all
 */
export async function readData(
    data: DataFile,
    source: string | undefined,
    dialect: Dialect,
    observer?: Observer,
): Promise<Result<Looked>> {
    const found = statSync(data.path, { throwIfNoEntry: false });
    if (found?.isFile() === true && isDeclaration(data.path)) return readDeclaration(data, source);
    const kind = found?.isDirectory() === true ? "folder" : "database";
    const refuse = (because: string, diagnostics: readonly Diagnostic[] = []): Result<Looked> => {
        const params = { path: data.shown, because };
        const nothing = initDiagnostics.report("nothing-to-read", placeOf(data.shown), params);
        return { value: looked([], kind), diagnostics: [...diagnostics, nothing] };
    };
    if (found === undefined) return refuse("there is nothing of this name");
    // Opening a pipe would wait for its writer.
    if (kind === "database" && !found.isFile()) return refuse("it is neither a folder nor a file");
    const session = await openSession({
        tempDirectory: join(tmpdir(), `c360-init-${process.pid}`),
        ...(kind === "folder" ? { dataFolder: data.path } : { dataFiles: [data.path] }),
    });
    try {
        const listed =
            kind === "folder"
                ? openables(data, source, session, dialect)
                : { value: await listTables(session, data, source, dialect), diagnostics: [] };
        const seen = await lookAt(listed.value, session, dialect, observer);
        await observer?.end(session);
        const diagnostics = [...listed.diagnostics, ...seen.diagnostics];
        if (seen.value.length === 0 && !hasErrors(diagnostics)) return refuse("it holds no table", diagnostics);
        return { value: looked(seen.value, kind), diagnostics };
    } catch (error) {
        if (error instanceof DuckdbError) return refuse(error.reason);
        const { code, path } = error as NodeJS.ErrnoException;
        // The file system's own word, for what may not be read or points to nothing.
        if (code !== undefined && path !== undefined) return refuse(`${code}: ${path}`);
        throw error;
    } finally {
        session.close();
    }
}

const looked = (tables: readonly TableContract[], kind: Looked["kind"]): Looked => ({
    tables,
    kind,
    sources: [],
    events: [],
    text: null,
});

function openables(
    folder: DataFile,
    source: string | undefined,
    session: Session,
    dialect: Dialect,
): Result<readonly Openable[]> {
    const { value: files, diagnostics } = listFiles(folder, source);
    const value = files.map((table) => ({
        shown: table.file.shown,
        open: async () => {
            const reason = await fileProblem(table.file.path, folder);
            return reason === null ? await openFile(table, session, dialect) : cannotRead(table.file.shown, reason);
        },
    }));
    return { value, diagnostics };
}

async function lookAt(
    openable: readonly Openable[],
    session: Session,
    dialect: Dialect,
    observer: Observer | undefined,
): Promise<Result<readonly TableContract[]>> {
    const tables: TableContract[] = [];
    const diagnostics: Diagnostic[] = [];
    const taken = new Map<string, Set<string>>();
    for (const { shown, open } of openable) {
        const { value: opened, diagnostics: findings } = await open().catch((error) => unreadable(shown, error));
        diagnostics.push(...findings);
        if (opened === null) continue;
        const { value: measured, diagnostics: faults } = await measure(session, opened.found, dialect).then(
            async (value) => ({ value, diagnostics: await opened.verify() }),
            async (error: unknown) => {
                if (!(error instanceof DuckdbError)) throw error;
                return { value: null, diagnostics: await opened.explain(error) };
            },
        );
        diagnostics.push(...faults);
        if (measured === null) continue;
        const source = sourceName(measured.source);
        const names = taken.get(source) ?? new Set<string>();
        taken.set(source, names);
        const table = await inferTable(measured, names);
        const unread = "key" in table ? table.unread : [{ what: shown, because: table.unread }];
        diagnostics.push(...unread.map((params) => initDiagnostics.report("not-read", placeOf(shown), params)));
        if (!("key" in table)) continue;
        tables.push(table);
        await observer?.table(session, measured, table);
    }
    return { value: tables, diagnostics };
}

function unreadable(file: string, error: unknown): Result<null> {
    if (!(error instanceof DuckdbError)) throw error;
    return cannotRead(file, error.reason);
}

function cannotRead(file: string, reason: string): Result<null> {
    const params = { file, reason };
    return { value: null, diagnostics: [dataDiagnostics.report("unreadable-file", placeOf(file), params)] };
}
