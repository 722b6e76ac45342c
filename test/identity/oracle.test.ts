import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import type { Identity } from "../../src/model/identity.js";
import { append, person, table } from "./a-model.js";
import { buildIdentity, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";
import { resolveSequentially } from "./oracle.js";
import { randomFrom, randomWorld } from "./random-graphs.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

/** How the reference calls an identifier of `int_person__resolved`. */
const nameIn = ({ identifiers }: Identity): string =>
    identifiers.some(({ expiresAfter }) => expiresAfter !== null)
        ? "identifier_type || case when life > 1 then '#' || life else '' end || ':' || identifier"
        : "identifier_type || ':' || identifier";

// More of them: npm run conformance:oracle -- 400
const worlds = Number(process.env.WORLDS ?? 32);
const first = Number(process.env.FIRST_WORLD ?? 0);
const graphs = 250;

describe("from staged rows to ids, compared with a sequential reference", () => {
    const met = {
        limits: new Set<number | null>(),
        rules: new Set<string>(),
        decided: { attachOnly: 0, keep: 0 },
        refused: 0,
        refusals: { different: 0, per_profile: 0, attach_only: 0 },
        reasons: new Set<string>(),
        graphs: 0,
        profiles: 0,
        laterLives: 0,
        contradicted: 0,
        idle: 0,
        joined: 0,
        sameRefused: 0,
    };

    test.each(Array.from({ length: worlds }, (_, index) => first + index))(
        `seed %i: ${graphs} random graphs under one random set of rules`,
        async (seed) => {
            const { types, tables, staged, rows, overrides, decisions } = randomWorld(seed, graphs);
            const identity = { ...person(types), overrides };
            const built = await buildIdentity(session, identity, tables, (table) => staged.get(table) ?? []);
            const expected = resolveSequentially(rows, types, "salt:person", [], decisions);

            const rejections = await built.rows(
                "select source_table || '/' || source_key || '/' || source_position as place, rejection from int_person__observations where rejection is not null",
            );
            expect(sorted(rejections.map((row) => `${row.place} ${row.rejection}`))).toEqual(
                sorted([...expected.rejections].map(([place, reason]) => `${place} ${reason}`)),
            );

            const resolved = await built.rows(
                `select ${nameIn(identity)} as identifier, person_id from int_person__resolved`,
            );
            expect(sorted(resolved.map((row) => `${row.identifier} ${row.person_id}`))).toEqual(
                sorted([...expected.profiles].map(([identifier, id]) => `${identifier} ${id}`)),
            );

            const conflicts = await built.rows(
                `with named as (select node_id, ${nameIn(identity)} as name from int_person__resolved)
                select conflicts.*, a.name || ' ' || b.name as link
                from fct_person_conflicts as conflicts
                join int_person__links as links using (link_id)
                join named as a on links.node_a = a.node_id
                join named as b on links.node_b = b.node_id`,
            );
            // Where nothing may only attach, there is one reason and no column for it.
            expect(sorted(conflicts.map(({ link, reason }) => `${link} ${reason ?? "per_profile"}`))).toEqual(
                sorted([...expected.refused].map(([link, reason]) => `${link} ${reason}`)),
            );
            // Whoever decides in vain, or contradicts others, is told; every other promise holds.
            const told = [
                ["int_person__overrides_idle_overrides", expected.idle],
                ["int_person__overrides_contradictory_overrides", expected.contradicted.size],
            ] as const;
            expect(await built.failures()).toEqual(Object.fromEntries(told.filter(([, rows]) => rows > 0)));

            met.contradicted += expected.contradicted.size;
            met.idle += expected.idle;
            const joined = ({ left, right }: (typeof decisions)[number]) =>
                expected.profiles.get(left) !== undefined &&
                expected.profiles.get(left) === expected.profiles.get(right);
            met.joined += decisions.filter((one) => one.decision === "same" && joined(one)).length;
            met.sameRefused += decisions.filter(
                ({ decision, left, right }) =>
                    decision === "same" &&
                    (expected.refused.has(`${left} ${right}`) || expected.refused.has(`${right} ${left}`)),
            ).length;
            for (const { perProfile } of types) met.limits.add(perProfile);
            for (const reason of expected.rejections.values()) met.reasons.add(reason);
            for (const name of expected.profiles.keys()) if (/^\w+#/.test(name)) met.laterLives += 1;
            for (const { keep, attachOnly, perProfile } of types) {
                met.rules.add(`${keep} ${attachOnly ? "attaches" : "ties"} ${perProfile === null ? "many" : "few"}`);
            }
            for (const rule of ["attachOnly", "keep"] as const) {
                const without = types.map(({ [rule]: _, ...type }) => type);
                const other = resolveSequentially(rows, without, "salt:person", [], decisions);
                if (!same(other.profiles, expected.profiles)) met.decided[rule]++;
            }
            met.refused += expected.refused.size;
            for (const reason of expected.refused.values()) met.refusals[reason]++;
            met.graphs += graphs;
            met.profiles += new Set(expected.profiles.values()).size;
        },
    );

    test("the random worlds held what they are meant to try", () => {
        expect(met.graphs).toBeGreaterThanOrEqual(5_000);
        expect(met.limits).toEqual(new Set([null, 1, 2, 3, 4, 5]));
        expect(met.reasons).toEqual(new Set(["null_like", "contradictory", "fan_out"]));
        expect(met.refused).toBeGreaterThan(5_000);
        expect(met.laterLives).toBeGreaterThan(1_000);
        expect(met.refusals.attach_only).toBeGreaterThan(500);
        // The latest or the earliest goes first, of types that tie or only attach, with a limit of their own or without.
        expect(met.rules.size).toBe(8);
        // Without them somebody else would be somebody else.
        expect(met.decided.attachOnly).toBeGreaterThan(5);
        expect(met.decided.keep).toBeGreaterThan(5);
        expect(met.refusals.different).toBeGreaterThan(1_000);
        expect(met.contradicted).toBeGreaterThan(100);
        expect(met.idle).toBeGreaterThan(300);
        expect(met.joined).toBeGreaterThan(2_000);
        expect(met.sameRefused).toBeGreaterThan(500);
    });
});

describe("one large component, compared with the same reference", () => {
    const types = [
        { name: "account", perProfile: 1, maxProfiles: null },
        { name: "email", perProfile: 3, maxProfiles: null },
        { name: "phone", perProfile: 5, maxProfiles: null },
        { name: "device", perProfile: null, maxProfiles: null },
    ];
    const pairs = table({
        source: "web",
        name: "pairs",
        changes: append,
        identifiers: [...types, ...types].map(({ name }, index) => [name, `value_${index + 1}`]),
    });

    /** Rows of two identifiers each, a type and a number, one minute after the other. */
    async function compare(rows: readonly (readonly [Node, Node])[]): Promise<IdentityWarehouse> {
        const at = (minute: number) =>
            new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 19).replace("T", " ");
        const placed = rows.map(([[x, i], [y, j]], minute) => ({
            id: String(minute),
            at: at(minute),
            cells: [
                { position: x + 1, type: types[x]?.name ?? "", value: `v${i}` },
                { position: types.length + y + 1, type: types[y]?.name ?? "", value: `v${j}` },
            ],
        }));
        const built = await buildIdentity(session, person(types), [pairs], () =>
            placed.map(({ id, at: occurred_at, cells }) => ({
                id,
                occurred_at,
                ...Object.fromEntries(cells.map(({ position, value }) => [`value_${position}`, value])),
            })),
        );
        const expected = resolveSequentially(
            placed.map(({ id, at: firstSeen, cells }) => ({
                table: "web.pairs",
                key: id,
                values: cells.map((cell) => ({ ...cell, nobody: false, firstSeen })),
            })),
            types,
            "salt:person",
        );
        const resolved = await built.rows("select identifier_type, identifier, person_id from int_person__resolved");
        expect(sorted(resolved.map((row) => `${row.identifier_type}:${row.identifier} ${row.person_id}`))).toEqual(
            sorted([...expected.profiles].map(([identifier, id]) => `${identifier} ${id}`)),
        );
        expect((await built.rows("select 1 from fct_person_conflicts")).length).toBe(expected.refused.size);
        expect(await built.failures()).toEqual({});
        return built;
    }

    test("links at random between 600 identifiers", async () => {
        const random = randomFrom(11);
        const node = (): Node => [Math.floor(random() * types.length), Math.floor(random() * 150)];
        await compare(Array.from({ length: 900 }, () => [node(), node()]));
    });

    test("a chain of limited identifiers in order of time, whose links wait for each other", async () => {
        const built = await compare(
            Array.from({ length: 80 }, (_, i) => [
                [1, i],
                [1, i + 1],
            ]),
        );
        expect(built.rounds.get("limits")).toBeGreaterThan(50);
    });
});

/** A type's place in the list, and a value's number. */
type Node = readonly [number, number];

const same = (x: ReadonlyMap<string, string>, y: ReadonlyMap<string, string>): boolean =>
    x.size === y.size && [...x].every(([key, value]) => y.get(key) === value);
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();
