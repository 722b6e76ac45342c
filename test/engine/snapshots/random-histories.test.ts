import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRelation } from "../../../src/engine/make-relation.js";
import { createRawTable } from "../../../src/engine/raw/contract.js";
import { openSession, type Session } from "../../../src/engine/session.js";
import { renew } from "../../../src/engine/state/renew.js";
import { planned } from "../planned.js";

const table = (name: string, changes: string): string => `
      - name: ${name}
        description: One row per product.
        key: product_id
        changes: ${changes}
        updated_at: updated_at
        loaded_at: loaded_at
        deleted_when: is_withdrawn
        columns:
          - {name: product_id, type: integer, required: true}
          - {name: price, type: integer}
          - {name: is_withdrawn, type: boolean}
          - {name: updated_at, type: timestamp}
          - {name: loaded_at, type: timestamp}`;
const entity = (name: string, from: string): string => `
  - {name: ${name}, description: A thing we sell., from: shop.${from}, history: scd2, attributes: [{name: price, from: price}]}`;

/** The same products twice: in a table that is written over, and in one that keeps every version. */
const { model, warehouse, renderer } = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    schema: raw_shop
    tables:${table("products", "overwrite")}${table("versions", "log")}
entities:${entity("product", "products")}${entity("logged", "versions")}
`);
const { relations, dialect } = warehouse;

const keys = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const day = 24 * 60;

/** What happens to a row between two builds. */
type Happening =
    | { readonly kind: "nothing" | "vanishes" | "loses its date" }
    /** Minutes after the build before. */
    | { readonly kind: "changes" | "is withdrawn"; readonly price: number | null; readonly after: number }
    | { readonly kind: "is corrected"; readonly price: number | null }
    /** Minutes before its date. */
    | { readonly kind: "goes back"; readonly price: number | null; readonly before: number };

interface State {
    readonly price: number | null;
    readonly isWithdrawn: boolean;
    /** Minutes since the beginning. */
    readonly updatedAt: number | null;
}

const price = fc.constantFrom(null, 10, 20, 30);
const minutes = fc.constantFrom(0, 1, 600, day);
const dated: fc.Arbitrary<Happening> = fc.oneof(
    fc.constant<Happening>({ kind: "nothing" }),
    fc.record({ kind: fc.constantFrom("changes" as const), price, after: minutes }),
    fc.record({ kind: fc.constantFrom("is withdrawn" as const), price, after: minutes }),
    fc.record({ kind: fc.constantFrom("is corrected" as const), price }),
);
const any: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 3, arbitrary: dated },
    { weight: 2, arbitrary: fc.constant<Happening>({ kind: "vanishes" }) },
    { weight: 1, arbitrary: fc.constant<Happening>({ kind: "loses its date" }) },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant("goes back" as const),
            price,
            before: fc.integer({ min: 1, max: 3 * day }),
        }),
    },
);
const builds = (happening: fc.Arbitrary<Happening>) =>
    fc.array(fc.array(happening, { minLength: keys.length, maxLength: keys.length }), { minLength: 2, maxLength: 6 });

/** A row after what happened; `build` is the moment of the build that comes next. */
function next(before: State | null, happening: Happening, build: number): State | null {
    const row = before ?? { price: 10, isWithdrawn: false, updatedAt: build - day + 1 };
    switch (happening.kind) {
        case "nothing":
            return before;
        case "vanishes":
            return null;
        case "loses its date":
            return { ...row, updatedAt: null };
        case "changes":
            return { price: happening.price, isWithdrawn: false, updatedAt: build - day + happening.after };
        case "is withdrawn":
            return { price: happening.price, isWithdrawn: true, updatedAt: build - day + happening.after };
        case "is corrected":
            return { ...row, price: happening.price };
        case "goes back":
            return { ...row, price: happening.price, updatedAt: (row.updatedAt ?? build) - happening.before };
    }
}

const moment = (minutes: number | null): string =>
    minutes === null
        ? "null"
        : `timestamp '${new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString().slice(0, 19).replace("T", " ")}'`;

/** The states of all rows at each build, from the first. */
function statesOf(happenings: readonly (readonly Happening[])[]): readonly (readonly (State | null)[])[] {
    const states: (readonly (State | null)[])[] = [];
    for (const [index, all] of happenings.entries()) {
        const before = states.at(-1);
        states.push(keys.map((_, key) => next(before?.[key] ?? null, all[key] ?? { kind: "nothing" }, at(index))));
    }
    return states;
}
const at = (build: number): number => (build + 4) * day;

/** Builds once for each list of states; the log holds every state that a row ever had. */
async function buildAll(session: Session, states: readonly (readonly (State | null)[])[]): Promise<void> {
    for (const raw of model.sources.flatMap(({ tables }) => tables)) await session.run(createRawTable(raw, dialect));
    for (const [index, rows] of states.entries()) {
        await session.run("delete from raw_shop.products");
        for (const [number, row] of rows.entries()) {
            if (row === null) continue;
            const values = `(${keys[number]}, ${row.price}, ${row.isWithdrawn}, ${moment(row.updatedAt)}, ${moment(at(index))})`;
            await session.run(`insert into raw_shop.products values ${values}`);
            if (row !== states[index - 1]?.[number])
                await session.run(`insert into raw_shop.versions values ${values}`);
        }
        const asOf = moment(at(index)).slice("timestamp '".length, -1);
        for (const relation of relations) {
            const { name, upkeep, materialized } = relation;
            if (index > 0 && upkeep === null) await session.run(`drop ${materialized} ${dialect.identifier(name)}`);
            if (index > 0 && upkeep !== null)
                await renew(session, relation, upkeep, renderer, dialect, `${asOf}.000000`);
            else await makeRelation(session, relation, renderer, dialect, `${asOf}.000000`);
        }
    }
}

const inMemory = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), `c360-random-${process.pid}`) });
    try {
        return await work(session);
    } finally {
        session.close();
    }
};

const versions = async (session: Session, entity: "product" | "logged"): Promise<readonly string[]> => {
    const rows = await session.rows(`
        select concat_ws(' ', product_id, coalesce(price::varchar, 'null'), valid_from, valid_to, is_current) as version
        from dim_${entity}_history
        where not is_placeholder
        order by product_id, valid_from`);
    return rows.map((row) => String(row.version));
};

describe("random histories of a table that is written over", () => {
    it("are those of a log that tells the same", async () => {
        let compared = 0;
        await fc.assert(
            fc.asyncProperty(builds(dated), async (happenings) => {
                await inMemory(async (session) => {
                    await buildAll(session, statesOf(happenings));
                    const [written, logged] = [await versions(session, "product"), await versions(session, "logged")];
                    expect(written).toEqual(logged);
                    compared += logged.length;
                });
            }),
            { numRuns: 12, seed: 7 },
        );
        expect(compared).toBeGreaterThan(100);
    }, 60_000);

    it("are what a reader of every build would have written down, also when rows vanish, return and lose their dates", async () => {
        let compared = 0;
        await fc.assert(
            fc.asyncProperty(builds(any), async (happenings) => {
                await inMemory(async (session) => {
                    const states = statesOf(happenings);
                    await buildAll(session, states);
                    const written = await versions(session, "product");
                    expect(written).toEqual(keys.flatMap((key, number) => expected(key, number, states)));
                    compared += written.length;
                    const present = "select product_id, price from";
                    expect(await session.rows(`${present} dim_product where not is_placeholder order by all`)).toEqual(
                        await session.rows(
                            `${present} dim_product_history where is_current and not is_placeholder order by all`,
                        ),
                    );
                });
            }),
            { numRuns: 12, seed: 12 },
        );
        expect(compared).toBeGreaterThan(100);
    }, 60_000);
});

/** A diary: each build crosses out what its source says otherwise, and writes down what it says. */
function expected(key: number, number: number, states: readonly (readonly (State | null)[])[]): readonly string[] {
    const diary: { from: number; price: number | null; isThere: boolean }[] = [];
    const write = (from: number, price: number | null, isThere: boolean): void => {
        while ((diary.at(-1)?.from ?? Number.NEGATIVE_INFINITY) >= from) diary.pop();
        diary.push({ from, price, isThere });
    };
    let missedAt: number | null = null;
    for (const [index, rows] of states.entries()) {
        const [before, row] = [states[index - 1]?.[number] ?? null, rows[number] ?? null];
        if (row === null) {
            if (before !== null) {
                missedAt = at(index);
                write(missedAt, before.price, false);
            }
            continue;
        }
        const isSame = before !== null && JSON.stringify(row) === JSON.stringify(before);
        if (isSame) continue;
        const told = row.updatedAt ?? at(index);
        const isBack = before === null && missedAt !== null;
        write(isBack && told <= (missedAt ?? 0) ? at(index) : told, row.price, !row.isWithdrawn);
    }
    const folded = diary.filter(
        (entry, index) =>
            index === 0 || entry.price !== diary[index - 1]?.price || entry.isThere !== diary[index - 1]?.isThere,
    );
    return folded.flatMap(({ from, price, isThere }, index) => {
        if (!isThere) return [];
        const end = folded[index + 1]?.from;
        const text = (minutes: number): string => moment(minutes).slice("timestamp '".length, -1);
        const valid = `${index === 0 ? "0001-01-01 00:00:00" : text(from)} ${end === undefined ? "9999-12-31 00:00:00" : text(end)}`;
        return [`${key} ${price} ${valid} ${end === undefined}`];
    });
}
