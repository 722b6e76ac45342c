import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram } from "../../src/engine/program.js";
import type { Session } from "../../src/engine/session.js";
import type { Program } from "../../src/warehouse/plan/program.js";
import { append, person, table } from "./a-model.js";
import { buildFromStaging, openDatabase, renderer } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const identity = person([{ name: "account", perProfile: 1 }, { name: "device" }]);

/** Rows that hold an account and a device, or two devices. */
const visits = table({
    source: "web",
    name: "visits",
    changes: append,
    identifiers: [
        ["account", "account"],
        ["device", "device"],
        ["device", "other_device"],
    ],
});

/** Selects give `account, device, other_device, minute`. */
async function build(...selects: readonly string[]) {
    await session.run(
        `create or replace table stg_web__visits as
        select
            cast(row_number() over (order by minute, device, account) as varchar) as id,
            cast(account as varchar) as account,
            cast(device as varchar) as device,
            cast(other_device as varchar) as other_device,
            timestamp '2025-01-01' + to_minutes(minute) as occurred_at
        from (${selects.join(" union all ")})`,
    );
    return buildFromStaging(session, identity, [visits]);
}

async function count(query: string): Promise<number> {
    const [row] = await session.rows(`select count(*) as n from (${query})`);
    return Number(row?.n);
}

test("a path of 100 000 identifiers is one profile within 20 rounds", async () => {
    const built = await build(
        "select null as account, 'd' || i as device, 'd' || (i + 1) as other_device, i as minute from range(99999) t(i)",
    );
    expect(await count("select distinct person_id from int_person__resolved")).toBe(1);
    expect(await count("from int_person__resolved")).toBe(100_000);
    expect(built.rounds.get("components")).toBeLessThanOrEqual(20);
});

test("a star of 50 000 in a component that breaks a limit takes less than 20 rounds", async () => {
    const built = await build(
        "select 'a1' as account, 'd' || i as device, null as other_device, i as minute from range(50000) t(i)",
        "select 'a2', 'd7', null, 100000",
    );
    expect(await count("select distinct person_id from int_person__resolved")).toBe(2);
    expect(await count("from fct_person_conflicts")).toBe(1);
    for (const loop of ["components", "limits", "merges"]) expect(built.rounds.get(loop)).toBeLessThanOrEqual(20);
});

test("a path in order of time between two accounts takes less than 20 rounds", async () => {
    const built = await build(
        "select case when i = 0 then 'a1' when i = 20000 then 'a2' end as account, 'd' || i as device, case when i not in (0, 20000) then 'd' || (i + 1) end as other_device, i as minute from range(20001) t(i)",
        "select null, 'd0', 'd1', 0",
    );
    expect(await count("select distinct person_id from int_person__resolved")).toBe(2);
    // The last link loses: it is the latest.
    expect(await built.rows("select left_identifier, right_identifier from fct_person_conflicts")).toHaveLength(1);
    for (const loop of ["components", "limits", "merges"]) expect(built.rounds.get(loop)).toBeLessThanOrEqual(20);
});

test("a loop that reaches its guard stops the run and names the component", async () => {
    const built = await build(
        "select 'a' || i as account, 'd' as device, null as other_device, i as minute from range(50) t(i)",
    );
    const program = built.relations.find((relation) => relation.program !== null)?.program;
    if (program === null || program === undefined) throw new Error("no relation has a program");
    const [{ smallest } = {}] = await built.rows("select min(node_id) as smallest from int_person__resolved");
    await expect(runProgram(session, withGuards(program, 0), renderer, "2026-01-01 00:00:00.000000")).rejects.toThrow(
        new RegExp(`identity person .* node_id ${smallest}$`),
    );
});

test("work tables of a killed run are dropped first, and none is left after", async () => {
    await session.run("create or replace table person__work_open_links_99 as select 1 as node_a, 2 as node_b");
    await session.run("create or replace table personal__work as select 1 as kept");
    await build("select 'a' as account, 'd' as device, null as other_device, 0 as minute");
    expect(await session.rows("select table_name from duckdb_tables() where table_name like '%work%'")).toEqual([
        { table_name: "personal__work" },
    ]);
});

/** The program with other guards on its outermost loops. */
function withGuards(program: Program, rounds: number): Program {
    return {
        ...program,
        steps: program.steps.map((step) =>
            step.kind === "repeat" ? { ...step, guard: { ...step.guard, rounds } } : step,
        ),
    };
}
