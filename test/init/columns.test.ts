import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ColumnAdvice } from "../../src/init/columns/column-advice.js";
import { percent } from "../../src/init/columns/reasons.js";
import { adviseColumns, type ColumnAdviceOptions, compile, isSound } from "../../src/project/index.js";
import { bakeryFiles, bakeryModel, folderOf } from "./bakery.js";

const folders: string[] = [];
afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Advice on `data/` of these files, beside their model where they hold one. */
async function adviseOn(
    files: Readonly<Record<string, string>>,
    options: Partial<ColumnAdviceOptions> = {},
): Promise<ColumnAdvice> {
    const folder = folderOf(files);
    folders.push(folder);
    const hasModel = Object.keys(files).some((path) => path.startsWith("models/"));
    const { value: project, diagnostics: findings } = compile({ folder });
    if (hasModel) expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const sound = hasModel && isSound(project) ? project : undefined;
    const input = { kind: "folder", path: join(folder, "data") } as const;
    const { value, diagnostics } = await adviseColumns(sound, { input, ...options });
    if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return value;
}

const columnOf = ({ tables }: ColumnAdvice, name: string) =>
    tables.flatMap(({ table, columns }) => columns.filter(({ column }) => `${table}.${column}` === name))[0];
const told = ({ suggestions }: ColumnAdvice) =>
    suggestions.map(({ table, column, identifier }) => `${table}.${column}: ${identifier}`);

/** Rows of a column `n` with a number of its line before it. */
const csv = (head: string, values: readonly string[]): string =>
    `line,${head},seen_at\n${values.map((value, index) => `${index + 1},${value},2026-01-01 10:00:00\n`).join("")}`;

describe("advice on columns", () => {
    it("counts values, those that say nothing, different ones and the most frequent", async () => {
        const advice = await adviseOn(bakeryFiles);
        // Nine are filled: one is `unknown`, three are ann in two spellings, two bob, of which one in blanks.
        expect(columnOf(advice, "shop.orders.contact")).toEqual({
            column: "contact",
            raw: "contact",
            type: "string",
            declared: true,
            filled: 9,
            nullLike: 1,
            usable: 8,
            distinct: 5,
            most: 3,
            shape: { kind: "email", share: 1 },
            identifiers: [],
        });
        expect(columnOf(advice, "crm.customers.email")).toMatchObject({
            ...{ filled: 5, nullLike: 1, usable: 4, distinct: 4, most: 1, identifiers: ["person.email"] },
        });
        expect(columnOf(advice, "shop.orders.device_id")).toMatchObject({ declared: false, distinct: 3, most: 6 });
        expect(columnOf(advice, "shop.orders.ordered_at")).toMatchObject({
            ...{ type: "timestamp", filled: 10, nullLike: null, distinct: 10 },
        });
    });

    it("compares the different values of columns of different tables", async () => {
        const { overlaps } = await adviseOn(bakeryFiles);
        expect(overlaps).toEqual([
            {
                left: { table: "crm.customers", column: "customer_no" },
                right: { table: "shop.orders", column: "buyer" },
                ...{ common: 4, leftValues: 6, rightValues: 5, isSampled: false },
            },
            {
                left: { table: "crm.customers", column: "email" },
                right: { table: "shop.orders", column: "contact" },
                ...{ common: 3, leftValues: 4, rightValues: 5, isSampled: false },
            },
        ]);
    });

    it("suggests what is no identifier yet, with reasons, doubts, the line and YAML that can be taken over", async () => {
        const advice = await adviseOn(bakeryFiles);
        expect(advice.suggestions).toEqual([
            {
                ...{ table: "shop.orders", column: "contact", identifier: "person.email" },
                because: [
                    "100 % of its values are e-mail addresses",
                    "3 of 5 values stand in crm.customers.email, which is person.email",
                ],
                weigh: ["1 of 9 values only say that there is nothing; `null_like` rejects them"],
                adds: "keys",
                at: "models/bakery.yaml:21",
                yaml: "pii: email\nidentifier: person.email\n",
            },
            {
                ...{ table: "shop.orders", column: "buyer", identifier: "person.customer_no" },
                because: [
                    "100 % of its values are numbers",
                    "4 of 5 values stand in crm.customers.customer_no, which is person.customer_no",
                ],
                weigh: [],
                adds: "keys",
                at: "models/bakery.yaml:22",
                yaml: "identifier: person.customer_no\n",
            },
            {
                ...{ table: "shop.orders", column: "device_id", identifier: "person.device_id" },
                because: ["looks like a device's id"],
                weigh: [],
                adds: "column",
                at: "models/bakery.yaml:15",
                yaml: "columns:\n  - name: device_id\n    type: string\n    pii: identifier\n    identifier: person.device_id\n",
            },
        ]);
        expect(advice.types).toEqual({
            identity: "person",
            at: "models/bakery.yaml:25",
            yaml: "identifiers:\n  - {name: device_id, max_profiles: {count: 3, of: customer_no}}\n",
        });
    });

    it("has nothing left to suggest once its YAML was taken over", async () => {
        const model = bakeryModel
            .replace("contact, type: string", "contact, type: string, pii: email, identifier: person.email")
            .replace(
                "buyer, type: integer}",
                "buyer, type: integer, identifier: person.customer_no}\n" +
                    "          - {name: device_id, type: string, pii: identifier, identifier: person.device_id}",
            )
            .concat("      - {name: device_id, max_profiles: {count: 3, of: customer_no}}\n");
        const advice = await adviseOn({ ...bakeryFiles, "models/bakery.yaml": model });
        expect(advice.suggestions).toEqual([]);
        expect(advice.types).toBeNull();
        expect(columnOf(advice, "shop.orders.device_id")?.identifiers).toEqual(["person.device_id"]);
    });

    it("marks what is a part of an identifier, or computed into one", async () => {
        const model = bakeryModel
            .replace(
                "{name: customer_no, normalize",
                "{name: pair}\n      - {name: told}\n      - {name: customer_no, normalize",
            )
            .replace(
                "          - {name: order_id",
                "          - {name: device_id, type: string}\n          - {name: order_id",
            )
            .replace(
                "        occurred_at: ordered_at\n",
                "        occurred_at: ordered_at\n        identifiers:\n" +
                    "          - {type: person.pair, columns: [contact, device_id]}\n" +
                    "          - {type: person.told, value: lower(device_id)}\n",
            );
        const advice = await adviseOn({ ...bakeryFiles, "models/bakery.yaml": model });
        expect(columnOf(advice, "shop.orders.device_id")?.identifiers).toEqual(["person.pair", "person.told"]);
        expect(told(advice)).toEqual(["shop.orders.buyer: person.customer_no"]);
    });

    it("takes nothing for an identifier that shares values with a part of one", async () => {
        const model = bakeryModel
            .replace("{name: customer_no, normalize", "{name: pair}\n      - {name: customer_no, normalize")
            .replace("email, type: string, pii: email, identifier: person.email}", "email, type: string}")
            .replace(
                "        updated_at: updated_at\n",
                "        updated_at: updated_at\n        identifiers:\n" +
                    "          - {type: person.pair, columns: [customer_no, email]}\n",
            )
            .replace("{name: contact, type: string}", "{name: contact, type: string, identifier: person.email}");
        const days = ["2026-01-01", "2026-01-02", "2026-01-03"].map((day) => `${day} 10:00:00`);
        const customers = days.map((day, index) => `${10001 + index},${["Rome", "Bonn", "Cork"][index]},${day}\n`);
        const orders = days.map((day, index) => `${index + 1},${["rome", "bonn", "cork"][index]},${day}\n`);
        const declared = model.replace(
            "{name: buyer, type: integer}",
            "{name: buyer, type: integer}\n          - {name: place, type: string}",
        );
        const advice = await adviseOn({
            "models/bakery.yaml": declared,
            "data/crm/customers.csv": `customer_no,email,updated_at\n${customers.join("")}`,
            "data/shop/orders.csv": `order_id,place,ordered_at\n${orders.join("")}`,
        });
        expect(advice.overlaps.map(({ left, right, common }) => [left.column, right.column, common])).toEqual([
            ["email", "place", 3],
        ]);
        expect(columnOf(advice, "crm.customers.email")?.identifiers).toEqual(["person.pair"]);
        expect(advice.suggestions).toEqual([]);
    });

    it("looks at all that is delivered where nothing is declared, and proposes an identity", async () => {
        const { "models/bakery.yaml": _, ...data } = bakeryFiles;
        const advice = await adviseOn(data);
        expect(advice.tables.map(({ declared }) => declared)).toEqual([false, false]);
        expect(told(advice)).toEqual([
            "crm.customers.customer_no: person.customer_no",
            "crm.customers.email: person.email",
            "shop.orders.contact: person.email",
            "shop.orders.buyer: person.customer_no",
            "shop.orders.device_id: person.device_id",
        ]);
        expect(advice.types?.yaml).toContain("identities:\n  - name: person\n");
        expect(advice.types?.at).toBeNull();
    });

    it("tells what is delivered and not declared, and the other way round", async () => {
        const { "data/shop/orders.csv": orders = "", ...files } = bakeryFiles;
        const advice = await adviseOn({ ...files, "data/shop/visits.csv": orders });
        expect(advice.leftOut).toEqual([
            "shop.visits is delivered, but not declared: `c360 import` adds it",
            "shop.orders is declared, but not delivered",
        ]);
        expect(advice.tables.map(({ table }) => table)).toEqual(["crm.customers"]);
        expect(advice.overlaps).toEqual([]);
    });

    it("takes no numbers of few digits for the same, however many they share", async () => {
        const numbers = ["1", "2", "3", "4"];
        const files = {
            "data/crm/customers.csv": csv("customer_no", numbers),
            "data/shop/parts.csv": csv("quantity", numbers),
        };
        const advice = await adviseOn(files);
        // Every two share all four; those of the column that names somebody are told first.
        expect(advice.overlaps.map(({ left, right, common }) => [left.column, right.column, common])).toEqual([
            ["customer_no", "line", 4],
            ["customer_no", "quantity", 4],
            ["line", "line", 4],
            ["line", "quantity", 4],
        ]);
        expect(told(advice)).toEqual(["crm.customers.customer_no: person.customer_no"]);
    });

    it("takes half of the values, and three of them, for the same, and less for others", async () => {
        const long = (...last: readonly string[]) => last.map((digit) => `1000${digit}`);
        const ask = (values: readonly string[]) =>
            adviseOn({
                "data/crm/customers.csv": csv("customer_no", long("1", "2", "3", "4")),
                "data/shop/parts.csv": csv("code", values),
            });
        const both = ["crm.customers.customer_no: person.customer_no", "shop.parts.code: person.customer_no"];
        expect(told(await ask(long("1", "2", "3", "7", "8", "9")))).toEqual(both);
        expect(told(await ask(long("1", "2", "3", "6", "7", "8", "9")))).toEqual(both.slice(0, 1));
        expect(told(await ask(long("1", "2")))).toEqual(both.slice(0, 1));
    });

    it("doubts a number that is another one in each row, where no name speaks for it", async () => {
        const customers = csv("customer_no", ["10001", "10002", "10003", "10004"]);
        const doubtsOf = async (codes: readonly string[]) => {
            const advice = await adviseOn({
                "data/crm/customers.csv": customers,
                "data/shop/parts.csv": csv("code", codes),
            });
            return advice.suggestions.map(({ column, weigh }) => [column, weigh]);
        };
        const doubt = "no value stands in two rows: is it the number of the row itself?";
        expect(await doubtsOf(["10001", "10002", "10003"])).toEqual([
            ["customer_no", []],
            ["code", [doubt]],
        ]);
        expect(await doubtsOf(["10001", "10002", "10003", "10003"])).toEqual([
            ["customer_no", []],
            ["code", []],
        ]);
    });

    it("names columns by UUID, phone and digits, and doubts what is rare or always the same", async () => {
        const uuid = (digit: number) => `a000000${digit}-0000-4000-8000-00000000000${digit}`;
        const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];
        const advice = await adviseOn({
            "data/crm/guests.csv": csv(
                "token,phone,email,visitor_id",
                ten.map((digit) => {
                    const email = digit > 6 ? `g${digit}@x.test` : "";
                    return [uuid(digit), `+4930123456${digit}`, email, "kiosk"].join(",");
                }),
            ),
        });
        const shapes = advice.tables[0]?.columns.map(({ column, shape: { kind } }) => [column, kind]);
        expect(shapes).toEqual([
            ["line", "digits"],
            ["token", "uuid"],
            ["phone", "phone"],
            ["email", "email"],
            ["visitor_id", "text"],
            ["seen_at", "timestamp"],
        ]);
        const doubts = new Map(advice.suggestions.map(({ column, weigh }) => [column, weigh]));
        expect(doubts.get("phone")).toEqual([]);
        expect(doubts.get("email")).toEqual(["30 % of the rows carry one"]);
        expect(doubts.get("visitor_id")).toEqual(["every row carries the same value"]);
        expect(doubts.has("token")).toBe(false);
    });

    it("compares a sample of many values, the same ones of both columns", async () => {
        const numbers = (from: number, to: number) =>
            Array.from({ length: to - from }, (_, index) => String(100_000 + from + index));
        const files = {
            "data/crm/customers.csv": csv("customer_no", numbers(0, 2000)),
            "data/shop/parts.csv": csv("code", numbers(0, 1000)),
        };
        const whole = await adviseOn(files);
        const pair = ({ overlaps }: ColumnAdvice) => overlaps.find(({ right }) => right.column === "code");
        expect(pair(whole)).toMatchObject({ common: 1000, leftValues: 2000, rightValues: 1000, isSampled: false });
        const sampled = pair(await adviseOn(files, { sample: 200 }));
        // All codes are numbers of customers, so every code that is compared is found.
        expect(sampled?.isSampled).toBe(true);
        expect(sampled?.leftValues).toBe(200);
        expect(sampled?.common).toBe(sampled?.rightValues);
        expect(sampled?.common).toBeGreaterThan(60);
        expect(sampled?.common).toBeLessThan(140);
    });

    it("leaves tables alone that tell of identifiers, and columns and tables without a value", async () => {
        const model = bakeryModel
            .replace(
                "identities:\n",
                `  - name: ops
    tables:
      - name: erasures
        key: request_id
        changes: append
        occurred_at: requested_at
        columns:
          - {name: request_id, type: integer, required: true}
          - {name: identifier_type, type: string}
          - {name: identifier, type: string}
          - {name: requested_at, type: timestamp, required: true}
identities:
`,
            )
            .replace("  - name: person\n", "  - name: person\n    erasures: {table: ops.erasures}\n");
        const erasures = "request_id,identifier_type,identifier,requested_at\n1,email,ann@x.test,2026-01-01 10:00:00\n";
        const files = { ...bakeryFiles, "models/bakery.yaml": model, "data/ops/erasures.csv": erasures };
        const orders = "order_id,contact,buyer,ordered_at\n";
        const advice = await adviseOn({ ...files, "data/shop/orders.csv": orders });
        expect(columnOf(advice, "shop.orders.contact")).toMatchObject({ filled: 0, shape: { kind: "none", share: 0 } });
        expect(columnOf(advice, "ops.erasures.identifier")).toMatchObject({ shape: { kind: "email" } });
        expect(advice.suggestions).toEqual([]);
    });

    it("rounds no share to all or nothing", () => {
        expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0 %", "1 %", "50 %", "99 %", "100 %"]);
    });
});
