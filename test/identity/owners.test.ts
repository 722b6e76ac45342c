import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { person } from "./a-model.js";
import { buildIdentity, openDatabase } from "./a-warehouse.js";
import { resolveSequentially } from "./oracle.js";
import { ownersReference } from "./owners-oracle.js";
import { randomFrom, randomWorld } from "./random-graphs.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

/** Moments between, at and beside those at which rows are seen. */
const moments = ["2024-12-31", "2025-01-01", "2025-01-03", "2025-01-05", "2025-01-09", "2025-01-14", "2026-01-01"].map(
    (day) => `${day} 00:00:00`,
);

describe("who holds what is handed around, compared with a reference that asks moment by moment", () => {
    const met = { held: 0, crowded: 0, handedOver: 0, moved: 0, unknown: 0, expired: 0, events: 0 };
    const seeds = Array.from({ length: 24 }, (_, seed) => seed).filter((seed) =>
        randomWorld(seed, 1).types.some(({ asObserved }) => asObserved),
    );

    test.each(seeds)("seed %i: 120 random graphs", async (seed) => {
        const { types, tables, staged, rows } = randomWorld(seed, 120);
        const built = await buildIdentity(session, person(types), tables, (table) => staged.get(table) ?? []);
        const answer = resolveSequentially(rows, types, "salt:person");
        const reference = ownersReference(rows, types, answer);

        const expires = types.some(({ expiresAfter }) => expiresAfter !== null);
        const life = (at: string) => (expires ? `case when ${at} > 1 then '#' || ${at} else '' end` : "''");
        const probes = moments.map((at) => `select timestamp '${at}' as at`).join(" union all ");
        const held = await built.rows(
            `select o.identifier_type || ${life("o.life")} || ':' || o.identifier as name, probes.at::varchar as at,
                r.identifier_type || ${life("r.life")} || ':' || r.identifier as owner, o.person_id
            from dim_person_identifier_owners as o
            join int_person__resolved as r on o.owner_node_id = r.node_id
            join (${probes}) as probes on probes.at >= o.valid_from and probes.at < o.valid_to`,
        );
        const expected = reference.identifiers.flatMap((name) =>
            moments.flatMap((at) => {
                const owner = reference.holderOf(name, at);
                return owner === null ? [] : [`${name} ${at} ${owner} ${answer.profiles.get(owner)}`];
            }),
        );
        expect(held.map((row) => `${row.name} ${row.at} ${row.owner} ${row.person_id}`).sort()).toEqual(
            expected.sort(),
        );

        // As a fact does it, for an event of each row at a moment of its own.
        const random = randomFrom(seed);
        const events = rows.map(({ table, key }) => ({
            row: `${table}/${key}`,
            at: moments[Math.floor(random() * moments.length)] ?? "",
        }));
        await session.run("create or replace table happened (name varchar, moment timestamp)");
        await session.run(
            `insert into happened values ${events.map(({ row, at }) => `('${row}', timestamp '${at}')`).join(", ")}`,
        );
        const owned = await built.rows(
            `with holders as (
                select happened.name, o.person_id, row_number() over (partition by happened.name order by s.strength) as preference
                from happened
                join int_person__shared_rows as s on happened.name = s.source_table || '/' || s.source_key
                join dim_person_identifier_owners as o
                    on s.node_id = o.node_id and happened.moment >= o.valid_from and happened.moment < o.valid_to
            ),
            owners as (
                select a.source_table || '/' || a.source_key as name, r.person_id
                from int_person__anchors as a join int_person__resolved as r using (node_id)
            )
            select happened.name, coalesce(holders.person_id, owners.person_id, 'unknown') as person_id,
                holders.person_id is distinct from owners.person_id and holders.person_id is not null as has_moved
            from happened
            left join owners using (name)
            left join holders on happened.name = holders.name and holders.preference = 1`,
        );
        expect(owned.map(({ name, person_id }) => `${name} ${person_id}`).sort()).toEqual(
            events.map(({ row, at }) => `${row} ${reference.ownerOf(row, at)}`).sort(),
        );
        expect(await built.failures()).toEqual({});

        met.held += held.length;
        met.events += owned.length;
        met.moved += owned.filter(({ has_moved }) => has_moved === true).length;
        met.unknown += owned.filter(({ person_id }) => person_id === "unknown").length;
        const count = async (sql: string): Promise<number> => Number((await built.rows(sql))[0]?.n);
        met.handedOver += await count(
            "select count(*) as n from (select node_id from dim_person_identifier_owners group by 1 having count(*) > 1)",
        );
        met.crowded += await count(
            "select count(*) as n from dim_person_identifier_owners as o anti join int_person__resolved as r using (node_id)",
        );
        met.expired += reference.identifiers.filter((name) =>
            moments.some((at, index) => {
                const before = moments[index - 1];
                return (
                    before !== undefined &&
                    reference.holderOf(name, before) !== null &&
                    reference.holderOf(name, at) === null
                );
            }),
        ).length;
    });

    test("the random worlds held what they are meant to try", () => {
        expect(met.events).toBeGreaterThan(10_000);
        expect(met.held).toBeGreaterThan(5_000);
        expect(met.handedOver).toBeGreaterThan(500);
        expect(met.crowded).toBeGreaterThan(20);
        expect(met.moved).toBeGreaterThan(200);
        expect(met.unknown).toBeGreaterThan(20);
        expect(met.expired).toBeGreaterThan(50);
    });
});
