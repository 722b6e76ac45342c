import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { readSource } from "../syntax/read-source.js";
import type { SourceText } from "../text/source-text.js";
import { projectDiagnostics } from "./diagnostics.js";

/**
 * Every model file of a project, sorted by path.
 *
 * @param folder the folder that holds `models/`
 */
export function readModels(folder: string): Result<readonly SourceText[]> {
    const listed = listModels(folder);
    if ("unreadable" in listed) return { value: [], diagnostics: [unreadable(listed.unreadable, listed.code)] };
    if ("reason" in listed) {
        const span = { file: "models", start: 0, end: 0 };
        return {
            value: [],
            diagnostics: [projectDiagnostics.report("no-models", { span }, { folder, reason: listed.reason })],
        };
    }
    const read = listed.paths.map((path) => readText(folder, path));
    return {
        value: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
        diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    };
}

/** One file of a project; undefined, with a diagnostic, when it cannot be read. */
export function readText(folder: string, path: string): Result<SourceText | undefined> {
    let bytes: Uint8Array;
    try {
        const found = statSync(join(folder, path));
        // Opening a pipe would wait for its writer.
        if (!found.isFile() && !found.isDirectory()) {
            return { value: undefined, diagnostics: [unreadable(path, "it is no file")] };
        }
        bytes = readFileSync(join(folder, path));
    } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        return { value: undefined, diagnostics: [unreadable(path, reason)] };
    }
    return readSource(bytes, path);
}

const unreadable = (file: string, reason: string): Diagnostic =>
    projectDiagnostics.report("unreadable-file", { span: { file, start: 0, end: 0 } }, { file, reason });

type Listed =
    | { readonly paths: readonly string[] }
    | { readonly reason: string }
    /** The folder inside the project that cannot be listed. */
    | { readonly unreadable: string; readonly code: string };

function listModels(folder: string): Listed {
    try {
        // Code point order: what a folder lists, and how a locale sorts it, differ from machine to machine.
        const paths = readdirSync(join(folder, "models"), { recursive: true, encoding: "utf8" })
            .map((path) => `models/${path.split(sep).join("/")}`)
            .filter((path) => /\.ya?ml$/.test(path))
            .sort();
        return paths.length > 0 ? { paths } : { reason: "it has none" };
    } catch (error) {
        const { code, path = join(folder, "models") } = error as NodeJS.ErrnoException;
        if (code === "ENOENT" || code === "ENOTDIR") return { reason: "there is no folder `models`" };
        if (code === undefined) throw error;
        return { unreadable: relative(folder, path).split(sep).join("/"), code };
    }
}
