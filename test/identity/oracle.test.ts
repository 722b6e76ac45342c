import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { person } from "./a-model.js";
import { buildIdentity, openDatabase } from "./a-warehouse.js";
import { resolveSequentially } from "./oracle.js";
import { randomWorld } from "./random-graphs.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const worlds = 24;
const graphs = 250;

describe("from staged rows to ids, compared with a sequential reference", () => {
    const met = { limits: new Set<number | null>(), refused: 0, reasons: new Set<string>(), graphs: 0, profiles: 0 };

    test.each(Array.from({ length: worlds }, (_, seed) => seed))(
        `seed %i: ${graphs} random graphs under one random set of rules`,
        async (seed) => {
            const { types, tables, staged, rows } = randomWorld(seed, graphs);
            const identity = person(types);
            const built = await buildIdentity(session, identity, tables, (table) => staged.get(table) ?? []);
            const expected = resolveSequentially(rows, types, "salt:person");

            const rejections = await built.rows(
                "select source_table || '/' || source_key || '/' || source_position as place, rejection from int_person__observations where rejection is not null",
            );
            expect(sorted(rejections.map((row) => `${row.place} ${row.rejection}`))).toEqual(
                sorted([...expected.rejections].map(([place, reason]) => `${place} ${reason}`)),
            );

            const resolved = await built.rows(
                "select identifier_type || ':' || identifier as identifier, person_id from int_person__resolved",
            );
            expect(sorted(resolved.map((row) => `${row.identifier} ${row.person_id}`))).toEqual(
                sorted([...expected.profiles].map(([identifier, id]) => `${identifier} ${id}`)),
            );

            const conflicts = await built.rows(
                "select left_type || ':' || left_identifier || ' ' || right_type || ':' || right_identifier as link from fct_person_conflicts",
            );
            expect(sorted(conflicts.map((row) => String(row.link)))).toEqual(sorted([...expected.refused]));
            expect(await built.failures()).toEqual({});

            for (const { perProfile } of types) met.limits.add(perProfile);
            for (const reason of expected.rejections.values()) met.reasons.add(reason);
            met.refused += expected.refused.size;
            met.graphs += graphs;
            met.profiles += new Set(expected.profiles.values()).size;
        },
    );

    test("the random worlds held what they are meant to try", () => {
        expect(met.graphs).toBeGreaterThanOrEqual(5_000);
        expect(met.limits).toEqual(new Set([null, 1, 2, 3, 4, 5]));
        expect(met.reasons).toEqual(new Set(["null_like", "contradictory", "fan_out"]));
        expect(met.refused).toBeGreaterThan(5_000);
    });
});

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();
