import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { append, log, overwrite, person, type TypeSketch, table } from "./a-model.js";
import { buildIdentity, type Cells, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const at = { occurred_at: "2026-01-01 00:00:00" };

/** Values of one column of one type, each in a row of its own: how they read and why they are rejected. */
async function judge(type: Omit<TypeSketch, "name">, values: readonly (string | null)[]) {
    const events = table({ source: "web", name: "events", changes: append, identifiers: [["thing", "thing"]] });
    const rows = values.map((thing, index): Cells => ({ id: String(index), thing, ...at }));
    const built = await buildIdentity(session, person([{ name: "thing", ...type }]), [events], () => rows);
    const observed = await built.rows("select * from int_person__observations order by cast(source_key as integer)");
    return observed.map(({ raw_value, identifier, rejection }) => [raw_value, identifier, rejection]);
}

describe("values by themselves", () => {
    test("words and runs that mean nobody are null-like, nulls are nothing at all", async () => {
        const values = [
            "",
            "  ",
            "N/A",
            " null ",
            "Undefined",
            "unknown",
            "anonymous",
            "test",
            "0",
            "000-00",
            "---",
            null,
        ];
        const judged = await judge({}, values);
        expect(judged.map(([raw, , rejection]) => [raw, rejection])).toEqual(
            values.filter((value) => value !== null).map((value) => [value, "null_like"]),
        );
    });

    test("words that only contain such a word name somebody", async () => {
        const values = ["nullarbor", "n/a-1", "testa", "0-1", "anonymous@acme.test"];
        expect((await judge({}, values)).map(([, , rejection]) => rejection)).toEqual(values.map(() => null));
    });

    test("a type can opt out", async () => {
        expect(await judge({ nullLike: [] }, ["test", ""])).toEqual([
            ["test", "test", null],
            ["", "", null],
        ]);
    });

    test("what is left after normalising decides", async () => {
        expect(await judge({ normalize: { kind: "digits" } }, ["(000) 000", "(030) 1", "none", "abc"])).toEqual([
            ["(000) 000", "000000", "null_like"],
            ["(030) 1", "0301", null],
            ["none", null, "null_like"],
            ["abc", null, "invalid"],
        ]);
    });

    test("mailboxes of gmail are known by two names, with dots or without", async () => {
        const values = ["A.nn+shop@Gmail.com", "ann@googlemail.com", "a.nn+shop@x.test", "...@gmail.com", "ann"];
        expect(
            (await judge({ normalize: { kind: "mailbox", provider: "gmail" } }, values)).map(([, value]) => value),
        ).toEqual(["ann@gmail.com", "ann@gmail.com", "a.nn+shop@x.test", "...@gmail.com", null]);
    });

    test("phone numbers have one form, wherever they were written down, and those of every region theirs", async () => {
        const inGermany = ["0151 / 234 567 89", "+49 (0) 151-23456789", "0033 1 23 45 67 89", "12", "0151 23456789 x7"];
        expect(
            (await judge({ normalize: { kind: "phone", region: "DE" } }, inGermany)).map(([, value]) => value),
        ).toEqual(["+4915123456789", "+4915123456789", "+33123456789", null, null]);
    });

    test("a pattern tells what is no value", async () => {
        const normalize = { kind: "regex", pattern: "^[A-Z]{2}[0-9]+$" } as const;
        expect(await judge({ normalize }, [" DE42 ", "de42", "DE"])).toEqual([
            [" DE42 ", "DE42", null],
            ["de42", null, "invalid"],
            ["DE", null, "invalid"],
        ]);
    });

    test("each normaliser gives one form or none", async () => {
        expect(await judge({ normalize: { kind: "trim" } }, [" aB\t"])).toEqual([[" aB\t", "aB", null]]);
        expect(await judge({ normalize: { kind: "lower" } }, [" aB "])).toEqual([[" aB ", "ab", null]]);
        expect(await judge({ normalize: { kind: "upper" } }, [" aB "])).toEqual([[" aB ", "AB", null]]);
        expect(await judge({ normalize: { kind: "email" } }, [" Ada@Acme.Test", "ada", "a@b", "a b@c.d"])).toEqual([
            [" Ada@Acme.Test", "ada@acme.test", null],
            ["ada", null, "invalid"],
            ["a@b", null, "invalid"],
            ["a b@c.d", null, "invalid"],
        ]);
        expect(
            await judge({ normalize: { kind: "integer" } }, ["0001", "-7", "7.0", "1e3", "99999999999999999999"]),
        ).toEqual([
            ["0001", "1", null],
            ["-7", "-7", null],
            ["7.0", null, "invalid"],
            ["1e3", null, "invalid"],
            ["99999999999999999999", null, "invalid"],
        ]);
        const uuid = "550e8400-e29b-41d4-a716-446655440000";
        const zeroes = "00000000-0000-0000-0000-000000000000";
        const bare = "550E8400E29B41D4A716446655440000";
        expect(await judge({ normalize: { kind: "uuid" } }, [uuid, bare, "550e8400", zeroes])).toEqual([
            [uuid, uuid, null],
            [bare, uuid, null],
            ["550e8400", null, "invalid"],
            [zeroes, zeroes, "null_like"],
        ]);
    });

    test("a blocked value is compared as it is normalised", async () => {
        expect(
            await judge({ normalize: { kind: "email" }, block: ["noreply@acme.test"] }, [
                "NoReply@acme.test",
                "a@acme.test",
            ]),
        ).toEqual([
            ["NoReply@acme.test", "noreply@acme.test", "blocked"],
            ["a@acme.test", "a@acme.test", null],
        ]);
    });
});

/** What became of each value of a row: `key/column` -> rejection. */
async function fates(built: IdentityWarehouse): Promise<Readonly<Record<string, unknown>>> {
    const rows = await built.rows("select * from int_person__observations order by source_key, source_position");
    return Object.fromEntries(rows.map((row) => [`${row.source_key}/${row.source_column}`, row.rejection]));
}

/** The identifiers of each profile, sorted. */
async function profiles(built: IdentityWarehouse): Promise<readonly unknown[]> {
    const rows = await built.rows(
        "select string_agg(identifier, ' ' order by identifier) as held from int_person__resolved group by person_id order by held",
    );
    return rows.map(({ held }) => held);
}

describe("values in their row", () => {
    const types = [
        { name: "account", perProfile: 1 },
        { name: "email", perProfile: 2 },
    ];
    const events = table({
        source: "web",
        name: "events",
        changes: append,
        identifiers: [
            ["account", "account"],
            ["account", "logged_in"],
            ["email", "email"],
        ],
    });

    test("two accounts in one row are dropped there, and the row links nothing", async () => {
        const built = await buildIdentity(session, person(types), [events], () => [
            { id: "1", account: "a", logged_in: "b", email: "x@acme.test", ...at },
            { id: "2", account: "a", logged_in: "a", email: "y@acme.test", ...at },
            { id: "3", account: "b", logged_in: "n/a", email: "z@acme.test", ...at },
        ]);
        expect(await fates(built)).toEqual({
            "1/account": "contradictory",
            "1/logged_in": "contradictory",
            "1/email": null,
            "2/account": null,
            "2/logged_in": null,
            "2/email": null,
            "3/account": null,
            "3/logged_in": "null_like",
            "3/email": null,
        });
        expect(await profiles(built)).toEqual(["a y@acme.test", "b z@acme.test", "x@acme.test"]);
        // The row still belongs to whom its strongest surviving identifier names.
        const anchors = await built.rows(
            "select a.source_key, r.identifier from int_person__anchors as a inner join int_person__resolved as r on a.node_id = r.node_id order by 1",
        );
        expect(anchors.map(({ source_key, identifier }) => [source_key, identifier])).toEqual([
            ["1", "x@acme.test"],
            ["2", "a"],
            ["3", "b"],
        ]);
    });

    test("two values of a type that a profile may hold several of contradict nothing", async () => {
        const lists = table({
            source: "web",
            name: "events",
            changes: append,
            identifiers: [
                ["email", "email"],
                ["email", "other"],
            ],
        });
        const built = await buildIdentity(session, person(types), [lists], () => [
            { id: "1", email: "x@acme.test", other: "y@acme.test", ...at },
        ]);
        expect(await profiles(built)).toEqual(["x@acme.test y@acme.test"]);
    });

    test("a row without a usable identifier has no anchor: it belongs to the unknown member", async () => {
        const built = await buildIdentity(session, person(types), [events], () => [
            { id: "1", account: "unknown", email: null, ...at },
        ]);
        expect(await built.rows("select * from int_person__anchors")).toEqual([]);
        expect(await built.rows("select person_id, identifiers, is_placeholder from dim_person")).toEqual([
            { person_id: "unknown", identifiers: "0", is_placeholder: true },
        ]);
    });
});

describe("values in company", () => {
    const types = [
        { name: "account", perProfile: 1 },
        { name: "email" },
        { name: "device", maxProfiles: { count: 2, of: "account" } },
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

    test("a device of three accounts names none of them, not even in rows without an account", async () => {
        const built = await buildIdentity(session, person(types), [events], () => [
            { id: "1", account: "a", device: "kiosk", ...at },
            { id: "2", account: "b", device: "kiosk", ...at },
            { id: "3", account: "c", device: "kiosk", ...at },
            { id: "4", email: "x@acme.test", device: "kiosk", ...at },
            { id: "5", account: "a", device: "phone", ...at },
            { id: "6", account: "b", device: "phone", ...at },
        ]);
        const rejected = await built.rows(
            "select source_key, identifier, reason from fct_person_rejections order by 1",
        );
        expect(rejected.map(({ source_key, identifier, reason }) => [source_key, identifier, reason])).toEqual(
            ["1", "2", "3", "4"].map((key) => [key, "kiosk", "fan_out"]),
        );
        expect(await profiles(built)).toContain("x@acme.test");
    });

    test("only accounts that survive are counted", async () => {
        const built = await buildIdentity(session, person(types), [events], () => [
            { id: "1", account: "a", device: "kiosk", ...at },
            { id: "2", account: "b", device: "kiosk", ...at },
            { id: "3", account: "null", device: "kiosk", ...at },
            { id: "4", account: "b", device: "kiosk", ...at },
        ]);
        expect((await built.rows("select reason from fct_person_rejections")).map(({ reason }) => reason)).toEqual([
            "null_like",
        ]);
    });
});

describe("composites", () => {
    const people = table({
        source: "crm",
        name: "people",
        changes: overwrite,
        columns: { full_name: "string", birth_date: "date", code: "string", area: "string" },
        identifiers: [
            ["name_dob", "full_name", "birth_date"],
            ["place", "area", "code"],
        ],
    });
    const identity = person([{ name: "name_dob", normalize: { kind: "lower" } }, { name: "place" }]);
    const seen = { created_at: "2026-01-01 00:00:00", updated_at: "2026-01-02 00:00:00" };

    test("parts are normalised one by one; a null or blank part makes none, a null-like part names nobody", async () => {
        const built = await buildIdentity(session, identity, [people], () => [
            { id: "1", full_name: " Ada Lovelace", birth_date: "1815-12-10", ...seen },
            { id: "2", full_name: "Ada Lovelace", birth_date: null, ...seen },
            { id: "3", full_name: "  ", birth_date: "1815-12-10", ...seen },
            { id: "4", full_name: "Unknown", birth_date: "1815-12-10", ...seen },
        ]);
        const rows = await built.rows(
            "select source_key, source_column, identifier, rejection from int_person__observations order by 1",
        );
        expect(rows).toEqual([
            {
                source_key: "1",
                source_column: "full_name, birth_date",
                identifier: "ada lovelace|1815-12-10",
                rejection: null,
            },
            {
                source_key: "4",
                source_column: "full_name, birth_date",
                identifier: "unknown|1815-12-10",
                rejection: "null_like",
            },
        ]);
    });

    test("parts never run into each other", async () => {
        const built = await buildIdentity(session, identity, [people], () => [
            { id: "1", area: "a|b", code: "c", ...seen },
            { id: "2", area: "a", code: "b|c", ...seen },
        ]);
        expect(await profiles(built)).toHaveLength(2);
    });
});

describe("a log", () => {
    const contacts = table({
        source: "crm",
        name: "contacts",
        changes: log,
        identifiers: [
            ["account", "account"],
            ["email", "email"],
        ],
    });

    test("its last version speaks, dated by the first that said the same", async () => {
        const built = await buildIdentity(session, person([{ name: "account" }, { name: "email" }]), [contacts], () => [
            { id: "1", account: "a", email: "x@acme.test", updated_at: "2026-01-01 00:00:00" },
            { id: "1", account: "a", email: " x@acme.test", updated_at: "2026-01-02 00:00:00" },
            { id: "1", account: "b", email: "x@acme.test", updated_at: "2026-01-03 00:00:00" },
            { id: "2", account: "c", email: "y@acme.test", updated_at: "2026-01-01 00:00:00" },
            { id: "2", account: "c", email: null, updated_at: "2026-01-02 00:00:00" },
        ]);
        const observed = await built.rows(
            "select identifier, first_seen_at, last_seen_at from int_person__observations order by 1",
        );
        expect(observed).toEqual([
            { identifier: "b", first_seen_at: "2026-01-03 00:00:00", last_seen_at: "2026-01-03 00:00:00" },
            { identifier: "c", first_seen_at: "2026-01-01 00:00:00", last_seen_at: "2026-01-02 00:00:00" },
            { identifier: "x@acme.test", first_seen_at: "2026-01-01 00:00:00", last_seen_at: "2026-01-03 00:00:00" },
        ]);
        // The e-mail is older than its link to this account.
        expect(await built.rows("select first_seen_at from int_person__links")).toEqual([
            { first_seen_at: "2026-01-03 00:00:00" },
        ]);
    });
});
