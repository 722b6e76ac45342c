import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { person } from "./a-model.js";
import { buildIdentity, openDatabase } from "./a-warehouse.js";
import { randomFrom, randomWorld } from "./random-graphs.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

test("the order of rows changes nothing in any relation", async () => {
    const { types, tables, staged, overrides } = randomWorld(17, 150);
    const contents = async (order: <Item>(rows: readonly Item[]) => readonly Item[]) => {
        const built = await buildIdentity(session, { ...person(types), overrides }, tables, (table) =>
            order(staged.get(table) ?? []),
        );
        const hashes: Record<string, unknown> = {};
        for (const { name, key } of built.relations) {
            const [row] = await built.rows(
                `select count(*) as n, md5(string_agg(cast(r as varchar), ';' order by ${key.join(", ")})) as content from ${name} as r`,
            );
            hashes[name] = row;
        }
        return hashes;
    };
    const random = randomFrom(7);
    const asWritten = await contents((rows) => rows);
    expect(Number((asWritten.fct_person_conflicts as { n: string }).n)).toBeGreaterThan(100);
    expect(await contents((rows) => [...rows].reverse())).toEqual(asWritten);
    expect(
        await contents((rows) =>
            rows
                .map((row) => ({ row, at: random() }))
                .sort((x, y) => x.at - y.at)
                .map(({ row }) => row),
        ),
    ).toEqual(asWritten);
});
