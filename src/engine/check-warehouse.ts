import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Places } from "../model/places.js";
import type { Renderer } from "../render/renderer.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import { buildWarehouse } from "./build-warehouse.js";
import { createRawTable } from "./raw/contract.js";
import { openSession } from "./session.js";

// Any moment will do: there is no row for it to leave out.
const anyMoment = "2000-01-01 00:00:00.000000";

/**
 * Runs every statement and every test of the plan on an empty database, and compares the real columns of each relation
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
        return report.diagnostics;
    } finally {
        session.close();
    }
}
