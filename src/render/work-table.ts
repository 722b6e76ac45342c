import type { WorkTable } from "../warehouse/plan/program.js";
import type { Mode } from "./mode.js";

/**
 * What a work table is called. The embedded engine asks the same function, so that what a statement reads is what an
 * earlier one wrote.
 *
 * @throws Error when the mode knows no program, or a numbered table is asked for outside of rounds.
 * @example
 * workTable({ name: "links", round: 1 }, { kind: "direct", asOf, work: { prefix: "person", round: 3 } })
 * // person__work_links_4
 */
export function workTable(table: WorkTable, mode: Mode): string {
    if (mode.work === undefined) throw new Error(`work table \`${table.name}\` outside of a program`);
    if (mode.kind === "dbt") return `{{ ${mode.work.prefix}__work(${macroArguments(table)}) }}`;
    const name = `${mode.work.prefix}__work_${table.name}`;
    if (table.round === null) return name;
    if (mode.work.round === null) throw new Error(`work table \`${table.name}\` is numbered, but no round runs`);
    return `${name}_${mode.work.round + table.round}`;
}

function macroArguments({ name, round }: WorkTable): string {
    if (round === null) return `'${name}'`;
    if (round === 0) return `'${name}', round`;
    return `'${name}', round ${round < 0 ? "-" : "+"} ${Math.abs(round)}`;
}
