import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { checkWarehouse } from "../engine/check-warehouse.js";
import { type GenerateSummary, generate } from "./generate.js";
import { prepare, type SoundProject } from "./prepare.js";

export interface CheckSummary {
    readonly generated: GenerateSummary;
    /** How many relations were made on an empty database and compared with the plan. */
    readonly relations: number;
}

/**
 * What CI asks: are the generated files what the model says, does every statement run, and has every relation the
 * columns that its contract promises?
 */
export async function check(project: SoundProject): Promise<Result<CheckSummary>> {
    const generated = await generate(project, { check: true });
    const diagnostics: Diagnostic[] = [...generated.diagnostics];
    const prepared = prepare(project, "duckdb").value;
    if (prepared !== undefined) {
        const { warehouse, renderer } = prepared;
        diagnostics.push(...(await checkWarehouse(warehouse, renderer, { places: project.places })));
    }
    const relations = prepared?.warehouse.relations.length ?? 0;
    return { value: { generated: generated.value, relations }, diagnostics };
}
