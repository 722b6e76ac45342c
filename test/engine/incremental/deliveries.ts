import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildFile } from "../../../src/engine/build-file.js";
import type { BuildReport } from "../../../src/engine/build-warehouse.js";
import { quotePath } from "../../../src/engine/quote-path.js";
import { openSession } from "../../../src/engine/session.js";
import type { Renderer } from "../../../src/render/renderer.js";
import type { Warehouse } from "../../../src/warehouse/plan/warehouse.js";
import type { Planned } from "../planned.js";

type Tables = Readonly<Record<string, readonly object[]>>;

/** Writes the raw tables as files, and nothing of what stood there before. */
export function deliver(state: Tables, folder: string): void {
    for (const [table, rows] of Object.entries(state)) {
        const path = join(folder, `${table}.ndjson`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    }
}

export class FailedBuild extends Error {
    readonly codes: readonly string[];

    constructor(errors: readonly { readonly code: string; readonly message: string }[]) {
        super(errors.map(({ message }) => message).join("\n"));
        this.codes = errors.map(({ code }) => code);
    }
}

interface BuildOf {
    readonly model: Planned;
    readonly warehouse?: Warehouse;
    readonly renderer?: Renderer;
    readonly out: string;
    readonly data: string;
    readonly fresh?: boolean;
    readonly erasureKey?: string;
}

/** Builds a batch into a file, going on from what stands there. @throws FailedBuild on any error */
export async function buildBatch(
    batch: { readonly asOf: string; readonly state: Tables },
    of: BuildOf,
): Promise<BuildReport> {
    deliver(batch.state, of.data);
    const { value, diagnostics } = await buildFile(
        of.warehouse ?? of.model.warehouse,
        of.renderer ?? of.model.renderer,
        {
            input: { kind: "folder", path: of.data },
            out: of.out,
            asOf: batch.asOf,
            places: of.model.places,
            fresh: of.fresh ?? false,
            ...(of.erasureKey !== undefined && { erasureKey: of.erasureKey }),
            threads: 1,
            memoryLimit: "500MB",
        },
    );
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new FailedBuild(errors);
    if (value.report === null) throw new Error("nothing was built");
    return value.report;
}

/**
 * How the relations of two files differ: `fct_page_viewed: 1 missing, 1 wrong`, in the plan's order. What builds
 * remember of one another is left out: it tells how often there was one.
 */
export async function differences(warehouse: Warehouse, expected: string, real: string): Promise<readonly string[]> {
    const session = await openSession({
        dataFiles: [expected, real],
        threads: 1,
        memoryLimit: "500MB",
        tempDirectory: `${real}.compared`,
    });
    try {
        await session.run(`attach ${quotePath(expected)} as expected (read_only)`);
        await session.run(`attach ${quotePath(real)} as real (read_only)`);
        const found: string[] = [];
        for (const { name, upkeep } of warehouse.relations) {
            if (upkeep?.kind === "incremental" && upkeep.lasting) continue;
            const [a, b] = [`from expected.main.${name}`, `from real.main.${name}`];
            const [row] = await session.rows(`
                select
                    (select count(*) from (${a} except all ${b}))::integer as missing,
                    (select count(*) from (${b} except all ${a}))::integer as wrong`);
            if (row?.missing !== 0 || row.wrong !== 0)
                found.push(`${name}: ${row?.missing} missing, ${row?.wrong} wrong`);
        }
        return found;
    } finally {
        session.close();
    }
}
