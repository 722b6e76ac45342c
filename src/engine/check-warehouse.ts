import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Places } from "../model/places.js";
import type { Renderer } from "../render/renderer.js";
import type { Relation } from "../warehouse/plan/relation.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import { buildWarehouse } from "./build-warehouse.js";
import { createRawTable } from "./raw/contract.js";
import { relationFailed } from "./refusals.js";
import { openSession, type Session } from "./session.js";
import { renew } from "./state/renew.js";

// Any moment will do: there is no row for it to leave out.
const anyMoment = "2000-01-01 00:00:00.000000";

/**
 * Runs every statement and every test of the plan on an empty database, also those of a second build, and compares the real columns of each relation
 * with the planned ones: names, order and types.
 *
 * @example
 * await checkWarehouse(warehouse, renderer, { places }) // [] when the plan is what DuckDB makes of it
 */
export async function checkWarehouse(
    warehouse: Warehouse,
    renderer: Renderer,
    { places }: { readonly places: Places },
): Promise<readonly Diagnostic[]> {
    const { dialect, model } = warehouse;
    const session = await openSession({
        threads: 1,
        memoryLimit: "1GB",
        tempDirectory: joinPath(tmpdir(), `c360-check-${process.pid}`),
    });
    try {
        for (const table of model.sources.flatMap(({ tables }) => tables)) {
            await session.run(createRawTable(table, dialect));
        }
        const report = await buildWarehouse(session, warehouse, renderer, { asOf: anyMoment, places });
        const made = new Set(report.relations.map(({ name }) => name));
        const kept = warehouse.relations.filter(({ name }) => made.has(name));
        return [...report.diagnostics, ...(await renewAll(session, kept, warehouse, renderer, places))];
    } finally {
        session.close();
    }
}

/** The statements of a second build. */
async function renewAll(
    session: Session,
    relations: readonly Relation[],
    { dialect }: Warehouse,
    renderer: Renderer,
    places: Places,
): Promise<readonly Diagnostic[]> {
    const diagnostics: Diagnostic[] = [];
    for (const relation of relations) {
        if (relation.upkeep === null) continue;
        try {
            await renew(session, relation, relation.upkeep, renderer, dialect, anyMoment);
        } catch (error) {
            const failure = relationFailed(relation, error, places);
            if (failure === null) throw error;
            diagnostics.push(failure);
        }
    }
    return diagnostics;
}
