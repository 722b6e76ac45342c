import { aligned } from "../../src/cli/table.js";
import { type Cell, type Step, steps } from "./cell.js";

/** What was proved of one program. */
export interface Line {
    readonly engine: string;
    readonly program: string;
    readonly cells: readonly Cell[];
}

/**
 * The table of all cells, a line for each with what was counted or why it failed, and the totals.
 *
 * @returns `sound` when no cell failed; cells that were not run are said, and counted on neither side
 */
export function report(lines: readonly Line[]): { readonly text: string; readonly sound: boolean } {
    const columns: readonly Step[] = [...steps, "lint"];
    const table = aligned(
        [
            ["engine", "program", ...columns],
            ...lines.map(({ engine, program, cells }) => [
                engine,
                program,
                ...columns.map((column) => cells.find(({ step }) => step === column)?.outcome ?? ""),
            ]),
        ],
        "l".repeat(columns.length + 2),
    );
    const all = lines.flatMap(({ program, cells }) => cells.map((cell) => ({ program, ...cell })));
    const notes = all.map(({ program, step, outcome, note }) => `${words[outcome]}${program}, ${step}: ${note}\n`);
    const count = (wanted: Cell["outcome"]): number => all.filter(({ outcome }) => outcome === wanted).length;
    const failures = count("failed");
    return {
        text: `${notes.join("")}\n${table}\n${count("passed")} passed, ${failures} failed\n`,
        sound: failures === 0,
    };
}

const words: { readonly [O in Cell["outcome"]]: string } = {
    passed: "ok      ",
    failed: "FAILED  ",
    "not run": "SKIPPED ",
};
