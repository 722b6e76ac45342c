import { join } from "node:path";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { emit } from "../emitters/emit.js";
import { emitterNames } from "../emitters/output-tree.js";
import type { Origin } from "../model/origin.js";
import { serializeModel } from "../model/serialize-model.js";
import { checkOutput } from "../output/check-output.js";
import { diskAt } from "../output/file-system.js";
import { gitContent } from "../output/git-content.js";
import { type OutputOptions, writeOutput } from "../output/write-output.js";
import { positionAt } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import { generatedBefore, inputsOf, rememberGenerated } from "./generated-before.js";
import { prepare, type SoundProject } from "./prepare.js";

export interface GenerateOptions {
    /** The project's default target where none is given. */
    readonly target?: string;
    /** Write nothing; tell what would change. */
    readonly check?: boolean;
    /** Replace files that are not c360's. */
    readonly overwrite?: boolean;
    /** False: make every text again. The bytes are the same. */
    readonly cache?: boolean;
    /** Where to write; `generated` in the project's folder by default. */
    readonly out?: string;
    /** Remembers in `.c360/cache` what was generated from what: the next time only what is there is looked at. */
    readonly remember?: boolean;
}

export interface GenerateSummary {
    /** Paths below `generated/` that were written, or would be. */
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    readonly total: number;
    /** With `check`: unified diffs of what is stale. */
    readonly diff: string;
}

/**
 * Writes the dbt project, the TypeScript types and the contracts under `generated/`, or compares them.
 *
 * @returns what changed; `output/stale` when `check` found a difference, `output/foreign-file` when a file in the way is
 * not c360's (then nothing is written)
 * @example
 * const { value } = await generate(project);
 * value.changed // ["dbt/models/marts/customer/dim_customer.sql", ...]
 */
export async function generate(project: SoundProject, options: GenerateOptions = {}): Promise<Result<GenerateSummary>> {
    const nothing: GenerateSummary = { changed: [], removed: [], total: 0, diff: "" };
    const out = options.out ?? join(project.folder, "generated");
    const files = diskAt(out);
    const remember = options.remember === true && options.check !== true && options.cache !== false;
    const inputs = remember ? inputsOf(project, [options.target, out]) : null;
    const before = inputs === null ? undefined : generatedBefore(project, inputs, files);
    if (before !== undefined) return { value: { ...nothing, total: before }, diagnostics: [] };
    const prepared = prepare(project, options.target);
    if (prepared.value === undefined || hasErrors(prepared.diagnostics)) {
        return { value: nothing, diagnostics: prepared.diagnostics };
    }
    const { warehouse, renderer, target } = prepared.value;
    const isDefault = target === (project.model.project.targets[0] ?? target);
    const dbtFolder = isDefault ? "dbt" : `dbt-${target}`;
    const tree = await emit({ warehouse, renderer, dbtFolder, serializeModel });
    const output: OutputOptions = {
        files,
        language: target,
        cache: options.cache ?? true,
        folder: "generated",
        scope: { emitters: emitterNames, target, targetFolder: dbtFolder },
        spanOf: (origin) => spanOf(origin, project),
        lineOf: (origin) => lineOf(origin, project),
        heldByGit: gitContent(project.folder),
        overwrite: options.overwrite ?? false,
    };
    if (options.check === true) {
        const { value, diagnostics } = await checkOutput(tree, output);
        return {
            value: { changed: value.stale, removed: [], total: value.total, diff: value.diff },
            diagnostics: [...prepared.diagnostics, ...diagnostics],
        };
    }
    const { value, diagnostics } = await writeOutput(tree, output);
    const findings = [...prepared.diagnostics, ...diagnostics];
    if (inputs !== null && findings.length === 0) rememberGenerated(project, inputs, files);
    return {
        value: { changed: value.written, removed: value.removed, total: value.total, diff: "" },
        diagnostics: findings,
    };
}

function spanOf(origin: Origin | null, { model, places }: SoundProject): Span {
    const { file, path } = origin ?? model.project.origin;
    return places.get(path) ?? { file, start: 0, end: 0 };
}

function lineOf(origin: Origin, { places, texts }: SoundProject): number | null {
    const span = places.get(origin.path);
    const text = span === undefined ? undefined : texts(span.file);
    return span === undefined || text === undefined ? null : positionAt(text, span.start).line;
}
