import type { DirectMode } from "../render/mode.js";
import type { Renderer } from "../render/renderer.js";
import { workTable } from "../render/work-table.js";
import type { Program, Repeat, Statement, Step, WorkTable } from "../warehouse/plan/program.js";
import type { Session } from "./session.js";
import { UnfinishedLoop } from "./unfinished-loop.js";
import { dropWorkTables } from "./work-tables.js";

/** How many rounds each loop took; of one that runs again and again, the most. */
export type Rounds = ReadonlyMap<string, number>;

/**
 * Runs a program up to its last work table; the relation that reads them is made next, then `dropWorkTables` clears
 * up. Work tables that a killed run left behind are dropped first.
 *
 * @param asOf `YYYY-MM-DD HH:MM:SS.ffffff`, UTC.
 * @param rows `changed` where the relation holds the rows of an earlier build and goes on from them
 * @throws UnfinishedLoop when a loop reaches its guard.
 * @throws DuckdbError when DuckDB refuses a statement.
 * @example
 * await runProgram(session, program, renderer, "2026-01-31 00:00:00.000000") // Map { "components" => 8 }
 */
export async function runProgram(
    session: Pick<Session, "run" | "rows">,
    program: Program,
    renderer: Renderer,
    asOf: string,
    rows: "all" | "changed" = "all",
): Promise<Rounds> {
    await dropWorkTables(session, program.prefix);
    const rounds = new Map<string, number>();
    const incremental = rows === "changed";
    const { prefix, steps } = program;
    await runSteps(steps, { session, renderer, asOf, incremental, prefix, round: null, rounds });
    return rounds;
}

interface Scope {
    readonly session: Pick<Session, "run" | "rows">;
    readonly renderer: Renderer;
    readonly asOf: string;
    readonly incremental: boolean;
    readonly prefix: string;
    /** The number of the innermost round. */
    readonly round: number | null;
    readonly rounds: Map<string, number>;
}

async function runSteps(steps: readonly Step[], scope: Scope): Promise<void> {
    for (const step of steps) {
        await (step.kind === "statement" ? runStatement(step, scope) : runRepeat(step, scope));
    }
}

async function runStatement({ into, mode, body, onlyIncremental }: Statement, scope: Scope): Promise<void> {
    if (onlyIncremental === true && !scope.incremental) return;
    const table = tableName(into, scope);
    const select = scope.renderer.render(body, direct(scope));
    await scope.session.run(
        mode === "create" ? `create or replace table ${table} as\n${select}` : `insert into ${table}\n${select}`,
    );
}

async function runRepeat(repeat: Repeat, outer: Scope): Promise<void> {
    const inRound = (round: number): Scope => ({ ...outer, round });
    await runSteps(repeat.first, inRound(0));
    let round = 0;
    while (!(await isEmpty(repeat.until, inRound(round)))) {
        if (round === repeat.guard.rounds) throw await unfinished(repeat, inRound(round));
        await runSteps(repeat.body, inRound(round));
        round++;
    }
    outer.rounds.set(repeat.name, Math.max(round, outer.rounds.get(repeat.name) ?? 0));
    for (let last = round - 1; last >= 0; last--) await runSteps(repeat.back, inRound(last));
}

async function isEmpty(table: WorkTable, scope: Scope): Promise<boolean> {
    return (await scope.session.rows(`select 1 from ${tableName(table, scope)} limit 1`)).length === 0;
}

async function unfinished({ name, guard }: Repeat, scope: Scope): Promise<UnfinishedLoop> {
    const [row] = await scope.session.rows(scope.renderer.render(guard.culprit, direct(scope)));
    return new UnfinishedLoop(name, guard.rounds, String(row?.culprit), guard.message);
}

const direct = ({ asOf, incremental, prefix, round }: Scope): DirectMode => ({
    kind: "direct",
    asOf,
    incremental,
    work: { prefix, round },
});

const tableName = (table: WorkTable, scope: Scope): string => workTable(table, direct(scope));
