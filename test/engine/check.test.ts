import { describe, expect, it } from "vitest";
import { checkWarehouse } from "../../src/engine/check-warehouse.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer } from "../../src/render/renderer.js";
import { planned } from "./planned.js";

const shop = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    schema: raw_shop
    version: 1.0.0
    tables:
      - name: orders
        description: One row per order.
        key: order_id
        changes: append
        occurred_at: paid_at
        columns:
          - {name: order_id, type: integer, required: true, description: Number of the order.}
          - {name: total, type: "decimal(18,2)", description: What was paid.}
          - {name: lines, type: list<string>, description: What was bought.}
          - {name: paid_at, type: timestamp(epoch_ms), description: When it was paid.}
`);

const check = (template?: string) => {
    const templates = readTemplates(templatesFolder);
    const changed = template === undefined ? templates : new Map([...templates, ["dbt/staging/table", template]]);
    return checkWarehouse(shop.warehouse, createRenderer(changed), { places: shop.places });
};

const differences = async (template: string): Promise<readonly string[]> =>
    (await check(template)).map(({ code, message }) => `${code}: ${message}`);

describe("a check on an empty database", () => {
    it("finds nothing in what the shipped templates make", async () => {
        expect(await check()).toEqual([]);
    });

    it("compares names and types of columns with the plan (engine/column-mismatch)", async () => {
        const select = "select order_id, total::double as total, lines::varchar[] as line, now()::timestamp as paid_at";
        expect(await differences(`${select} from raw_shop.orders`)).toEqual([
            "engine/column-mismatch: `stg_shop__orders` is not what its contract says: `total` is DOUBLE, planned as DECIMAL(18,2); it has no `lines`; `line` is not planned",
        ]);
    });

    it("compares the order of columns with the plan", async () => {
        const select = "select total, order_id, lines::varchar[] as lines, now()::timestamp as paid_at";
        expect(await differences(`${select} from raw_shop.orders`)).toEqual([
            "engine/column-mismatch: `stg_shop__orders` is not what its contract says: column 1 is `total`, planned as `order_id`",
        ]);
    });

    it("finds a statement that does not compile", async () => {
        expect((await differences("select order_id from raw_shop.order"))[0]).toMatch(/^engine\/relation-failed: /);
    });
});
