import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import type { Session } from "../../src/engine/session.js";
import { append, overwrite, person, table } from "./a-model.js";
import { buildIdentity, type Cells, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const accounts = table({
    source: "shop",
    name: "accounts",
    changes: overwrite,
    identifiers: [
        ["account", "id"],
        ["email", "email"],
    ],
});
const events = table({
    source: "web",
    name: "events",
    changes: append,
    identifiers: [
        ["account", "account"],
        ["device", "device"],
    ],
});
const identity = person([
    { name: "account", perProfile: 1 },
    { name: "email", normalize: { kind: "email" }, perProfile: 2 },
    { name: "device" },
]);

/** Two accounts with one e-mail, and a device that was anonymous before its owner logged in. */
const rows: Readonly<Record<string, readonly Cells[]>> = {
    accounts: [
        { id: "1", email: "ada@acme.test", created_at: "2026-01-01 00:00:00", updated_at: "2026-01-09 00:00:00" },
        { id: "2", email: "ADA@acme.test", created_at: "2026-01-02 00:00:00", updated_at: "2026-01-02 00:00:00" },
    ],
    events: [
        { id: "e1", account: null, device: "d", occurred_at: "2025-12-01 00:00:00" },
        { id: "e2", account: "2", device: "d", occurred_at: "2026-01-05 00:00:00" },
        { id: "e3", account: null, device: "stranger", occurred_at: "2026-01-06 00:00:00" },
    ],
};

const build = (): Promise<IdentityWarehouse> =>
    buildIdentity(session, identity, [accounts, events], ({ name }) => rows[name] ?? []);

describe("two accounts with one e-mail", () => {
    test("the older keeps it; the link of the younger is a conflict that names the limit", async () => {
        const built = await build();
        const conflicts = await built.rows("select * from fct_person_conflicts");
        expect(conflicts).toHaveLength(1);
        const [conflict = {}] = conflicts;
        expect([conflict.left_identifier, conflict.right_identifier].sort()).toEqual(["2", "ada@acme.test"]);
        expect(conflict).toMatchObject({
            limited_type: "account",
            per_profile: "1",
            observations: "1",
            first_seen_at: "2026-01-02 00:00:00",
            evidence_table: "shop.accounts",
            evidence_key: "2",
        });
        expect(conflict.left_person_id).not.toBe(conflict.right_person_id);
    });

    test("profiles, named by their strongest identifier, and the unknown member", async () => {
        const built = await build();
        const profiles = await built.rows(
            "select founding_type, founding_identifier, identifiers, first_seen_at, last_seen_at, is_placeholder from dim_person order by is_placeholder, founding_type, founding_identifier",
        );
        expect(profiles.map((row) => Object.values(row))).toEqual([
            ["account", "1", "2", "2026-01-01 00:00:00", "2026-01-09 00:00:00", false],
            ["account", "2", "2", "2025-12-01 00:00:00", "2026-01-05 00:00:00", false],
            ["device", "stranger", "1", "2026-01-06 00:00:00", "2026-01-06 00:00:00", false],
            [null, null, "0", null, null, true],
        ]);
    });

    test("an identifier leads to its profile and to where it was first seen", async () => {
        const built = await build();
        const identifiers = await built.rows(
            "select identifier, is_founding, first_source_table from dim_person_identifiers order by identifier",
        );
        expect(identifiers.map((row) => Object.values(row))).toEqual([
            ["1", true, "shop.accounts"],
            ["2", true, "shop.accounts"],
            ["ada@acme.test", false, "shop.accounts"],
            ["d", false, "web.events"],
            ["stranger", true, "web.events"],
        ]);
    });

    test("the id that the device had before its owner logged in still resolves", async () => {
        const before = await buildIdentity(session, identity, [accounts, events], ({ name }) =>
            name === "events" ? (rows.events ?? []).slice(0, 1) : [],
        );
        const [{ person_id: anonymous } = {}] = await before.rows("select person_id from int_person__resolved");
        const after = await build();
        expect(
            await after.rows(
                `select p.founding_identifier, a.is_current from dim_person_aliases as a inner join dim_person as p on a.person_id = p.person_id where a.alias_id = '${anonymous}'`,
            ),
        ).toEqual([{ founding_identifier: "2", is_current: false }]);
    });
});

describe("the generated tests", () => {
    const spoilt: readonly (readonly [string, string])[] = [
        [
            "int_person__observations_node_collisions",
            "update int_person__observations set node_id = (select min(node_id) from int_person__observations)",
        ],
        [
            "int_person__links_link_through_rejected",
            "update int_person__observations set rejection = 'blocked' where identifier = 'ada@acme.test'",
        ],
        [
            "int_person__resolved_profile_above_limit",
            "update int_person__resolved set person_id = (select min(person_id) from int_person__resolved)",
        ],
        [
            "dim_person_identifiers_one_profile_per_identifier",
            "update dim_person_identifiers set identifier = 'd', identifier_type = 'device'",
        ],
        ["fct_person_conflicts_link_across_profiles", "delete from fct_person_conflicts"],
        ["dim_person_aliases_alias_of_alias", "update dim_person_aliases set person_id = md5('gone') where is_current"],
        [
            "fct_person_identity_events_out_of_step",
            "update fct_person_identity_events set person_id = md5('gone') where identifier_type = 'device'",
        ],
    ];

    test("find nothing in a sound warehouse, and there is one for each promise", async () => {
        const built = await build();
        expect(await built.failures()).toEqual({});
        const names = built.relations.flatMap(({ tests }) => tests.map(({ name }) => name));
        expect(names).toEqual(spoilt.map(([name]) => name).sort((a, b) => names.indexOf(a) - names.indexOf(b)));
    });

    test.each(spoilt)("%s finds what is spoilt", async (name, spoil) => {
        const built = await build();
        await session.run(spoil);
        expect(Object.keys(await built.failures())).toContain(name);
    });
});

describe("the plan", () => {
    test.each([
        ["with everything", identity, [accounts, events]],
        ["without any table", identity, []],
        [
            "of one type without a limit, in one table",
            person([{ name: "device" }]),
            [table({ source: "web", name: "events", changes: append, identifiers: [["device", "device"]] })],
        ],
    ] as const)("tells the real columns, keys and nulls: an identity %s", async (_, planned, tables) => {
        const built = await buildIdentity(session, planned, tables, ({ name }) => rows[name] ?? []);
        for (const { name, columns, key } of built.relations) {
            expect({ name, columns: await session.columns(name as never) }).toEqual({
                name,
                columns: columns.map((column) => ({
                    name: column.name,
                    // DuckDB tells decimals without the blank.
                    type: duckdb.typeName(column.type).toUpperCase().replace(", ", ","),
                })),
            });
            const broken = [
                ...columns.filter(({ nullable }) => !nullable).map((column) => `${column.name} is null`),
                `(${key.join(", ")}) in (select (${key.join(", ")}) from ${name} group by all having count(*) > 1)`,
            ];
            expect({ name, broken: await built.rows(`select * from ${name} where ${broken.join(" or ")}`) }).toEqual({
                name,
                broken: [],
            });
        }
        expect(await built.failures()).toEqual({});
    });

    test("stands in an order in which every parent comes first, and lineage names real columns", async () => {
        const { relations } = await build();
        const known = new Map<string, readonly string[]>(
            [accounts, events].map((staged) => [
                `stg_${staged.source}__${staged.name}`,
                staged.columns.map(({ name }) => name),
            ]),
        );
        for (const relation of relations) {
            for (const parent of relation.parents) expect(known.has(parent.direct)).toBe(true);
            for (const { relation: from, column } of relation.columns.flatMap((column) => column.from)) {
                expect(relation.parents.map(({ direct }) => String(direct))).toContain(from);
                expect(known.get(from)).toContain(column);
            }
            known.set(
                relation.name,
                relation.columns.map(({ name }) => name),
            );
        }
    });
});
