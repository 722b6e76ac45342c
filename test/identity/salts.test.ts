import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { append, person, type Salts, table } from "./a-model.js";
import { buildIdentity, type IdentityWarehouse, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

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
    { name: "device", expiresAfter: { count: 365, unit: "day" } },
]);
const rows = [
    { id: "1", account: null, device: "d", occurred_at: "2020-01-01 00:00:00" },
    { id: "2", account: "7", device: "d", occurred_at: "2020-02-01 00:00:00" },
    { id: "3", account: null, device: "d", occurred_at: "2024-01-01 00:00:00" },
];
const build = (salts: Salts): Promise<IdentityWarehouse> =>
    buildIdentity(session, identity, [events], () => rows, salts);
const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

test("every id of the salt before leads to the id that its profile has now", async () => {
    const before = await build({ idSalt: "old" });
    const stored = await before.rows("select founding_identifier, person_id from dim_person where not is_placeholder");
    const after = await build({ idSalt: "new", idSaltPrevious: "old" });
    const found = await after.rows(
        "select a.alias_id, p.founding_identifier from dim_person_aliases as a join dim_person as p using (person_id) where a.salt = 'previous'",
    );
    for (const { founding_identifier, person_id } of stored) {
        expect(found).toContainEqual({ alias_id: person_id, founding_identifier });
    }
    expect(stored).toHaveLength(2);
    expect(await after.failures()).toEqual({});
});

test("an alias says which salt gave it, and only an id of today is current", async () => {
    const built = await build({ idSalt: "new", idSaltPrevious: "old" });
    const aliases = await built.rows("select alias_id, salt, is_current from dim_person_aliases");
    const all = [
        { alias_id: md5("new:person:account:7"), salt: "current", is_current: true },
        { alias_id: md5("new:person:device:d"), salt: "current", is_current: false },
        { alias_id: md5("new:person:device#2:d"), salt: "current", is_current: true },
        { alias_id: md5("old:person:account:7"), salt: "previous", is_current: false },
        { alias_id: md5("old:person:device:d"), salt: "previous", is_current: false },
        { alias_id: md5("old:person:device#2:d"), salt: "previous", is_current: false },
    ];
    expect(aliases).toHaveLength(all.length);
    expect(aliases).toEqual(expect.arrayContaining(all));
});

test("without a salt before, the aliases are what they were", async () => {
    const built = await build({});
    expect(built.relations.find(({ name }) => name === "dim_person_aliases")?.columns.map(({ name }) => name)).toEqual([
        "alias_id",
        "person_id",
        "is_current",
    ]);
});
