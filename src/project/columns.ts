import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Result } from "../diagnostics/result.js";
import { dialects } from "../dialects/registry.js";
import { adviseColumns as adviseOn } from "../init/columns/advise-columns.js";
import type { ColumnAdvice } from "../init/columns/column-advice.js";
import { initDiagnostics } from "../init/diagnostics.js";
import { isDeclaration } from "../init/from/declared/read-declaration.js";
import { placeOf } from "../init/from/list-files.js";
import { locator } from "./locator.js";
import type { SoundProject } from "./prepare.js";

export interface ColumnAdviceOptions {
    readonly input: {
        readonly kind: "folder" | "database";
        readonly path: string;
    };
    /** So many distinct values of a column are compared with those of others, at most; 10 000 by default. */
    readonly sample?: number;
}

/**
 * Which columns of raw data could be identifiers, and why, with the YAML that would make them so. No value is told.
 *
 * @param project undefined where there is none yet: all tables that are delivered are looked at
 * @returns undefined, with diagnostics, when the data cannot be read
 * @example
 * const { value } = await adviseColumns(project, { input: { kind: "folder", path: "data" } });
 * value?.suggestions[0]?.identifier // "person.email"
 */
export async function adviseColumns(
    project: SoundProject | undefined,
    { input: { kind, path }, sample = 10_000 }: ColumnAdviceOptions,
): Promise<Result<ColumnAdvice | undefined>> {
    const at = resolve(path);
    const shown = relative(process.cwd(), at) || ".";
    const because = whyNot(at, kind);
    if (because !== undefined) {
        const refused = initDiagnostics.report("nothing-to-read", placeOf(shown), { path: shown, because });
        return { value: undefined, diagnostics: [refused] };
    }
    return adviseOn({
        data: { path: at, shown },
        model: project?.model,
        dialect: dialects.duckdb,
        sample,
        locate: project === undefined ? ({ file }) => file : locator(project),
    });
}

/** Why it cannot be what it was called; undefined where it can. */
function whyNot(path: string, kind: "folder" | "database"): string | undefined {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "there is nothing of this name";
    if (kind === "folder") return found.isDirectory() ? undefined : "it is no folder; `--db` names a database";
    if (found.isDirectory()) return "it is a folder; `--data` names one";
    if (/\.(csv|parquet|ndjson)$/.test(path)) return "it is the file of a table; `--data` names its folder";
    return isDeclaration(path) ? "it declares data, and holds none" : undefined;
}
