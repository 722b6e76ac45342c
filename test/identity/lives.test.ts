import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import type { SourceTable } from "../../src/model/source.js";
import { append, log, overwrite, person, table, undated } from "./a-model.js";
import { buildIdentity, type Cells, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
const node = (text: string): string => String(BigInt(`0x${md5(text).slice(0, 15)}`));

const carried = [
    ["account", "account"],
    ["phone", "phone"],
] as const;
const events = table({ source: "web", name: "events", changes: append, identifiers: carried });
const accounts = table({
    source: "shop",
    name: "accounts",
    changes: overwrite,
    columns: { street: "string" },
    identifiers: carried,
});
const leads = table({
    source: "shop",
    name: "leads",
    changes: undated,
    columns: { street: "string" },
    identifiers: carried,
});
const contracts = table({
    source: "shop",
    name: "contracts",
    changes: log,
    columns: { street: "string" },
    identifiers: carried,
});
const rentals: SourceTable = {
    ...table({
        source: "shop",
        name: "rentals",
        changes: log,
        columns: { street: "string", row_key: "string" },
        identifiers: carried,
    }),
    observesAll: true,
};

const year = { count: 365, unit: "day" } as const;
const identity = person([
    { name: "account", perProfile: 1 },
    { name: "phone", expiresAfter: year },
]);

type Rows = Readonly<Record<string, readonly Cells[]>>;
const tables = [events, accounts, leads, contracts, rentals];
const build = (rows: Rows, rules = identity): Promise<IdentityWarehouse> =>
    buildIdentity(session, rules, tables, ({ name }) => rows[name] ?? []);

const seen = (id: string, phone: string, at: string, account: string | null = null): Cells => ({
    id,
    account,
    phone,
    occurred_at: at.length === 10 ? `${at} 00:00:00` : at,
});

/** `phone#2 from to founding`, of every life of a phone. */
const lives = async (built: IdentityWarehouse): Promise<readonly string[]> =>
    (
        await built.rows(
            `select i.identifier || '#' || i.life || ' [' || left(i.valid_from::varchar, 10) || ', '
                || left(i.valid_to::varchar, 10) || ')' || case when i.is_current then ' current ' else ' ' end
                || p.founding_type || ':' || p.founding_identifier as line
            from dim_person_identifiers as i join dim_person as p using (person_id)
            where i.identifier_type = 'phone' order by 1`,
        )
    ).map(({ line }) => String(line));

describe("the lives of a value", () => {
    test("end when it is seen again after longer than it expires, and not when after just as long", async () => {
        const built = await build({
            events: [
                seen("1", "p", "2020-01-01", "1"),
                seen("2", "p", "2020-12-31"), // 365 days later
                seen("3", "p", "2021-12-31 00:00:00"), // 365 days later
                seen("4", "q", "2020-01-01", "2"),
                seen("5", "q", "2020-12-31 00:00:01"), // 365 days and a second later
                seen("6", "q", "2021-06-01", "3"),
            ],
        });
        expect(await lives(built)).toEqual([
            "p#1 [0001-01-01, 9999-12-31) current account:1",
            "q#1 [0001-01-01, 2020-12-31) account:2",
            "q#2 [2020-12-31, 9999-12-31) current account:3",
        ]);
        expect(await built.rows("select 1 from fct_person_conflicts")).toEqual([]);
        expect(await built.failures()).toEqual({});
    });

    test("are counted in the order of time, whatever carried them, and the first is always there", async () => {
        const built = await build({
            accounts: [
                {
                    id: "a",
                    account: "1",
                    phone: "p",
                    created_at: "2015-05-01 00:00:00",
                    updated_at: "2025-01-01 00:00:00",
                },
                {
                    id: "b",
                    account: "2",
                    phone: "p",
                    created_at: "2020-05-01 00:00:00",
                    updated_at: "2020-05-01 00:00:00",
                },
            ],
            contracts: [
                { id: "c", account: "3", phone: "p", updated_at: "2023-01-01 00:00:00" },
                { id: "c", account: "3", phone: "p", updated_at: "2025-01-01 00:00:00" },
            ],
            events: [seen("e", "p", "2016-01-01"), seen("f", "p", "2024-12-01")],
        });
        expect(await lives(built)).toEqual([
            "p#1 [0001-01-01, 2020-05-01) account:1",
            "p#2 [2020-05-01, 2023-01-01) account:2",
            "p#3 [2023-01-01, 2024-12-01) account:3",
            "p#4 [2024-12-01, 9999-12-31) current phone:p",
        ]);
    });

    test("a row of which nobody knows since when it is there speaks of the first", async () => {
        const built = await build({
            leads: [{ id: "l", account: "9", phone: "p", updated_at: "2024-06-01 00:00:00" }],
            events: [seen("1", "p", "2020-01-01"), seen("2", "p", "2024-01-01")],
        });
        expect(await lives(built)).toEqual([
            "p#1 [0001-01-01, 2024-01-01) account:9",
            "p#2 [2024-01-01, 9999-12-31) current phone:p",
        ]);
    });

    test("the first has the node and the id that the value had before it could expire, each other its own", async () => {
        const rows = {
            events: [seen("1", "p", "2020-01-01"), seen("2", "p", "2022-01-01"), seen("3", "p", "2024-01-01")],
        };
        const built = await build(rows);
        const resolved = await built.rows("select life, node_id, person_id from int_person__resolved order by life");
        expect(resolved.map((row) => Object.values(row).map(String))).toEqual([
            ["1", node("phone:p"), md5("salt:person:phone:p")],
            ["2", node("phone#2:p"), md5("salt:person:phone#2:p")],
            ["3", node("phone#3:p"), md5("salt:person:phone#3:p")],
        ]);
        const aliases = await built.rows("select alias_id, person_id from dim_person_aliases");
        expect(aliases.map(({ alias_id }) => alias_id).sort()).toEqual(
            resolved.map(({ person_id }) => person_id).sort(),
        );

        const before = await build(rows, person([{ name: "account", perProfile: 1 }, { name: "phone" }]));
        expect(await before.rows("select person_id from int_person__resolved")).toEqual([
            { person_id: md5("salt:person:phone:p") },
        ]);
    });

    test("are judged for themselves: a number that a crowd shared long ago names its owner today", async () => {
        const crowded = person([
            { name: "account", perProfile: 1 },
            { name: "phone", expiresAfter: year, maxProfiles: { count: 2, of: "account" } },
        ]);
        const built = await build(
            {
                events: [
                    seen("1", "p", "2020-01-01", "1"),
                    seen("2", "p", "2020-01-02", "2"),
                    seen("3", "p", "2020-01-03", "3"),
                    seen("4", "p", "2024-01-01", "4"),
                ],
            },
            crowded,
        );
        expect(await lives(built)).toEqual(["p#2 [2024-01-01, 9999-12-31) current account:4"]);
        expect(
            await built.rows("select source_key, life, reason from fct_person_rejections order by source_key"),
        ).toEqual(["1", "2", "3"].map((source_key) => ({ source_key, life: "1", reason: "fan_out" })));
        expect(await built.failures()).toEqual({});
    });

    test("count one by one towards a limit, and a conflict says which of them it is about", async () => {
        const limited = person([
            { name: "account", perProfile: 1 },
            { name: "phone", expiresAfter: year, perProfile: 1 },
        ]);
        const built = await build(
            { events: [seen("1", "p", "2020-01-01", "1"), seen("2", "p", "2024-01-01", "1")] },
            limited,
        );
        const conflicts = await built.rows(
            "select left_identifier || '#' || left_life as l, right_identifier || '#' || right_life as r, limited_type from fct_person_conflicts",
        );
        expect(conflicts.flatMap(({ l, r }) => [l, r]).sort()).toEqual(["1#1", "p#2"]);
        expect(conflicts[0]?.limited_type).toBe("phone");
    });

    test("become one when a late row closes the pause between them", async () => {
        const rows = [seen("1", "p", "2020-01-01", "1"), seen("3", "p", "2021-06-01", "2")];
        expect(await lives(await build({ events: rows }))).toHaveLength(2);
        const built = await build({ events: [...rows, seen("2", "p", "2020-09-01")] });
        expect(await lives(built)).toEqual(["p#1 [0001-01-01, 9999-12-31) current account:1"]);
    });
});

/** Everything about who is who, but for when and how often it was seen last. */
async function whoIsWho(built: IdentityWarehouse): Promise<Readonly<Record<string, unknown>>> {
    return {
        links: await built.rows(
            "select link_id, node_a, node_b, weaker_rank, first_seen_at, evidence_table from int_person__links order by 1",
        ),
        conflicts: await built.rows(
            "select link_id, left_person_id, right_person_id, limited_type, first_seen_at from fct_person_conflicts order by 1",
        ),
        ids: await built.rows(
            "select node_id, person_id, is_founding, first_seen_at from int_person__resolved order by 1",
        ),
        aliases: await built.rows("select * from dim_person_aliases order by 1"),
        rejections: await built.rows("select observation_id, reason from fct_person_rejections order by 1"),
    };
}

describe("an update that changes no identifier changes no link, no refusal and no id", () => {
    // Two accounts with one number, so that something is refused; and the number's next life with a third.
    const others = [
        seen("1", "p", "2020-01-01", "1"),
        seen("2", "p", "2020-03-01", "2"),
        seen("3", "p", "2022-06-01", "3"),
        seen("4", "r", "2022-06-01", "4"),
    ];
    const state = (at: string, street: string): Cells => ({
        id: "x",
        account: "5",
        phone: "p",
        street,
        row_key: `x ${at}`,
        created_at: "2020-02-01 00:00:00",
        updated_at: `${at} 00:00:00`,
    });
    const first = state("2020-02-01", "Elm Street");
    // Times in the pause between the lives, in the life after, and after all.
    test.each([
        ["a table that is overwritten", "accounts", (at: string) => [state(at, "Oak Street")]],
        ["an overwritten table without created_at", "leads", (at: string) => [state(at, "Oak Street")]],
        ["a log", "contracts", (at: string) => [first, state(at, "Oak Street")]],
        [
            "a log of which all versions are observed",
            "rentals",
            (at: string) => [first, state("2020-12-01", "Ash Street"), state(at, "Oak Street")],
        ],
    ] as const)("in %s", async (_, name, edited) => {
        const before = await whoIsWho(await build({ events: others, [name]: [first] }));
        expect(before.conflicts).not.toEqual([]);
        for (const at of ["2021-06-01", "2022-07-01", "2025-01-01"]) {
            expect(await whoIsWho(await build({ events: others, [name]: edited(at) }))).toEqual(before);
        }
    });
});

describe("a late row never gives the id of somebody known to somebody else", () => {
    const rules = person([
        { name: "account", perProfile: 1 },
        { name: "phone", expiresAfter: year },
    ]);
    const rows: Rows = {
        events: [
            seen("1", "tablet", "2024-01-01", "ann"),
            seen("2", "tablet", "2024-02-01", "bob"),
            seen("3", "tablet", "2024-02-02"),
            seen("4", "tablet", "2026-01-01", "cleo"),
        ],
    };
    /** Who each id of a known person stands for. */
    const known = async (built: IdentityWarehouse): Promise<readonly string[]> =>
        (
            await built.rows(
                "select person_id || ' ' || founding_identifier as line from dim_person where founding_type = 'account' order by 1",
            )
        ).map(({ line }) => String(line));

    const late: readonly (readonly [string, Rows])[] = [
        ["an event", { events: [seen("0", "tablet", "2019-01-01", "bob")] }],
        ["an event in the pause between two lives", { events: [seen("0", "tablet", "2025-01-01")] }],
        ["an event of somebody new", { events: [seen("0", "tablet", "2019-01-01", "dan")] }],
        ["a row that is overwritten", { accounts: [late2("accounts")] }],
        ["a row of unknown age", { leads: [late2("leads")] }],
        ["a version of a log", { contracts: [late2("contracts")] }],
        ["a version of a log that observes all", { rentals: [late2("rentals")] }],
    ];
    function late2(id: string): Cells {
        const at = "2019-01-01 00:00:00";
        return { id, account: "bob", phone: "tablet", created_at: at, updated_at: at, row_key: id };
    }

    test.each(late)("%s", async (_, more) => {
        const before = await known(await build(rows, rules));
        expect(before).toHaveLength(3);
        const after = await build(
            { ...rows, ...more, events: [...(rows.events ?? []), ...(more.events ?? [])] },
            rules,
        );
        expect(await known(after)).toEqual(expect.arrayContaining([...before]));
        expect(await after.failures()).toEqual({});
    });
});
