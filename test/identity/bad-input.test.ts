import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { append, overwrite, person, table } from "./a-model.js";
import { buildFromStaging, buildIdentity, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeEach(async () => {
    session = await openDatabase();
});
afterEach(() => session.close());

const people = person([
    { name: "account", perProfile: 1 },
    { name: "name_dob" },
    { name: "email", perProfile: 5 },
    { name: "device", maxProfiles: { count: 3, of: "account" } },
]);

const accounts = table({
    source: "shop",
    name: "accounts",
    changes: overwrite,
    identifiers: [
        ["account", "account"],
        ["name_dob", "full_name", "born_on"],
        ["email", "email"],
    ],
});
const visits = table({
    source: "web",
    name: "visits",
    changes: append,
    identifiers: [
        ["account", "account"],
        ["email", "email"],
        ["device", "device"],
    ],
});

const count = async ({ rows }: Pick<IdentityWarehouse, "rows">, query: string): Promise<number> =>
    Number((await rows(`select count(*) as n from (${query})`))[0]?.n);

test("tables without a row make the unknown member and nothing else", async () => {
    const built = await buildIdentity(session, people, [accounts, visits], () => []);
    expect(await built.rows("select person_id, identifiers, is_placeholder from dim_person")).toEqual([
        { person_id: "unknown", identifiers: "0", is_placeholder: true },
    ]);
    for (const { name } of built.relations.filter((relation) => relation.name !== "dim_person"))
        expect(await count(built, `from ${name}`), name).toBe(0);
    expect(await built.failures()).toEqual({});
});

test("rows that are null throughout name nobody, and are rejected for nothing", async () => {
    const built = await buildIdentity(session, people, [accounts, visits], (one) =>
        Array.from({ length: 50 }, (_, index) => ({
            id: `${one.name}-${index}`,
            occurred_at: "2025-01-01 00:00:00",
            created_at: null,
            updated_at: "2025-01-01 00:00:00",
        })),
    );
    expect(await count(built, "from int_person__observations")).toBe(0);
    expect(await count(built, "from fct_person_rejections")).toBe(0);
    expect(await count(built, "from dim_person")).toBe(1);
    expect(await built.failures()).toEqual({});
});

test("a composite with one part missing is no identifier", async () => {
    const cells = { created_at: "2025-01-01 00:00:00", updated_at: "2025-01-01 00:00:00" };
    const built = await buildIdentity(session, people, [accounts], () => [
        { id: "1", account: "a1", full_name: "ann lee", born_on: "1980-05-18", ...cells },
        { id: "2", account: "a2", full_name: "ann lee", born_on: null, ...cells },
        { id: "3", account: "a3", full_name: null, born_on: "1980-05-18", ...cells },
        { id: "4", account: "a4", full_name: "  ", born_on: "1980-05-18", ...cells },
    ]);
    expect(
        await built.rows("select identifier from int_person__resolved where identifier_type = 'name_dob'"),
    ).toHaveLength(1);
    expect(await count(built, "select distinct person_id from int_person__resolved")).toBe(4);
});

test("letters that only look alike name different people", async () => {
    const emails = {
        latin: "ann@x.test",
        "a of Cyrillic": "\u0430nn@x.test",
        "full width": "\uff41nn@x.test",
        "a blank without width within": "an\u200bn@x.test",
        composed: "andr\u00e9@x.test",
        "the same, decomposed": "andre\u0301@x.test",
    };
    const built = await buildIdentity(session, people, [visits], () =>
        Object.values(emails).map((email, index) => ({
            id: String(index),
            account: `a${index}`,
            email,
            occurred_at: "2025-01-01 00:00:00",
        })),
    );
    expect(await count(built, "select distinct person_id from int_person__resolved")).toBe(6);
    expect(await count(built, "from fct_person_conflicts")).toBe(0);
    expect(await built.failures()).toEqual({});
});

test("an address that a million accounts share ties none of them together, in a few rounds", async () => {
    await session.run(`
        create or replace table stg_web__visits as
        select
            cast(i as varchar) as id,
            'a' || i as account,
            'desk@x.test' as email,
            'till' as device,
            timestamp '2025-01-01' + to_seconds(i) as occurred_at
        from range(1000000) as t(i)`);
    const built = await buildFromStaging(session, people, [visits]);
    expect(await count(built, "select distinct person_id from int_person__resolved")).toBe(1_000_000);
    // The address stays with the first, and the device with nobody.
    expect(await count(built, "from fct_person_conflicts")).toBe(999_999);
    expect(
        await built.rows(
            "select identifier from dim_person_identifiers where person_id = (select person_id from dim_person_identifiers where identifier = 'desk@x.test') order by identifier",
        ),
    ).toEqual([{ identifier: "a0" }, { identifier: "desk@x.test" }]);
    expect(await count(built, "from fct_person_rejections where reason = 'fan_out'")).toBe(1_000_000);
    for (const [loop, rounds] of built.rounds) expect(rounds, loop).toBeLessThanOrEqual(5);
}, 300_000);

test("a value of two hundred megabytes is an identifier like another", async () => {
    await session.run(`
        create or replace table stg_web__visits as
        select
            id,
            id as account,
            case when id = '3' then 'c@x.test' else repeat('x', 200000000) end as email,
            'd' || id as device,
            timestamp '2025-01-01' as occurred_at
        from (values ('1'), ('2'), ('3')) as t(id)`);
    const built = await buildFromStaging(session, people, [visits]);
    expect(
        await built.rows(
            "select length(identifier) as letters, count(*) as n from dim_person_identifiers where identifier_type = 'email' group by all order by all",
        ),
    ).toEqual([
        { letters: "8", n: "1" },
        { letters: "200000000", n: "1" },
    ]);
    expect(await count(built, "from fct_person_conflicts")).toBe(1);
}, 300_000);
