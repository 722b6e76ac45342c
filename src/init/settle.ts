import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { initDiagnostics } from "./diagnostics.js";

/** What stands at a path of the folder. */
export type Standing =
    | { readonly kind: "nothing" }
    | { readonly kind: "file"; readonly text: string }
    | { readonly kind: "folder"; readonly empty: boolean }
    | { readonly kind: "other" };

export interface Settled {
    /** The files to write, by path. */
    readonly writes: ReadonlyMap<string, string>;
    /** Paths that exist and are left alone. */
    readonly kept: readonly string[];
}

/**
 * Holds a plan against what stands in the folder: a file that exists is kept, and the models are all new or not
 * written.
 *
 * @param shown the folder as the user would write it
 */
export function settle(
    plan: ReadonlyMap<string, string>,
    standingAt: (path: string) => Standing,
    shown: (path: string) => string,
): Result<Settled> {
    const diagnostics: Diagnostic[] = [];
    const writes = new Map<string, string>();
    const kept: string[] = [];
    for (const path of foldersOf(plan.keys())) {
        const standing = standingAt(path);
        if (standing.kind === "file" || standing.kind === "other") {
            diagnostics.push(blocked(shown(path), standing, "a folder"));
            // What is below it cannot be looked at.
            return { value: { writes, kept }, diagnostics };
        }
        if (path === "models" && standing.kind === "folder" && !standing.empty) {
            const params = { folder: shown(path) };
            diagnostics.push(initDiagnostics.report("models-exist", placeOf(params.folder), params));
        }
    }
    if (hasErrors(diagnostics)) return { value: { writes, kept }, diagnostics };
    for (const [path, text] of plan) {
        const standing = standingAt(path);
        if (standing.kind === "nothing") writes.set(path, text);
        else if (standing.kind === "file") {
            kept.push(path);
            const lack = needs[path]?.(standing.text, plan);
            if (lack !== undefined) {
                const params = { path: shown(path), ...lack };
                diagnostics.push(initDiagnostics.report("kept-file-lacks", placeOf(params.path), params));
            }
        } else diagnostics.push(blocked(shown(path), standing, "a file"));
    }
    return { value: { writes, kept }, diagnostics };
}

type Lack = { readonly lacks: string; readonly add: string };

/** What a file must hold that was there before, so that the project works. */
const needs: Readonly<Record<string, (text: string, plan: ReadonlyMap<string, string>) => Lack | undefined>> = {
    "package.json": (text, plan) => {
        if (/"c360"\s*:/.test(text)) return undefined;
        const version = /"c360": "([^"]+)"/.exec(plan.get("package.json") ?? "")?.[1] ?? "latest";
        return { lacks: "c360", add: `run \`npm install --save-dev c360@${version}\`` };
    },
    ".gitattributes": (text) =>
        /^generated\/\*\*|^\*.*\beol=lf\b/m.test(text)
            ? undefined
            : { lacks: "the line ends of generated files", add: "add the line `generated/** text eol=lf`" },
    ".gitignore": (text) =>
        /^\/?\.c360\/?\s*$/m.test(text)
            ? undefined
            : { lacks: "the folder of built warehouses", add: "add the line `.c360/`" },
};

function blocked(path: string, { kind }: Standing, wanted: string): Diagnostic {
    const found = { nothing: "nothing", file: "a file", folder: "a folder", other: "neither file nor folder" }[kind];
    return initDiagnostics.report("in-the-way", placeOf(path), { path, found, wanted });
}

const placeOf = (file: string) => ({ span: { file, start: 0, end: 0 } });

/** Every folder that the paths need, the project's own as the empty path. */
function foldersOf(paths: Iterable<string>): readonly string[] {
    const folders = new Set([""]);
    for (const path of paths) {
        const parts = path.split("/").slice(0, -1);
        for (const index of parts.keys()) folders.add(parts.slice(0, index + 1).join("/"));
    }
    return [...folders].sort();
}
