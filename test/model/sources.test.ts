import { describe, expect, it } from "vitest";
import type { SourceTable } from "../../src/model/source.js";
import { analyzed, named } from "./analyzed.js";

const orders = (keys: string, columns: string): string => `
sources:
  - name: shop
    tables:
      - name: orders
        key: order_id
        changes: overwrite
        created_at: created
${keys}
        columns:
          - {name: order_id, type: integer}
          - {name: created_at, raw: created, type: timestamp}
${columns}
`;

function tableOf(keys: string, columns: string): SourceTable {
    const { model, errors } = analyzed(orders(keys, columns));
    expect(errors).toEqual([]);
    return named(named(model.sources, "shop").tables, "orders");
}

describe("the times of a row", () => {
    const updated = "          - {name: changed_at, raw: updated_at, type: timestamp}";

    it("are declared columns, found by name and then by raw name", () => {
        const { changes } = tableOf("        updated_at: updated_at", updated);
        expect(changes).toEqual({ kind: "overwrite", createdAt: "created_at", updatedAt: "changed_at" });
    });

    it("are added under the role's name when no column is declared for them", () => {
        const { columns, loadedAt } = tableOf("        updated_at: changed_at\n        loaded_at: _loaded_at", updated);
        expect(loadedAt).toBe("loaded_at");
        expect(columns.map(({ name }) => name)).toEqual(["order_id", "created_at", "changed_at", "loaded_at"]);
        expect(named(columns, "loaded_at")).toMatchObject({
            type: { kind: "timestamp" },
            from: { kind: "raw", name: "_loaded_at", arrives: "typed" },
            description: "When the row reached the warehouse.",
        });
    });

    it("arrive as text when the whole table does", () => {
        const table = tableOf("        updated_at: modified\n        arrives_as: text", "");
        expect(named(table.columns, "updated_at").from).toEqual({ kind: "raw", name: "modified", arrives: "text" });
    });

    it("may be read by the table's own expressions", () => {
        expect(
            tableOf("        updated_at: modified\n        where: updated_at >= created_at", "").where,
        ).not.toBeNull();
    });
});

describe("columns", () => {
    it("keep their declared order, computed ones too, and may read each other in any order", () => {
        const { columns } = tableOf(
            "        updated_at: updated_at",
            `          - {name: gross, type: "decimal(18,2)", value: net + tax}
          - {name: net, type: "decimal(18,2)", value: "divide(net_cents, 100, 2)"}
          - {name: tax, type: "decimal(18,2)"}
          - {name: net_cents, type: integer, hidden: true}`,
        );
        expect(columns.map(({ name, from }) => `${name} ${from.kind}`)).toEqual([
            "order_id raw",
            "created_at raw",
            "gross expression",
            "net expression",
            "tax raw",
            "net_cents raw",
            "updated_at raw",
        ]);
    });

    it("get a sentence from their name where nobody wrote one", () => {
        const { columns } = tableOf(
            "        updated_at: updated_at",
            "          - {name: store_id, type: integer}\n          - {name: is_test, type: boolean}",
        );
        expect(named(columns, "store_id").description).toBe("Store ID.");
        expect(named(columns, "is_test").description).toBe("Whether it is test.");
        expect(named(columns, "created_at").description).toBe("When it was created.");
    });

    it("read numbers since 1970 as timestamps", () => {
        const { columns } = tableOf("        updated_at: t", "          - {name: paid_at, type: timestamp(epoch_ms)}");
        expect(named(columns, "paid_at")).toMatchObject({ type: { kind: "timestamp" }, from: { arrives: "epoch_ms" } });
    });
});

describe("an expression over a column that nobody declared", () => {
    it("is told how to declare it without passing it on", () => {
        const { diagnostics, errors } = analyzed(orders("        updated_at: t\n        where: not is_test", ""));
        expect(errors).toEqual(["expression/unknown-column"]);
        expect(diagnostics.find(({ code }) => code === "expression/unknown-column")?.help).toBe(
            "declare it among the table's columns; `hidden: true` keeps it out of staging",
        );
    });

    it("is told the near name when there is one", () => {
        const { diagnostics } = analyzed(orders("        updated_at: t\n        where: order_ids > 1", ""));
        expect(diagnostics.find(({ code }) => code === "expression/unknown-column")?.help).toBe(
            "did you mean `order_id`?",
        );
    });
});

describe("SQL in a target's own words", () => {
    it("is taken at its word when it gives the type that is needed", () => {
        const { where } = tableOf(
            "        updated_at: t\n        where: {duckdb: order_id % 2 = 0, type: boolean}",
            "",
        );
        expect(where).toEqual({
            node: "verbatim",
            sql: { duckdb: "order_id % 2 = 0" },
            type: { kind: "boolean" },
            nullable: true,
        });
    });
});

describe("what a table is", () => {
    it("is filled in from its name and its source", () => {
        const { model } = analyzed(
            orders("        updated_at: t\n        identifier: orders_v2\n        late_by: 3 days", ""),
        );
        const source = named(model.sources, "shop");
        expect(source).toMatchObject({ schema: "shop", version: "0.1.0", freshness: null, owner: null });
        expect(named(source.tables, "orders")).toMatchObject({
            source: "shop",
            schema: "shop",
            identifier: "orders_v2",
            key: ["order_id"],
            lateBy: { count: 3, unit: "day" },
            where: null,
            deletedWhen: null,
            origin: { file: "models/model.yaml", path: "sources.shop.orders" },
        });
    });

    it("says where its definition and each of its columns stand", () => {
        const { places } = analyzed(orders("        updated_at: t", ""));
        expect([...places.keys()]).toEqual([
            "project",
            "sources.shop",
            "sources.shop.orders",
            "sources.shop.orders.order_id",
            "sources.shop.orders.created_at",
            "sources.shop.orders.updated_at",
        ]);
    });
});

describe("a column that staging adds", () => {
    const errorsOf = (keys: string, columns: string): readonly string[] => analyzed(orders(keys, columns)).errors;

    it.each([
        ["recency", "        updated_at: t"],
        ["is_deleted", "        updated_at: t\n        deleted_when: order_id = 0"],
        ["is_read", "        updated_at: t\n        where: created_at < now()"],
    ])("%s must not be declared", (name, keys) => {
        expect(errorsOf(keys, `          - {name: ${name}, type: string}`)).toEqual(["sources/added-column"]);
    });

    it("may be declared where staging does not add it", () => {
        expect(errorsOf("        updated_at: t", "          - {name: row_key, type: string}")).toEqual([]);
        expect(errorsOf("        updated_at: t", "          - {name: is_deleted, type: boolean}")).toEqual([]);
    });
});
