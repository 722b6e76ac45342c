import { relative } from "node:path";
import type { FileBuild } from "../engine/build-file.js";
import type { BuildReport, BuiltRelation } from "../engine/build-warehouse.js";
import { counted, elapsed, grouped } from "./report.js";
import { aligned } from "./table.js";
import type { Terminal } from "./terminal.js";

/** What a build read, made and found. */
export function printBuild({ file, tables, report }: FileBuild, milliseconds: number, terminal: Terminal): void {
    if (tables.length > 0) {
        terminal.out("Raw data\n");
        terminal.out(
            aligned(
                tables.map(({ source, table, rows, from }) => [`${source}.${table}`, grouped(rows), from]),
                "lrl",
            ),
        );
    }
    if (report === null) {
        terminal.out("\nNothing was built.\n");
        return;
    }
    terminal.out("\nWarehouse\n");
    terminal.out(aligned(byArea(report.relations), "lrr"));
    const continued = continuedLine(report);
    terminal.out(`\n${continued === null ? "" : `${continued}\n`}${testLine(report)}\n`);
    const outcome = file === null ? "No file was written" : `Built ${counted(report.relations.length, "relation")}`;
    const where = file === null ? "" : `: ${relative(terminal.cwd, file) || file}`;
    terminal.out(`${outcome} in ${elapsed(milliseconds)}${where}\n`);
}

/** `120 tests passed, 1 warned, 0 failed`. */
export function testLine({ tests }: BuildReport): string {
    const count = (status: string): number => tests.filter((test) => test.status === status).length;
    return `${grouped(count("passed"))} tests passed, ${grouped(count("warned"))} warned, ${grouped(count("failed"))} failed`;
}

/** `incremental: 12 relations, 1 204 of 500 348 rows read again`; null when nothing was gone on from. */
function continuedLine({ relations }: BuildReport): string | null {
    const kept = relations.filter(({ continued }) => continued !== null && !continued.remembers);
    if (kept.length === 0) return null;
    const read = kept.reduce((sum, { continued }) => sum + (continued?.read ?? 0), 0);
    const rows = kept.reduce((sum, relation) => sum + relation.rows, 0);
    return `incremental: ${counted(kept.length, "relation")}, ${grouped(read)} of ${counted(rows, "row")} read again`;
}

function byArea(relations: readonly BuiltRelation[]): readonly (readonly string[])[] {
    const areas = new Map<string, { relations: number; rows: number }>();
    for (const { layer, area, rows } of relations) {
        const name = layer === "staging" ? "staging" : area;
        const so = areas.get(name) ?? { relations: 0, rows: 0 };
        areas.set(name, { relations: so.relations + 1, rows: so.rows + rows });
    }
    return [...areas].map(([name, so]) => [name, counted(so.relations, "relation"), counted(so.rows, "row")]);
}
