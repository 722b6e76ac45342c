import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/engine/raw/contract.js";
import { relationSql } from "../../src/engine/relation-sql.js";
import { openSession, type Session } from "../../src/engine/session.js";
import { planned } from "../engine/planned.js";

const { warehouse, renderer } = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: orders
        description: One row per order.
        key: order_id
        changes: append
        occurred_at: paid_at
        columns:
          - {name: order_id, type: integer, required: true, description: Number of the order.}
          - {name: sizes, type: list<integer>, description: What was ordered.}
          - {name: paid_at, type: timestamp, description: When it was paid.}
`);
const [table] = warehouse.model.sources.flatMap(({ tables }) => tables);
const [staging] = warehouse.relations;
const [lostValues] = staging?.tests ?? [];
if (table === undefined || staging === undefined || lostValues === undefined) throw new Error("nothing to try");
const asOf = "2026-01-31 00:00:00.000000";

describe("a list of integers", () => {
    let session: Session;
    beforeAll(async () => {
        session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), `c360-lists-${process.pid}`) });
        await session.run(createSchema(table, warehouse.dialect));
    });
    afterAll(() => session.close());

    const read = async (type: string, values: readonly string[]) => {
        const rows = values.map((value, index) => `(${index + 1}, ${value}, timestamp '2026-01-01')`);
        await session.run(`create or replace table shop.orders (order_id bigint, sizes ${type}, paid_at timestamp)`);
        await session.run(`insert into shop.orders values ${rows.join(", ")}`);
        const staged = await session.rows(
            `select cast(sizes as varchar) as sizes from (${relationSql(staging, renderer, asOf)}) order by order_id`,
        );
        const lost = await session.rows(renderer.render(lostValues.body, { kind: "direct", asOf }));
        return { staged: staged.map(({ sizes }) => sizes), lost: lost.map(({ value }) => value) };
    };

    it("that arrives as json holds what is an integer, and the rest is told of", async () => {
        const values = ["'[1, 2]'", "'[1.5, 2]'", "'[1, null]'", '\'["3", "x"]\'', "'{}'", "'[]'", "null"];
        expect(await read("json", values)).toEqual({
            staged: ["[1, 2]", "[2]", "[1]", "[3]", null, "[]", null],
            lost: ["[1.5, 2]", '["3", "x"]', "{}"],
        });
    });

    it("that arrives as a list is the same, and one of other numbers is told of", async () => {
        expect(await read("double[]", ["[1, 2]", "[]"])).toEqual({ staged: ["[]", "[]"], lost: ["[1.0, 2.0]"] });
        expect(await read("bigint[]", ["[1, 2]", "[1, null]", "[]", "null"])).toEqual({
            staged: ["[1, 2]", "[1]", "[]", null],
            lost: [],
        });
    });
});
