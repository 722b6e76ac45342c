import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/project/compile.js";
import { root } from "../architecture/source-files.js";
import { deliver } from "./delivered.js";

const { value: courier } = compile({ folder: join(root, "test/golden/parties") });
if (courier.model === undefined) throw new Error("the model has errors");
const delivered = deliver(courier.model, 400);
const rows = (table: string) => delivered.get(table) ?? [];

describe("a row of several parties", () => {
    const shipments = rows("desk.shipments");
    const received = shipments.filter(({ receiver_account_no: no }) => no !== null);

    it("names somebody else, mostly one who has an account", () => {
        const accounts = new Set(rows("app.accounts").map(({ account_no: no }) => no));
        const others = received.filter((row) => row.receiver_account_no !== row.account_no);
        expect(received.length).toBeGreaterThan(shipments.length / 10);
        expect(others.length).toBeGreaterThan(received.length * 0.9);
        expect(received.filter((row) => accounts.has(row.receiver_account_no ?? "")).length).toBeGreaterThan(
            received.length * 0.9,
        );
    });

    it("says of its party what belongs together", () => {
        const emails = new Map<string, Set<string>>();
        for (const { receiver_account_no: no, receiver_email: email } of received) {
            if (no === null || no === undefined || !email?.includes("@")) continue;
            emails.set(no, new Set([...(emails.get(no) ?? []), email.trim().toLowerCase().replaceAll(".", "")]));
        }
        // Everybody has two addresses.
        expect(emails.size).toBeGreaterThan(100);
        expect(Math.max(...[...emails.values()].map(({ size }) => size))).toBe(2);
    });
});

describe("an identifier inside of json", () => {
    it("stands under its keys once somebody has signed in", () => {
        const bodies = rows("app.calls").map(({ body }) => JSON.parse(body ?? "{}"));
        const signed = bodies.filter((body) => typeof body.user?.email === "string");
        expect(signed.length).toBeGreaterThan(bodies.length / 20);
        expect(signed.length).toBeLessThan(bodies.length);
    });
});
