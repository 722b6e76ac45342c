import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { compile } from "../../src/project/compile.js";
import { deliver, values } from "../synth/delivered.js";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const { model } = compile({ folder }).value;
if (model === undefined) throw new Error("the reference model is valid");

const data = deliver(model, 500);
const rows = (table: string) => data.get(table) ?? [];

it("Larkspur's systems write under their own column names", () => {
    expect(Object.keys(rows("crm.contacts")[0] ?? {}).slice(0, 4)).toEqual(["Id", "Shop No.", "E-Mail", "Full Name"]);
    expect(Object.keys(rows("loyalty.transactions")[0] ?? {})).toContain("ts");
});

it("the service desk pads account numbers, the partner groups card numbers", () => {
    for (const number of values(data, "crm.contacts", "Shop No.")) expect(number).toMatch(/^00\d{6}$/);
    expect(values(data, "loyalty.transactions", "card").some((card) => /^\d{4}-\d{4}-\d\d$/.test(card))).toBe(true);
});

it("every event of the tracking plan is there", () => {
    const names = new Set(values(data, "web.events", "event_name"));
    for (const name of ["Page Viewed", "Product Viewed", "Cart Updated", "Order Completed"])
        expect(names).toContain(name);
    expect(new Set(values(data, "loyalty.transactions", "kind"))).toContain("earn");
    expect(new Set(values(data, "shop.orders", "status"))).toEqual(new Set(["pending", "paid", "cancelled"]));
});

it("an agent types a word for nothing where a phone number is missing", () => {
    expect(values(data, "crm.contacts", "Phone").some((phone) => /^(n\/a|none|unknown|-|NULL|test)$/.test(phone))).toBe(
        true,
    );
});

it("contacts, accounts and cards of one person share a birthday", () => {
    const person = new Map(rows("truth").map((row) => [`${row.source}.${row.table} ${row.source_key}`, row.person]));
    const birthdays = new Map(
        rows("crm.contacts").map((row) => [person.get(`crm.contacts ${row.Id}`), row.Birthdate] as const),
    );
    const shared = rows("shop.customers").flatMap((row) => {
        const theirs = birthdays.get(person.get(`shop.customers ${row.customer_id}`));
        return theirs && row.birth_date ? [[theirs, row.birth_date]] : [];
    });
    expect(shared.length).toBeGreaterThan(100);
    for (const [theirs, ours] of shared) expect(ours).toBe(theirs);
});

it("a store is called after its town", () => {
    for (const { name, city } of rows("shop.stores")) if (city) expect(name).toBe(city);
});
