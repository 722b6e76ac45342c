import { createTwoFilesPatch } from "diff";
import type { Result } from "../diagnostics/result.js";
import type { OutputTree } from "../emitters/output-tree.js";
import { outputDiagnostics } from "./diagnostics.js";
import { manifestPath } from "./manifest.js";
import type { WritePlan } from "./plan-write.js";
import { type OutputOptions, planOutput } from "./write-output.js";

export interface CheckSummary {
    /** Unified diffs, from what is there to what the model says; empty when nothing is stale. */
    readonly diff: string;
    readonly stale: readonly string[];
    readonly total: number;
}

/** Compares `generated/` with what would be written; writes nothing. */
export async function checkOutput(tree: OutputTree, options: OutputOptions): Promise<Result<CheckSummary>> {
    const { value: plan, diagnostics } = await planOutput(tree, options);
    if (plan === null) return { value: { diff: "", stale: [], total: 0 }, diagnostics };
    const changes = changesOf(plan);
    const stale = changes.map(({ path }) => path);
    // Where nothing was generated yet, the difference is everything, and tells nothing.
    const isFirst = changes.every(({ before }) => before === undefined) && changes.length === plan.total;
    const shown = isFirst ? [] : changes;
    const value = {
        diff: shown.map((change) => unifiedDiff(`${options.folder}/${change.path}`, change)).join("\n"),
        stale,
        total: plan.total,
    };
    const [first] = stale;
    if (first === undefined) return { value, diagnostics };
    const span = options.spanOf(tree.get(first)?.origin ?? null);
    const report = outputDiagnostics.report("stale", { span }, { stale: stale.length, total: plan.total });
    return { value, diagnostics: [...diagnostics, report] };
}

interface Change {
    readonly path: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
}

/** By path, the manifest last: what it says of the others is no news. */
function changesOf({ writes, removes }: WritePlan): readonly Change[] {
    const changes: readonly Change[] = [
        ...writes.map(({ path, before, text }) => ({ path, before, after: text })),
        ...removes.map(({ path, before }) => ({ path, before, after: undefined })),
    ];
    const rank = ({ path }: Change): string => (path === manifestPath ? `1${path}` : `0${path}`);
    return changes.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function unifiedDiff(path: string, { before, after }: Change): string {
    const [from, to] = [before === undefined ? "/dev/null" : path, after === undefined ? "/dev/null" : path];
    const patch = createTwoFilesPatch(from, to, before ?? "", after ?? "", undefined, undefined, { context: 3 });
    // diff: the first line is an underline for a title that is not printed.
    return patch.replace(/^=+\n/, "");
}
