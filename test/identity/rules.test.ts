import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { append, overwrite, person, type TypeSketch, table } from "./a-model.js";
import { buildFromStaging, buildIdentity, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const visits = table({
    source: "web",
    name: "visits",
    changes: append,
    identifiers: [
        ["account", "account"],
        ["email", "email"],
        ["number", "number"],
        ["device", "device"],
    ],
});

/** Selects give `account, email, number, device, minute`. */
async function build(types: readonly TypeSketch[], ...selects: readonly string[]) {
    await session.run(
        `create or replace table stg_web__visits as
        select
            cast(row_number() over (order by minute, account, email, number, device) as varchar) as id,
            cast(account as varchar) as account,
            cast(email as varchar) as email,
            cast(number as varchar) as number,
            cast(device as varchar) as device,
            timestamp '2025-01-01' + to_minutes(minute) as occurred_at
        from (${selects.join(" union all ")})`,
    );
    return buildFromStaging(session, person(types), [visits]);
}

const types = [
    { name: "account", perProfile: 1 },
    { name: "email" },
    { name: "number", attachOnly: true },
    { name: "device" },
];

describe("an identifier that may only attach", () => {
    test("leaves the loop alone where each of its values stands beside one stronger identifier", async () => {
        const built = await build(
            types,
            "select 'a' || i as account, 'e' || i as email, 'n' || i as number, 'd' || i as device, i as minute from range(1000) t(i)",
            "select 'a' || i, null, 'n' || i, null, 2000 + i from range(1000) t(i)",
        );
        expect(built.rounds.get("limits")).toBe(0);
        expect(await built.rows("select distinct person_id from int_person__resolved")).toHaveLength(1_000);
    });

    test("does not make a star of stronger identifiers wait for each other", async () => {
        const built = await build(
            types,
            "select 'a' as account, 'e' || i as email, null as number, null as device, i as minute from range(50000) t(i)",
            "select 'a', null, 'n', null, 60000",
            "select null, 'other', 'n', null, 60001",
        );
        expect(await built.rows("select distinct person_id from int_person__resolved")).toHaveLength(2);
        expect(await built.rows("select reason, limited_type, per_profile from fct_person_conflicts")).toEqual([
            { reason: "attach_only", limited_type: "number", per_profile: null },
        ]);
        for (const loop of ["components", "limits", "merges"]) expect(built.rounds.get(loop)).toBeLessThanOrEqual(20);
    });

    test("does not make thousands that share one value wait for each other", async () => {
        const built = await build(
            types,
            "select null as account, 'e' || i as email, 'n' as number, null as device, i as minute from range(5000) t(i)",
            "select null, 'e' || i, null, 'd' || i, 6000 + i from range(5000) t(i)",
        );
        expect(await built.rows("select distinct person_id from int_person__resolved")).toHaveLength(5_000);
        expect(await built.rows("select 1 from fct_person_conflicts")).toHaveLength(4_999);
        expect(
            await built.rows(
                "select identifier from dim_person_identifiers join dim_person using (person_id) where identifiers = 3 and identifier_type = 'email'",
            ),
        ).toEqual([{ identifier: "e0" }]);
        for (const loop of ["components", "limits", "merges"]) expect(built.rounds.get(loop)).toBeLessThanOrEqual(20);
        expect(await built.failures()).toEqual({});
    });
});

test("what is seen last at one time and first at one time is decided by a hash, in favour of one", async () => {
    const accounts = table({
        source: "shop",
        name: "accounts",
        changes: overwrite,
        identifiers: [
            ["account", "account"],
            ["email", "email"],
        ],
    });
    const latest = person([
        { name: "account", perProfile: 1 },
        { name: "email", keep: "latest" },
    ]);
    const moment = "2025-01-01 00:00:00";
    const built = await buildIdentity(session, latest, [accounts], () =>
        ["a1", "a2", "a3"].map((account, index) => ({
            id: account,
            account,
            email: "e",
            created_at: moment,
            // Edited one after the other, which says nothing.
            updated_at: `2025-02-0${index + 1} 00:00:00`,
        })),
    );
    const smallest = "(select min(link_id) from int_person__links)";
    expect(await built.rows(`select 1 from fct_person_conflicts where link_id = ${smallest}`)).toEqual([]);
    expect(await built.rows("select 1 from fct_person_conflicts")).toHaveLength(2);
    expect(await built.rows("select distinct seen_until = '9999-12-31' as is_now from int_person__links")).toEqual([
        { is_now: true },
    ]);
});

describe("a profile that is too large", () => {
    const rows = [
        "select 'a' || (i // 3) as account, 'e' || i as email, null as number, null as device, i as minute from range(9) t(i)",
        "select 'a0', 'e9', null, null, 20",
    ];

    test("fails its test, whose rows name it", async () => {
        const small = { ...person(types), maxProfileSize: { count: 4, severity: "error" as const } };
        await build(types, ...rows);
        const built = await buildFromStaging(session, small, [visits]);
        // Four identifiers of each account are as many as there may be; one has a fifth.
        expect(await built.failures()).toEqual({ dim_person_profile_too_large: 1 });
        const [test] = built.relations.flatMap(({ tests }) => tests.filter(({ name }) => name.endsWith("too_large")));
        expect(test?.severity).toBe("error");
        expect(test?.description).toContain("No person holds more than 4 identifiers");
    });

    test("is nobody where the size is kept, and no test is made where none is told", async () => {
        const large = { ...person(types), maxProfileSize: { count: 5, severity: "warn" as const } };
        await build(types, ...rows);
        expect(await (await buildFromStaging(session, large, [visits])).failures()).toEqual({});
        const none = await buildFromStaging(session, person(types), [visits]);
        expect(none.relations.flatMap(({ tests }) => tests).filter(({ name }) => name.endsWith("too_large"))).toEqual(
            [],
        );
    });
});
