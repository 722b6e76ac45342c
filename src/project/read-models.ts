import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
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
        bytes = readFileSync(join(folder, path));
    } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        const problem: Diagnostic = projectDiagnostics.report(
            "unreadable-file",
            { span: { file: path, start: 0, end: 0 } },
            { file: path, reason },
        );
        return { value: undefined, diagnostics: [problem] };
    }
    return readSource(bytes, path);
}

function listModels(folder: string): { readonly paths: readonly string[] } | { readonly reason: string } {
    try {
        // Code point order: what a folder lists, and how a locale sorts it, differ from machine to machine.
        const paths = readdirSync(join(folder, "models"), { recursive: true, encoding: "utf8" })
            .map((path) => `models/${path.split(sep).join("/")}`)
            .filter((path) => /\.ya?ml$/.test(path))
            .sort();
        return paths.length > 0 ? { paths } : { reason: "it has none" };
    } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === "ENOENT" || code === "ENOTDIR") return { reason: "there is no folder `models`" };
        throw error;
    }
}
