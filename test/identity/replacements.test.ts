import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import type { SourceTable } from "../../src/model/source.js";
import { append, person, table } from "./a-model.js";
import { buildIdentity, openDatabase } from "./a-warehouse.js";
import { type OracleReplacement, type OracleRow, resolveSequentially } from "./oracle.js";
import { randomFrom } from "./random-graphs.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const types = [
    { name: "account", perProfile: 1, maxProfiles: null },
    { name: "email", perProfile: 2, maxProfiles: null },
    { name: "device", perProfile: null, maxProfiles: null },
];
const events = table({
    source: "web",
    name: "events",
    changes: append,
    identifiers: [
        ["account", "account"],
        ["email", "email"],
        ["device", "device"],
    ],
});
const plain = table({
    source: "shop",
    name: "mergers",
    changes: append,
    identifiers: [
        ["account", "old"],
        ["account", "young"],
    ],
});
const mergers: SourceTable = {
    ...plain,
    identifiers: plain.identifiers.map((one, index) => ({ ...one, role: index === 0 ? "replaced" : "replacing" })),
};

const at = (minute: number): string =>
    new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 19).replace("T", " ");

interface Merger {
    readonly old: string;
    readonly young: string;
    readonly minute: number;
}

/** Rows of a few accounts, addresses and devices, in a world of its own; mergers at random, rings and forks among them. */
function randomWorld(seed: number, worlds: number) {
    const random = randomFrom(seed);
    const upTo = (count: number): number => Math.floor(random() * count);
    const rows: { id: string; minute: number; cells: Readonly<Record<string, string | null>> }[] = [];
    const told: Merger[] = [];
    for (let world = 0; world < worlds; world++) {
        const value = (kind: string, count: number): string | null =>
            random() < 0.6 ? `${kind}${world}.${upTo(count)}` : null;
        for (let row = 0; row < 2 + upTo(6); row++) {
            rows.push({
                id: `${world}-${row}`,
                minute: upTo(30),
                cells: { account: value("a", 5), email: value("e", 4), device: value("d", 3) },
            });
        }
        for (let merger = 0; merger < upTo(5); merger++) {
            told.push({ old: `a${world}.${upTo(5)}`, young: `a${world}.${upTo(5)}`, minute: upTo(30) });
        }
    }
    return { rows, told };
}

async function compare(rows: ReturnType<typeof randomWorld>["rows"], told: readonly Merger[]) {
    const built = await buildIdentity(session, person(types), [events, mergers], (one) =>
        one === events
            ? rows.map(({ id, minute, cells }) => ({ id, occurred_at: at(minute), ...cells }))
            : told.map(({ old, young, minute }, index) => ({ id: String(index), occurred_at: at(minute), old, young })),
    );
    const oracleRows = rows.map(
        ({ id, minute, cells }): OracleRow => ({
            table: "web.events",
            key: id,
            values: types.flatMap(({ name }, index) => {
                const value = cells[name] ?? null;
                if (value === null) return [];
                return [{ type: name, position: index + 1, value, nobody: false, firstSeen: at(minute) }];
            }),
        }),
    );
    const replacements = told.map(
        ({ old, young, minute }): OracleReplacement => ({
            old: `account:${old}`,
            new: `account:${young}`,
            seen: at(minute),
        }),
    );
    const expected = resolveSequentially(oracleRows, types, "salt:person", replacements);
    const resolved = await built.rows(
        "select identifier_type || ':' || identifier || ' ' || person_id as line from int_person__resolved",
    );
    expect(resolved.map(({ line }) => String(line)).sort()).toEqual(
        [...expected.profiles].map(([identifier, id]) => `${identifier} ${id}`).sort(),
    );
    const conflicts = await built.rows(
        "select left_type || ':' || left_identifier || ' ' || right_type || ':' || right_identifier as link from fct_person_conflicts",
    );
    expect(conflicts.map(({ link }) => String(link)).sort()).toEqual([...expected.refused.keys()].sort());
    return { built, refused: expected.refused.size };
}

describe("a source's own merge record, compared with a sequential reference", () => {
    let refused = 0;
    test.each([1, 2, 3, 4, 5, 6])("seed %i: 300 random worlds with chains, forks and rings", async (seed) => {
        const { rows, told } = randomWorld(seed, 300);
        const compared = await compare(rows, told);
        refused += compared.refused;
        // Rings and forks are told of; nothing else fails.
        const { int_person__replacements_unclear_replacements: unclear, ...others } = await compared.built.failures();
        expect(others).toEqual({});
        expect(unclear).toBeGreaterThan(20);
    });

    test("other links were refused meanwhile", () => expect(refused).toBeGreaterThan(100));

    test("a chain of a thousand ends in few rounds", async () => {
        const told = Array.from({ length: 1000 }, (_, i) => ({ old: `a${i}`, young: `a${i + 1}`, minute: i }));
        const { built } = await compare([], told);
        expect(built.rounds.get("replacements")).toBeLessThan(15);
        expect(await built.failures()).toEqual({});
        const [held] = await built.rows(
            "select max(identifiers) as identifiers, min(founding_identifier) as founding from dim_person where not is_placeholder",
        );
        expect(held).toEqual({ identifiers: "1001", founding: "a1000" });
    });

    test("shows in the link what it rests on", async () => {
        const { built } = await compare(
            [{ id: "1", minute: 1, cells: { account: "a1", email: "e1", device: null } }],
            [{ old: "a0", young: "a1", minute: 2 }],
        );
        const links = await built.rows(
            "select evidence, evidence_table, weaker_rank from int_person__links order by weaker_rank",
        );
        expect(links).toEqual([
            { evidence: "source_merge", evidence_table: "shop.mergers", weaker_rank: "0" },
            { evidence: "observed", evidence_table: "web.events", weaker_rank: "2" },
        ]);
    });
});
