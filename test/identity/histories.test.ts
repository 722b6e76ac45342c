import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { makeRelation } from "../../src/engine/make-relation.js";
import type { Session } from "../../src/engine/session.js";
import { renew } from "../../src/engine/state/renew.js";
import type { Identity } from "../../src/model/identity.js";
import type { SourceTable } from "../../src/model/source.js";
import { planIdentity } from "../../src/warehouse/identity/plan.js";
import { modelOf, person } from "./a-model.js";
import { type Cells, openDatabase, renderer, stage } from "./a-warehouse.js";
import { type Random, randomFrom, randomWorld } from "./random-graphs.js";
import { type Change, type Standing, whatChanged } from "./what-changed.js";

let session: Session;
beforeEach(async () => {
    session = await openDatabase();
});
afterEach(() => session.close());

const events = "fct_person_identity_events";

interface Delivery {
    readonly identity: Identity;
    readonly tables: readonly SourceTable[];
    readonly rowsOf: (table: SourceTable) => readonly Cells[];
    /** The day of the build. */
    readonly day: number;
}

const momentOf = (day: number): string => `2026-03-${String(day).padStart(2, "0")} 00:00:00.000000`;
const relationsOf = ({ identity, tables }: Delivery) => planIdentity(identity, modelOf(identity, tables), duckdb);

/** Makes everything anew but for what goes on from the build before. */
async function build(delivery: Delivery, goesOn: boolean): Promise<void> {
    for (const table of delivery.tables) await stage(session, table, delivery.rowsOf(table));
    for (const relation of relationsOf(delivery)) {
        const { name, upkeep, materialized } = relation;
        if (goesOn && upkeep !== null) {
            await renew(session, relation, upkeep, renderer, duckdb, momentOf(delivery.day));
            continue;
        }
        await session.run(`drop ${materialized === "view" ? "view" : "table"} if exists ${name}`);
        await makeRelation(session, relation, renderer, duckdb, momentOf(delivery.day));
    }
}

/** A build that comes no further than its first statement about events. */
async function breakOff(delivery: Delivery): Promise<void> {
    const upkeep = relationsOf(delivery).find(({ name }) => name === events)?.upkeep;
    if (upkeep?.kind !== "incremental" || upkeep.before === null) throw new Error("events are not kept");
    await session.run(renderer.render(upkeep.before, { kind: "direct", asOf: momentOf(delivery.day) }));
}

async function standing(): Promise<Standing> {
    const rows = await session.rows("select node_id::varchar as node, person_id from dim_person_identifiers");
    return new Map(rows.map(({ node, person_id: id }) => [String(node), String(id)]));
}

interface Told extends Change {
    readonly day: number;
    readonly cause: string;
}

async function told(): Promise<readonly Told[]> {
    const rows = await session.rows(`
        select
            node_id::varchar as node, kind, previous_person_id, person_id,
            day(occurred_at)::integer as day, cause
        from ${events}`);
    return rows.map((row) => ({
        node: String(row.node),
        kind: row.kind as Change["kind"],
        from: row.previous_person_id === null ? null : String(row.previous_person_id),
        to: row.person_id === null ? null : String(row.person_id),
        day: Number(row.day),
        cause: String(row.cause),
    }));
}

const sorted = (changes: readonly Told[]): readonly string[] =>
    changes.map(({ day, node, kind, from, to, cause }) => [day, node, kind, from, to, cause].join(" ")).sort();

/** Where replayed events leave every identifier after a day. */
function replayed(changes: readonly Told[], day: number): Standing {
    const now = new Map<string, string>();
    for (const { node, to } of changes.filter((one) => one.day <= day).sort((a, b) => a.day - b.day)) {
        if (to === null) now.delete(node);
        else now.set(node, to);
    }
    return now;
}

/** What was built, as the events should remember it. */
interface Remembered {
    readonly day: number;
    readonly after: Standing;
    readonly changes: readonly Told[];
    readonly rules: number;
}

/** About `share` of the rows, by key: all versions of a row come or stay away together. */
function someOf(random: Random, staged: ReadonlyMap<SourceTable, readonly Cells[]>, share: number) {
    const there = new Map<string, boolean>();
    const isThere = (key: string): boolean => {
        const known = there.get(key) ?? random() < share;
        there.set(key, known);
        return known;
    };
    const rows = new Map(
        [...staged].map(([table, all]) => [table, all.filter(({ id }) => isThere(`${table.name} ${id}`))]),
    );
    return (table: SourceTable): readonly Cells[] => rows.get(table) ?? [];
}

// Days of the builds: later, the same moment again, back in time, and on.
const days = [1, 2, 3, 3, 5, 8, 6, 7, 9] as const;

describe("identity events of random histories", () => {
    const met = new Set<string>();

    it.each([1, 2, 3, 4])("tell what every build changed: history %i", async (seed) => {
        const random = randomFrom(seed);
        const { types, tables, staged } = randomWorld(seed + 100, 40);
        // The same identifiers under two sets of rules.
        const identities = [person(types), person(types.map((type) => ({ ...type, perProfile: 1 })))] as const;
        let memory: readonly Remembered[] = [];
        for (const [index, day] of days.entries()) {
            const rules = index >= 4 && index % 2 === 0 ? 1 : 0;
            const delivery: Delivery = {
                identity: identities[rules],
                tables,
                rowsOf: someOf(random, staged, index === 0 ? 0.5 : 0.75),
                day,
            };
            await build(delivery, index > 0);
            memory = memory.filter((one) => one.day < day);
            const before = memory.at(-1);
            const after = await standing();
            const lastRules = memory.filter(({ changes }) => changes.length > 0).at(-1)?.rules ?? rules;
            const cause = lastRules === rules ? "data" : "rules";
            const changes = whatChanged(before?.after ?? new Map(), after).map((one) => ({ ...one, day, cause }));
            memory = [...memory, { day, after, changes, rules }];

            const real = await told();
            expect(sorted(real), `build ${index}`).toEqual(sorted(memory.flatMap((one) => one.changes)));
            for (const one of memory) expect(replayed(real, one.day), `day ${one.day}`).toEqual(one.after);
            for (const { kind, cause: why } of changes) met.add(`${kind} ${why}`);

            // The same rows again, a day later too, write nothing, nor does a build that breaks off.
            if (index % 3 === 0) {
                await build(delivery, true);
                await build({ ...delivery, day: day + 1 }, true);
                await breakOff({ ...delivery, day: day + 1 });
                expect(sorted(await told())).toEqual(sorted(real));
            }
        }
        const twice = `select identity_event_id from ${events} group by all having count(*) > 1`;
        expect(await session.rows(twice)).toEqual([]);
    });

    it("are all `created` when everything is made anew, and nothing else differs", async () => {
        const random = randomFrom(9);
        const { types, tables, staged } = randomWorld(200, 40);
        const identity = person(types);
        const contents = async (delivery: Delivery) => {
            const others = relationsOf(delivery).filter(({ name }) => name !== events);
            const texts = others.map(async ({ name }) => {
                const [row] = await session.rows(
                    `select md5(string_agg(text, ';' order by text)) as content from (select cast(r as varchar) as text from ${name} as r)`,
                );
                return [name, row?.content] as const;
            });
            return Object.fromEntries(await Promise.all(texts));
        };
        const deliveries = [1, 2, 3].map(
            (day): Delivery => ({ identity, tables, rowsOf: someOf(random, staged, 0.7), day }),
        );
        for (const delivery of deliveries) await build(delivery, delivery.day > 1);
        const last = deliveries.at(-1);
        if (last === undefined) throw new Error("nothing was delivered");
        expect(new Set((await told()).map(({ kind }) => kind)).size).toBe(5);
        const incremental = await contents(last);
        await build(last, false);
        expect(await contents(last)).toEqual(incremental);
        const anew = await told();
        expect(anew.every(({ kind, cause, day }) => kind === "created" && cause === "data" && day === 3)).toBe(true);
        expect(new Map(anew.map(({ node, to }) => [node, to]))).toEqual(await standing());
    });

    it("held every kind for both causes", () => {
        for (const kind of ["created", "merged", "split", "moved", "retired"]) {
            expect(met).toContain(`${kind} data`);
            expect(met).toContain(`${kind} rules`);
        }
    });
});
