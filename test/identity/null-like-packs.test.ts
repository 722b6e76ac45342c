import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../src/engine/session.js";
import { isNullLike } from "../../src/presets/null-like.js";
import { type NullLikePackName, nullLikePacks, samplesOf } from "../../src/presets/null-like-packs.js";
import { append, person, table } from "./a-model.js";
import { buildIdentity, type Cells, openDatabase } from "./a-warehouse.js";

let session: Session;
beforeAll(async () => {
    session = await openDatabase();
});
afterAll(() => session.close());

const names = Object.keys(nullLikePacks) as readonly NullLikePackName[];

/** What DuckDB rejects among values of a type that chose these packs; each value stands in a row of its own. */
async function rejected(packs: readonly NullLikePackName[], values: readonly string[]): Promise<readonly unknown[]> {
    const events = table({ source: "web", name: "events", changes: append, identifiers: [["thing", "thing"]] });
    const rows = values.map(
        (thing, index): Cells => ({ id: String(index), thing, occurred_at: "2026-01-01 00:00:00" }),
    );
    const built = await buildIdentity(session, person([{ name: "thing", nullLike: packs }]), [events], () => rows);
    const found = await built.rows(
        "select raw_value from int_person__observations where rejection = 'null_like' order by cast(source_key as integer)",
    );
    return found.map(({ raw_value }) => raw_value);
}

/** Values that look like some of the pack and name somebody, or are another pack's to reject. */
const neighbours: Readonly<Record<NullLikePackName, readonly string[]>> = {
    words: ["nullarbor", "n/a-1", "0000", "guest", "anonymous@acme.test", "1"],
    zeroes: ["0001", "100", "none", "-1", "0x0"],
    placeholders: ["guestbook", "noreply", "guest.anna@shop.com", "reply@shop.com", "nonet@shop.com", "null"],
    test_values: ["tess", "attest@mail.com", "jane@example.de", "jane@contest.com", "testa@mail.com"],
    keyboard_runs: [
        "12345",
        "1234568",
        "+4912345",
        "11111",
        "1111112",
        "+4930123456",
        "+493012345678",
        "+4989999999",
        "123456+",
        "qwertyu",
    ],
    devices: ["9774d56d682e549d", "02:00:00:00:00:01", "0000"],
};

describe.each(names)("the pack %s", (name) => {
    const samples = samplesOf(nullLikePacks[name]);

    test("rejects each of its values, in capitals and with blanks around too", async () => {
        const values = samples.flatMap((sample) => [sample, `  ${sample.toUpperCase()} `]);
        expect(await rejected([name], values)).toEqual(values);
    });

    test("rejects blanks, and nothing that only looks alike", async () => {
        expect(await rejected([name], ["", "  ", ...neighbours[name]])).toEqual(["", "  "]);
    });

    test("is judged before there is SQL as DuckDB judges it", async () => {
        const values = [...names.flatMap((other) => [...samplesOf(nullLikePacks[other]), ...neighbours[other]])];
        expect(values.filter((value) => isNullLike(value, [name]))).toEqual(await rejected([name], values));
    });

    test("finds each of its values as a part of a composite, and no other there", async () => {
        const shop = table({
            source: "shop",
            name: "people",
            changes: append,
            identifiers: [["thing", "first", "second"]],
        });
        const values = [...samples, ...neighbours[name]];
        const rows = values.map(
            (second, index): Cells => ({
                id: String(index),
                first: "Lea Ost",
                second,
                occurred_at: "2026-01-01 00:00:00",
            }),
        );
        const built = await buildIdentity(session, person([{ name: "thing", nullLike: [name] }]), [shop], () => rows);
        const found = await built.rows(
            "select source_key from int_person__observations where rejection = 'null_like' order by cast(source_key as integer)",
        );
        expect(found.map(({ source_key }) => values[Number(source_key)])).toEqual(samples);
    });

    test("holds nothing that engines would read in different ways", () => {
        const { words, filler, patterns } = nullLikePacks[name];
        for (const { pattern } of [...(filler === null ? [] : [filler]), ...patterns]) {
            // A dot that is no member of a class matches `|` too; a backslash is eaten by some string literals.
            expect(pattern.replaceAll(/\[[^\]]*\]/g, "")).not.toMatch(/[\\^$.]/);
        }
        for (const word of words) {
            expect(word).toBe(word.trim().toLowerCase());
            expect(word).not.toMatch(/[|\\^$*+?{}]/);
        }
        expect([...words]).toEqual([...words].sort());
        expect(new Set(words).size).toBe(words.length);
    });
});

test("packs of one type add up, and each type has its own", async () => {
    const events = table({
        source: "web",
        name: "events",
        changes: append,
        identifiers: [
            ["email", "email"],
            ["nickname", "nickname"],
            ["device", "device"],
        ],
    });
    const identity = person([
        { name: "email", nullLike: ["words", "zeroes", "placeholders"] },
        { name: "nickname", nullLike: [] },
        { name: "device" },
    ]);
    const cells = (id: string, value: string): Cells => ({
        id,
        email: value,
        nickname: value,
        device: value,
        occurred_at: "2026-01-01 00:00:00",
    });
    const rows = ["none", "000", "noreply@shop.com", "lea@shop.com"].map((value, at) => cells(String(at), value));
    const built = await buildIdentity(session, identity, [events], () => rows);
    const found = await built.rows(`
        select raw_value, string_agg(identifier_type, ' ' order by identifier_rank) as types
        from int_person__observations where rejection = 'null_like' group by raw_value order by raw_value`);
    expect(found).toEqual([
        { raw_value: "000", types: "email device" },
        { raw_value: "none", types: "email device" },
        { raw_value: "noreply@shop.com", types: "email" },
    ]);
});
