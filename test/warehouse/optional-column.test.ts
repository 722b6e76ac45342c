import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRawTable } from "../../src/engine/raw/contract.js";
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
          - {name: voucher, raw: coupon, type: string, optional: true, description: What was redeemed.}
          # Called like a raw column that may be missing: it must not be taken for it.
          - {name: coupon, raw: code, type: string, description: What was typed.}
          - {name: discount, raw: "Off %", type: "decimal(9,2)", optional: true, description: What it was worth.}
          - {name: paid_at, type: timestamp, description: When it was paid.}
`);
const [table] = warehouse.model.sources.flatMap(({ tables }) => tables);
const [staging] = warehouse.relations;
if (table === undefined || staging === undefined) throw new Error("the model has no table");

describe("a column that the source may not have yet", () => {
    let session: Session;
    beforeAll(async () => {
        session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), `c360-optional-${process.pid}`) });
        await session.run(createRawTable(table, warehouse.dialect));
        await session.run(
            `insert into shop.orders (order_id, coupon, code, "Off %", paid_at)
            values (1, 'SPRING', 'spring', 5.00, timestamp '2026-01-01'), (2, null, 'x', null, timestamp '2026-01-02')`,
        );
    });
    afterAll(() => session.close());

    const asOf = "2026-01-31 00:00:00.000000";
    const rows = () =>
        session.rows(
            `select order_id, voucher, coupon, discount from (${relationSql(staging, renderer, asOf)}) order by order_id`,
        );
    const lost = async (): Promise<number> => {
        const [test] = staging.tests;
        if (test === undefined) throw new Error("nothing can be lost");
        return (await session.rows(renderer.render(test.body, { kind: "direct", asOf }))).length;
    };

    it("is read once it is there, by one text before and after", async () => {
        expect(await rows()).toEqual([
            { order_id: "1", voucher: "SPRING", coupon: "spring", discount: "5.00" },
            { order_id: "2", voucher: null, coupon: "x", discount: null },
        ]);
        expect(await lost()).toBe(0);
    });

    it("is null of its type while it is not", async () => {
        await session.run(`alter table shop.orders drop column coupon`);
        await session.run(`alter table shop.orders drop column "Off %"`);
        expect(await rows()).toEqual([
            { order_id: "1", voucher: null, coupon: "spring", discount: null },
            { order_id: "2", voucher: null, coupon: "x", discount: null },
        ]);
        expect(await lost()).toBe(0);
        const [types] = await session.rows(
            `select typeof(voucher) as voucher, typeof(discount) as discount
            from (${relationSql(staging, renderer, asOf)}) limit 1`,
        );
        expect(types).toEqual({ voucher: "VARCHAR", discount: "DECIMAL(9,2)" });
    });
});
