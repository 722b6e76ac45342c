import { describe, expect, it } from "vitest";
import { synthesize } from "../../src/synth/synthesize.js";
import { asOf, deliver, values } from "./delivered.js";
import { gardenModel } from "./garden-model.js";

const garden = deliver(gardenModel, 400);
const rows = (table: string) => garden.get(table) ?? [];
const text = (profiles: number, seed: number): string =>
    synthesize(gardenModel, { profiles, seed, asOf })
        .tables.map((table) => [...table.text()].join(""))
        .join("");

describe("the files", () => {
    it("are one per declared table, in the model's order", () => {
        const { tables } = synthesize(gardenModel, { profiles: 1, seed: 1, asOf });
        expect(tables.map(({ source, table }) => `${source}.${table}`)).toEqual([
            "loyalty.members",
            "shop.customers",
            "shop.refunds",
            "shop.orders",
            "shop.wishes",
            "shop.products",
            "shop.stores",
            "web.events",
        ]);
    });

    it("begin with the names of the source, and hold no computed column", () => {
        const { tables } = synthesize(gardenModel, { profiles: 1, seed: 1, asOf });
        const header = (name: string) => tables.find(({ table }) => table === name)?.header;
        expect(header("customers")?.slice(0, 3)).toEqual(["customer_id", "E-Mail", "full_name"]);
        expect(header("orders")).not.toContain("total");
        expect([...(tables.find(({ table }) => table === "members")?.text() ?? [])].join("").split("\n")[0]).toBe(
            "card_no,email,tier,changed,_loaded_at",
        );
    });

    it("are the same bytes for the same seed, and others for another", () => {
        expect(text(40, 7)).toBe(text(40, 7));
        expect(text(40, 7)).not.toBe(text(40, 8));
    });

    it("do not depend on the machine's time zone", () => {
        const before = process.env.TZ;
        try {
            process.env.TZ = "Pacific/Auckland";
            const there = text(20, 7);
            process.env.TZ = "America/Lima";
            expect(text(20, 7)).toBe(there);
        } finally {
            if (before === undefined) delete process.env.TZ;
            else process.env.TZ = before;
        }
    });

    it("can be read before they are complete", () => {
        const { tables } = synthesize(gardenModel, { profiles: 1_000_000_000, seed: 1, asOf });
        const [first] = tables.find(({ table }) => table === "events")?.rows() ?? [];
        expect(first).toHaveLength(7);
    });

    it("cannot be made for nobody", () => {
        expect(() => synthesize(gardenModel, { profiles: 0, seed: 1, asOf })).toThrow("not a number of people");
        expect(() => synthesize(gardenModel, { profiles: 1, seed: 1, asOf: "soon" })).toThrow("not a time: soon");
    });
});

describe("the contract", () => {
    it("is kept: required columns are filled and closed enums hold what they list", () => {
        for (const { tables } of gardenModel.sources) {
            for (const { source, name, columns } of tables) {
                for (const { required, values: allowed, from } of columns) {
                    if (from.kind !== "raw") continue;
                    const cells = rows(`${source}.${name}`).map((row) => row[from.name] ?? null);
                    if (required) expect(cells).not.toContain(null);
                    if (allowed !== null) {
                        expect(cells.filter((cell) => cell !== null && !allowed.values.includes(cell))).toEqual([]);
                    }
                }
            }
        }
    });

    it("says how a time arrives", () => {
        for (const changed of values(garden, "loyalty.members", "changed")) expect(changed).toMatch(/^1\d{12}$/);
        for (const paid of values(garden, "shop.orders", "paid_at"))
            expect(paid).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/);
    });

    it("names rows by their keys: no two people share one", () => {
        const owners = new Map<string, Set<string>>();
        for (const { source, table, source_key, person } of rows("truth")) {
            const key = `${source} ${table} ${source_key}`;
            owners.set(key, (owners.get(key) ?? new Set()).add(person ?? ""));
        }
        expect([...owners.values()].filter(({ size }) => size !== 1)).toEqual([]);
        expect(owners.size).toBe(rows("truth").length);
    });

    it("lets columns point to rows that exist", () => {
        const points = (from: string, column: string, to: string): void => {
            const keys = new Set(values(garden, to, column));
            const pointers = values(garden, from, column);
            expect(pointers.length).toBeGreaterThan(10);
            expect(pointers.filter((pointer) => !keys.has(pointer))).toEqual([]);
        };
        points("shop.refunds", "order_id", "shop.orders");
        points("shop.orders", "store_id", "shop.stores");
        points("shop.wishes", "product_id", "shop.products");
        points("shop.orders", "customer_id", "shop.customers");
    });

    it("tells a refund who ordered, and that the order was paid", () => {
        const orders = new Map(rows("shop.orders").map((order) => [order.order_id, order]));
        expect(rows("shop.refunds").length).toBeGreaterThan(10);
        for (const refund of rows("shop.refunds")) {
            const order = orders.get(refund.order_id ?? "");
            expect(refund.customer_id).toBe(order?.customer_id);
            expect(order?.status).toBe("paid");
        }
    });

    it("keeps nearly all rows that staging reads, and some that it must drop", () => {
        const isTest = rows("shop.customers").filter((row) => row.is_test === "true").length;
        const removed = values(garden, "shop.customers", "removed_at").length;
        const all = rows("shop.customers").length;
        for (const share of [isTest / all, removed / all]) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThan(0.1);
        }
    });
});

describe("events", () => {
    const payloads = rows("web.events").map(({ event_name, properties }) => ({
        name: event_name,
        properties: JSON.parse(properties ?? "{}") as Readonly<Record<string, unknown>>,
    }));

    it("carry the names that bindings ask for, among others", () => {
        expect(new Set(values(garden, "web.events", "event_name"))).toEqual(
            new Set(["Order Completed", "Product Viewed", "Signed In", "Signed Out", "App Opened"]),
        );
    });

    it("have payloads of their properties, nearly all complete", () => {
        const viewed = payloads.filter(({ name }) => name === "Product Viewed");
        const complete = viewed.filter(({ properties }) => typeof properties.product_id === "string");
        expect(complete.length / viewed.length).toBeGreaterThan(0.97);
        expect(complete.length).toBeLessThan(viewed.length);
    });

    it("show a product as the catalogue has it", () => {
        const titles = new Map(rows("shop.products").map((row) => [row.product_id, row.title]));
        const viewed = payloads.filter(({ properties }) => properties.product_id && properties.title);
        expect(viewed.length).toBeGreaterThan(100);
        for (const { properties } of viewed) expect(properties.title).toBe(titles.get(String(properties.product_id)));
    });

    it("repeat what the shop reports, in its words", () => {
        const orders = new Map(rows("shop.orders").map((order) => [order.order_id, order]));
        const heard = payloads.filter(({ name, properties }) => name === "Order Completed" && properties.order_id);
        expect(heard.length).toBeGreaterThan(50);
        for (const { properties } of heard) {
            const order = orders.get(String(properties.order_id));
            expect(order?.status).toBe("paid");
            if (typeof properties.revenue === "number") {
                expect(Math.round(properties.revenue * 100)).toBe(Number(order?.total_cents));
            }
        }
    });
});
