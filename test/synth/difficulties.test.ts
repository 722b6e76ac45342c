import { describe, expect, it } from "vitest";
import { deliver, values } from "./delivered.js";
import { gardenModel } from "./garden-model.js";

const garden = deliver(gardenModel, 800);
const rows = (table: string) => garden.get(table) ?? [];
const truth = new Map(rows("truth").map((row) => [`${row.source}.${row.table} ${row.source_key}`, row.person]));
const tidy = (email: string): string => email.trim().toLowerCase();

/** How many people stand behind each value of a column. */
function peopleBy(table: string, column: string, key: string): ReadonlyMap<string, ReadonlySet<string>> {
    const people = new Map<string, Set<string>>();
    for (const row of rows(table)) {
        const person = truth.get(`${table} ${row[key]}`);
        const value = row[column];
        if (!value || !person) continue;
        people.set(tidy(value), (people.get(tidy(value)) ?? new Set()).add(person));
    }
    return people;
}

const sizes = (people: ReadonlyMap<string, ReadonlySet<string>>): readonly number[] =>
    [...people.values()].map(({ size }) => size);

describe("the difficulties of real data", () => {
    it("include a tablet that many people use, and laptops of two", () => {
        const users = sizes(peopleBy("web.events", "anonymous_id", "event_id"));
        expect(Math.max(...users)).toBeGreaterThan(20);
        expect(users.filter((size) => size === 2).length).toBeGreaterThan(5);
        expect(users.filter((size) => size === 1).length).toBeGreaterThan(500);
    });

    it("include e-mails of families", () => {
        const owners = sizes(peopleBy("shop.customers", "E-Mail", "customer_id"));
        expect(owners.filter((size) => size === 2).length).toBeGreaterThan(3);
    });

    it("include people with accounts in several systems, and with two in one", () => {
        const systems = new Map<string, Set<string>>();
        const accounts = new Map<string, number>();
        for (const { source, table, person } of rows("truth")) {
            if (table !== "customers" && table !== "members") continue;
            systems.set(person ?? "", (systems.get(person ?? "") ?? new Set()).add(source ?? ""));
            if (table === "customers") accounts.set(person ?? "", (accounts.get(person ?? "") ?? 0) + 1);
        }
        expect([...systems.values()].filter(({ size }) => size === 2).length).toBeGreaterThan(200);
        expect([...accounts.values()].filter((count) => count === 2).length).toBeGreaterThan(3);
    });

    it("include words for nothing, blocked mailboxes, capitals and blanks", () => {
        const emails = values(garden, "shop.customers", "E-Mail").concat(values(garden, "loyalty.members", "email"));
        expect(emails).toContain("n/a");
        expect(emails).toContain("noreply@garden.test");
        expect(emails.some((email) => email !== email.trim())).toBe(true);
        expect(emails.some((email) => email !== email.toLowerCase())).toBe(true);
    });

    it("include guests, and rows that tell nothing at all", () => {
        const orders = rows("shop.orders");
        expect(orders.filter((row) => !row.customer_id && row.guest_email).length).toBeGreaterThan(50);
        expect(rows("web.events").filter((row) => !row.customer_id && !row.anonymous_id).length).toBeGreaterThan(10);
    });

    it("include visits before the first sign-in", () => {
        const signedIn = new Map<string, string>();
        let before = 0;
        for (const row of rows("web.events")) {
            const person = truth.get(`web.events ${row.event_id}`) ?? "";
            const first = signedIn.get(person);
            if (row.customer_id && (first === undefined || (row.occurred_at ?? "") < first)) {
                signedIn.set(person, row.occurred_at ?? "");
            }
        }
        for (const row of rows("web.events")) {
            const first = signedIn.get(truth.get(`web.events ${row.event_id}`) ?? "");
            if (first !== undefined && (row.occurred_at ?? "") < first) before += 1;
        }
        expect(before).toBeGreaterThan(100);
    });

    it("include deliveries that repeat, later and otherwise alike", () => {
        const seen = new Map<string, Readonly<Record<string, string | null>>>();
        let repeated = 0;
        for (const row of rows("web.events")) {
            const first = seen.get(row.event_id ?? "");
            seen.set(row.event_id ?? "", row);
            if (first === undefined) continue;
            repeated += 1;
            expect({ ...row, _loaded_at: null }).toEqual({ ...first, _loaded_at: null });
        }
        expect(repeated).toBeGreaterThan(20);
    });

    it("include rows that arrive days late, none later than allowed or than now", () => {
        const delays = rows("web.events").map(
            (row) => (Date.parse(`${row._loaded_at}Z`) - Date.parse(`${row.occurred_at}Z`)) / 86_400_000,
        );
        expect(Math.max(...delays)).toBeGreaterThan(2);
        expect(Math.max(...delays)).toBeLessThanOrEqual(3);
        expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    });

    it("include a few clocks that are ahead, and nothing else of tomorrow", () => {
        const isAhead = (time: string): boolean => time > "2026-01-31 00:00:00";
        const ahead = values(garden, "web.events", "occurred_at").filter(isAhead).length;
        expect(ahead).toBeGreaterThan(0);
        expect(ahead / rows("web.events").length).toBeLessThan(0.01);
        expect(values(garden, "shop.customers", "updated_at").filter(isAhead)).toEqual([]);
        expect(values(garden, "shop.customers", "_loaded_at").filter(isAhead)).toEqual([]);
    });

    it("include members who climb from tier to tier, never down", () => {
        const tiers = ["seed", "sprout", "bloom"];
        const versions = new Map<string, { readonly at: string; readonly tier: number }[]>();
        for (const { card_no, changed, tier } of rows("loyalty.members")) {
            const list = versions.get(card_no ?? "") ?? [];
            list.push({ at: changed ?? "", tier: tiers.indexOf(tier ?? "") });
            versions.set(card_no ?? "", list);
        }
        const climbers = [...versions.values()].map((list) => list.sort((a, b) => Number(a.at) - Number(b.at)));
        expect(climbers.filter((list) => (list.at(-1)?.tier ?? 0) > (list[0]?.tier ?? 0)).length).toBeGreaterThan(50);
        for (const list of climbers) {
            expect(list.map(({ tier }) => tier)).toEqual(list.map(({ tier }) => tier).sort((a, b) => a - b));
        }
    });
});
