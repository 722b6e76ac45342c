import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import type { Session } from "../../src/engine/session.js";
import type { Renderer } from "../../src/render/renderer.js";
import { planIdentity } from "../../src/warehouse/identity/plan.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import { modelOf, person, type TypeSketch } from "./a-model.js";
import { type Cells, openDatabase, renderer, stage } from "./a-warehouse.js";
import { events, historyOf, mergers, otherTypes, type State, tables, types } from "./changing-world.js";
import { overridesOf } from "./decisions-table.js";
import { differsFrom, keepAs, makeAll } from "./going-on.js";

let session: Session;
beforeEach(async () => {
    session = await openDatabase();
});
afterEach(() => session.close());

const plan = (rules: readonly TypeSketch[], decides = false): readonly Relation[] => {
    const identity = { ...person(rules), overrides: decides ? overridesOf : null };
    return planIdentity(identity, modelOf(identity, tables), duckdb);
};
// What builds have changed depends on the builds there were.
const isMadeAgain = ({ upkeep }: Relation): boolean => !(upkeep?.kind === "incremental" && upkeep.lasting === true);
const relations = plan(types);
const made = relations.filter(isMadeAgain);

async function deliver(state: State): Promise<void> {
    for (const table of tables) await stage(session, table, state.get(table) ?? []);
}

async function goOn(state: State, by: Renderer = renderer, all: readonly Relation[] = relations): Promise<void> {
    await deliver(state);
    await makeAll(session, all, by, "changed");
}

async function fromNothing(state: State, all: readonly Relation[] = relations): Promise<void> {
    await deliver(state);
    await makeAll(session, all, renderer, "all");
}

async function count(select: string): Promise<number> {
    const [row] = await session.rows(`select count(*)::integer as n from (${select})`);
    return Number(row?.n);
}

// More of them by hand: SEEDS=20 npx vitest run test/identity/incremental.test.ts
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 2) }, (_, index) => index + 1);
const steps = 300;

describe("a history of rows that come, go, are corrected, merge, split and crowd out", () => {
    const met = new Set<string>();

    const histories = seeds.flatMap((seed) => [
        { seed, rules: "plain", all: relations },
        { seed, rules: "other", all: plan(otherTypes, true) },
    ]);

    it.each(histories)(
        "ends in every relation as a build from nothing does, after each of 10 batches: history $seed, $rules rules",
        async ({ seed, rules, all }) => {
            for (const [index, state] of historyOf(seed, steps, 10).entries()) {
                if (index === 0) {
                    await fromNothing(state, all);
                    continue;
                }
                await goOn(state, renderer, all);
                await keepAs(session, "gone_on", all);
                await fromNothing(state, all);
                expect(await differsFrom(session, "gone_on", all.filter(isMadeAgain)), `batch ${index}`).toEqual([]);
                // On with what the batches made, not with what a build from nothing did.
                await session.run(
                    "create or replace table int_person__resolved as select * from gone_on.int_person__resolved",
                );
            }
            const limits = await session.rows("select distinct limited_type from fct_person_conflicts");
            for (const { limited_type: type } of limits)
                if (type !== null) met.add(`refused by ${type}, ${rules} rules`);
            if (rules === "other") {
                const kept = await count("from fct_person_conflicts where reason = 'different'");
                if (kept > 0) met.add("kept apart by people");
                if ((await count("from int_person__links where evidence = 'override'")) > 0)
                    met.add("joined by people");
            }
            const reasons = await session.rows("select distinct reason from fct_person_rejections");
            for (const { reason } of reasons) met.add(`${reason}, ${rules} rules`);
            if ((await count("from int_person__resolved where is_replaced")) > 0) met.add("replaced");
            if (rules === "other" && (await count("from int_person__resolved where life > 1")) > 0) met.add("lives");
        },
        120_000,
    );

    it.each(histories)(
        "ends as one that is delivered in 1 batch when it is delivered in 3: history $seed, $rules rules",
        async ({ seed, all }) => {
            const [first = new Map(), ...others] = historyOf(seed, steps, 3);
            await fromNothing(first, all);
            for (const state of others) await goOn(state, renderer, all);
            await keepAs(session, "in_three", all);
            for (const state of historyOf(seed, steps, 1)) await fromNothing(state, all);
            expect(await differsFrom(session, "in_three", all.filter(isMadeAgain))).toEqual([]);
        },
        120_000,
    );

    it("held what it is meant to try", () => {
        expect([...met].sort()).toEqual([
            "contradictory, other rules",
            "contradictory, plain rules",
            "fan_out, plain rules",
            "joined by people",
            "kept apart by people",
            "lives",
            "refused by account, other rules",
            "refused by account, plain rules",
            "refused by device, other rules",
            "refused by email, other rules",
            "refused by email, plain rules",
            "refused by phone, plain rules",
            "replaced",
        ]);
    });
});

const early = "2025-01-02 00:00:00";
const late = "2025-01-20 00:00:00";
const row = (id: string, cells: Cells, occurred_at = early): Cells => ({ id, occurred_at, ...cells });
const merger = (id: string, old: string, young: string): Cells => ({ id, occurred_at: early, old, young });

interface Case {
    readonly name: string;
    readonly before?: readonly Cells[];
    readonly after?: readonly Cells[];
    readonly told?: { readonly before?: readonly Cells[]; readonly after?: readonly Cells[] };
    /** Identifiers that a second build has no reason to solve again. */
    readonly untouched?: readonly string[];
}

const cases: readonly Case[] = [
    {
        name: "nothing",
        before: [row("1", { account: "quiet", email: "quiet" }), row("2", { device: "lone" })],
        after: [row("1", { account: "quiet", email: "quiet" }), row("2", { device: "lone" })],
        untouched: ["quiet", "quiet", "lone"],
    },
    {
        name: "two that a new row joins, each of three identifiers",
        before: [
            row("11", { email: "left", phone: "left", device: "left" }),
            row("12", { email: "right", phone: "right", device: "right" }),
        ],
        after: [
            row("11", { email: "left", phone: "left", device: "left" }),
            row("12", { email: "right", phone: "right", device: "right" }),
            row("13", { email: "left", device: "right" }),
        ],
    },
    {
        name: "an account that drops an address: a phone that was refused moves, although no new link touches it",
        before: [
            row("21", { account: "drops", phone: "drop1" }),
            row("22", { account: "drops", phone: "drop2" }),
            row("23", { account: "drops", phone: "drop3" }),
            row("24", { account: "drops", phone: "drop4" }, late),
        ],
        after: [
            row("22", { account: "drops", phone: "drop2" }),
            row("23", { account: "drops", phone: "drop3" }),
            row("24", { account: "drops", phone: "drop4" }, late),
            row("25", { phone: "drop1" }),
        ],
    },
    {
        name: "links whose turns are swapped",
        before: [
            row("31", { account: "turn1", phone: "turn" }),
            row("32", { account: "turn2", phone: "turn" }, late),
            row("33", { account: "turn1", device: "turn" }, "2025-01-01 00:00:00"),
            row("34", { account: "turn2", device: "turn" }, "2025-01-01 00:00:00"),
            row("35", { phone: "turn" }, "2025-01-01 00:00:00"),
            row("36", { phone: "turn" }, "2025-01-30 00:00:00"),
        ],
        after: [
            row("31", { account: "turn1", phone: "turn" }, late),
            row("32", { account: "turn2", phone: "turn" }),
            row("33", { account: "turn1", device: "turn" }, "2025-01-01 00:00:00"),
            row("34", { account: "turn2", device: "turn" }, "2025-01-01 00:00:00"),
            row("35", { phone: "turn" }, "2025-01-01 00:00:00"),
            row("36", { phone: "turn" }, "2025-01-30 00:00:00"),
        ],
    },
    {
        name: "an address that a third account crowds out, far from where it came in",
        before: [
            row("41", { account: "crowd1", email: "crowd" }),
            row("42", { account: "crowd2", email: "crowd" }),
            row("43", { email: "crowd", device: "crowd" }),
        ],
        after: [
            row("41", { account: "crowd1", email: "crowd" }),
            row("42", { account: "crowd2", email: "crowd" }),
            row("43", { email: "crowd", device: "crowd" }),
            row("44", { account: "crowd3", email: "crowd" }),
        ],
    },
    {
        name: "somebody who is seen no more, and what was seen with them",
        before: [row("51", { account: "gone", device: "gone" }), row("52", { device: "gone2", account: "gone" })],
        after: [row("53", { device: "gone" })],
    },
    { name: "a device that nobody is seen with, and that is seen no more", before: [row("54", { device: "alone" })] },
    {
        name: "an account that was seen later again",
        before: [row("61", { account: "again", email: "again" })],
        after: [row("61", { account: "again", email: "again" }), row("62", { account: "again" }, late)],
    },
    {
        name: "an address that was seen before, as comes out late",
        before: [row("65", { email: "before" }, late)],
        after: [row("65", { email: "before" }, late), row("66", { email: "before" })],
    },
    {
        name: "a replacement that is turned round",
        before: [row("71", { account: "old", email: "old" }), row("72", { account: "new" })],
        after: [row("71", { account: "old", email: "old" }), row("72", { account: "new" })],
        told: { before: [merger("m1", "old", "new")], after: [merger("m1", "new", "old")] },
    },
    {
        name: "a row that contradicts itself since",
        before: [row("81", { account: "contra1", phone: "contra" }), row("82", { phone: "contra", device: "contra" })],
        after: [
            row("81", { account: "contra1", other_account: "contra2", phone: "contra" }),
            row("82", { phone: "contra", device: "contra" }),
        ],
    },
    {
        name: "a device beside one that is joined to somebody",
        before: [row("91", { phone: "beside", device: "beside1" }), row("92", { device: "beside2" })],
        after: [row("91", { phone: "beside", device: "beside1" }), row("93", { device: "beside3" })],
        untouched: ["beside", "beside1"],
    },
];

const stateOf = (when: "before" | "after"): State =>
    new Map([
        [events, cases.flatMap((one) => one[when] ?? [])],
        [mergers, cases.flatMap(({ told }) => told?.[when] ?? [])],
    ]);

describe("a second build", () => {
    it("leaves components that nothing touched as they are stored, and solves all others again", async () => {
        await fromNothing(stateOf("before"));
        await session.run("update int_person__resolved set person_id = 'poison'");
        await goOn(stateOf("after"));
        const left = await session.rows(
            "select identifier from int_person__resolved where person_id = 'poison' order by identifier",
        );
        expect(left.map(({ identifier }) => identifier)).toEqual(cases.flatMap((one) => one.untouched ?? []).sort());
    });

    it("reads nothing again when nothing changed", async () => {
        await fromNothing(stateOf("after"));
        await keepAs(session, "before", relations);
        await session.run("update int_person__resolved set is_founding = not is_founding");
        await goOn(stateOf("after"));
        expect(
            await count("from int_person__resolved join before.int_person__resolved as b using (node_id, is_founding)"),
        ).toBe(0);
        expect(await count("from int_person__resolved")).toBe(await count("from before.int_person__resolved"));
    });

    it("heals what a build left that broke off after rows had made room", async () => {
        await fromNothing(stateOf("before"));
        await session.run(
            "delete from int_person__resolved where identifier in ('quiet', 'left', 'turn', 'drops', 'drop3')",
        );
        await goOn(stateOf("after"));
        await keepAs(session, "gone_on", relations);
        await fromNothing(stateOf("after"));
        expect(await differsFrom(session, "gone_on", made)).toEqual([]);
    });

    it("solves everything again under other rules", async () => {
        const others = plan(types.map((type) => ({ ...type, perProfile: 1 })));
        await fromNothing(stateOf("after"));
        await makeAll(session, others, renderer, "changed");
        await keepAs(session, "gone_on", others);
        await makeAll(session, others, renderer, "all");
        expect(await differsFrom(session, "gone_on", made)).toEqual([]);
    });
});

interface Mutation {
    readonly name: string;
    readonly template: string;
    readonly find: string | RegExp;
    readonly replace: string;
}

const mutations: readonly Mutation[] = [
    {
        name: "new identifiers alone are solved, with their new links",
        template: "touched/changed",
        find: /\S+ is distinct from \S+/g,
        replace: "stored.node_id is null",
    },
    {
        name: "links are not compared",
        template: "touched/changed",
        find: "or identifiers.solved_with is distinct from stored.solved_with",
        replace: "",
    },
    {
        name: "the order of links is not compared",
        template: "identifiers",
        find: /coalesce\([^()]*\([^()]*first_seen_at[^()]*\)[^()]*\)/,
        replace: "''",
    },
    {
        name: "when an identifier was first seen is not compared",
        template: "touched/changed",
        find: "identifiers.first_seen_at is distinct from stored.first_seen_at",
        replace: "false",
    },
    {
        name: "when an identifier was last seen is not compared",
        template: "touched/changed",
        find: "or identifiers.last_seen_at is distinct from stored.last_seen_at",
        replace: "",
    },
    {
        name: "what was replaced is not compared",
        template: "touched/changed",
        find: /or \(replaced\.node_id is not null\) <> stored\.is_replaced/,
        replace: "",
    },
    {
        name: "identifiers that are gone are not looked for",
        template: "touched/changed",
        find: "full outer join",
        replace: "left join",
    },
    {
        name: "what new links lead to is not solved again",
        template: "touched/components",
        find: /union distinct[\s\S]*?component_node[\s\S]*?node_id\s+\)/,
        replace: ")",
    },
    {
        name: "only what changed of a component is solved again",
        template: "touched/identifiers",
        find: /select stored\.node_id\s+from stored\s+inner join touched[^\n]*/,
        replace: "select node_id from changed where component_node is not null",
    },
    {
        name: "rows of components that fell apart stay",
        template: "before/resolved",
        find: "where",
        replace: "where false and",
    },
];

describe("a careless change is noticed", () => {
    it.each(mutations)("$name", async ({ template, find, replace }) => {
        let changes = 0;
        const mutant: Renderer = {
            render: (body, mode) => {
                const text = renderer.render(body, mode);
                const isMeant = body.template.endsWith(`/${template}`) && mode.kind === "direct";
                if (!isMeant || (template !== "identifiers" && mode.incremental !== true)) return text;
                const other = text.replace(find, replace);
                if (other !== text) changes += 1;
                return other;
            },
        };
        await deliver(stateOf("before"));
        await makeAll(session, relations, mutant, "all");
        await goOn(stateOf("after"), mutant);
        await keepAs(session, "gone_on", relations);
        await fromNothing(stateOf("after"));
        expect(changes).toBeGreaterThan(0);
        expect(
            await differsFrom(
                session,
                "gone_on",
                made.filter(({ name }) => name === "int_person__resolved"),
            ),
        ).not.toEqual([]);
    });
});
