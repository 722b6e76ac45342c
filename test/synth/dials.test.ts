import { describe, expect, it } from "vitest";
import { type DialName, type Dials, dialFault, dialNames, dials, flagOf, turned } from "../../src/synth/dials.js";
import { synthesize } from "../../src/synth/synthesize.js";
import { asOf, type Delivered, records, values } from "./delivered.js";
import { gardenModel } from "./garden-model.js";

const profiles = 500;

/** The tables of a run, each made when it is asked for. */
function garden(chosen: Partial<Dials>, growth = 1): Delivered {
    const { tables, truth } = synthesize(gardenModel, { profiles, seed: 1, asOf, dials: chosen, growth });
    const known = new Map<string, ReturnType<typeof records>>();
    const get = (name: string) => {
        const file = tables.find(({ source, table }) => `${source}.${table}` === name) ?? truth;
        const made = known.get(name) ?? records(file);
        known.set(name, made);
        return made;
    };
    return { get } as Delivered;
}

const rowsOf = (data: Delivered, table: string) => data.get(table) ?? [];
const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;

/** How often a value came before. */
function repeated(all: readonly string[]): number {
    return 1 - new Set(all).size / all.length;
}

const emails = (data: Delivered): readonly string[] =>
    values(data, "shop.customers", "E-Mail").concat(values(data, "loyalty.members", "email"));

const days = (from: string | null | undefined, to: string | null | undefined): number =>
    (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 86_400_000;

/** What can be counted of a difficulty in the files: its share, where the dial is one. */
const measures: Readonly<Partial<Record<DialName, (data: Delivered) => number>>> = {
    caseVariants: (data) => share(emails(data), (email) => email.includes("@") && email !== email.toLowerCase()),
    blanks: (data) => share(emails(data), (email) => email !== email.trim()),
    junk: (data) => share(emails(data), (email) => !email.includes("@") || email.endsWith("@garden.test")),
    missing: (data) =>
        share(rowsOf(data, "web.events"), (row) => !row.customer_id && !row.anonymous_id && !row.card_no),
    late: (data) => share(rowsOf(data, "web.events"), (row) => days(row.occurred_at, row._loaded_at) > 1 / 24 + 0.001),
    repeats: (data) => repeated(values(data, "web.events", "event_id")),
    stale: (data) => repeated(values(data, "shop.customers", "customer_id")),
    deletes: (data) => share(rowsOf(data, "shop.customers"), (row) => row.removed_at !== null && row.removed_at !== ""),
    unread: (data) => share(rowsOf(data, "shop.customers"), (row) => row.is_test === "true"),
    wrongClocks: (data) => share(values(data, "web.events", "occurred_at"), (time) => time > "2026-01-31 00:00:00"),
};

describe("a dial", () => {
    it.each(Object.entries(measures))("%s turns a difficulty off, and up to a share", (name, measure) => {
        const none = { repeats: 0, stale: 0, missing: 0, [name]: 0 };
        // Chance alone leaves a row in a thousand without an identifier, or a load an hour late.
        expect(measure(garden(none))).toBeLessThanOrEqual(0.02);
        const usual = measure(garden({ ...none, [name]: dials[name as DialName].usual }));
        const often = measure(garden({ ...none, [name]: 0.4 }));
        expect(usual).toBeLessThan(often);
        expect(often).toBeGreaterThan(0.25);
        expect(often).toBeLessThan(0.5);
    });

    it("followUps and echoes say how much other tables repeat", () => {
        const refunds = (followUps: number): number => rowsOf(garden({ followUps }), "shop.refunds").length;
        expect(refunds(0)).toBe(0);
        expect(refunds(0.4)).toBeGreaterThan(2 * refunds(0.15));
        const events = (echoes: number): number => rowsOf(garden({ echoes }), "web.events").length;
        expect(events(0)).toBeLessThan(events(0.7));
        expect(events(0.7)).toBeLessThan(events(1));
    });

    it("corrections say how long the histories of a log are", () => {
        const versions = (corrections: number): number => {
            const data = garden({ corrections, repeats: 0 });
            return rowsOf(data, "loyalty.members").length / new Set(values(data, "loyalty.members", "card_no")).size;
        };
        expect(versions(0)).toBe(1);
        expect(versions(0.9)).toBeGreaterThan(versions(0.5) + 0.5);
    });

    it("secondAccounts, secondEmails and sharedDevices make people harder to tell apart", () => {
        const accounts = (secondAccounts: number): number =>
            new Set(values(garden({ secondAccounts }), "shop.customers", "customer_id")).size;
        expect(accounts(0.5)).toBeGreaterThan(1.4 * accounts(0));
        const second = (secondEmails: number): number =>
            share(emails(garden({ secondEmails, typos: 0 })), (email) => !email.split("@")[0]?.trim().includes("."));
        expect(second(1)).toBeGreaterThan(second(0) + 0.8);
        const devices = (sharedDevices: number, householdDevices: number): number =>
            new Set(values(garden({ sharedDevices, householdDevices }), "web.events", "anonymous_id")).size;
        expect(devices(1, 0)).toBeLessThanOrEqual(profiles / 250);
        expect(devices(0, 0)).toBeGreaterThan(devices(0, 1));
    });

    it("vanishing takes rows out of tables that are written over, and out of the truth", () => {
        const data = garden({ vanishing: 1 });
        expect(rowsOf(data, "shop.customers")).toEqual([]);
        expect(rowsOf(data, "shop.refunds").length).toBeGreaterThan(0);
        expect(rowsOf(data, "truth").some(({ table }) => table === "customers")).toBe(false);
    });

    it("changes nothing where it stands as usual", () => {
        const usual = garden(Object.fromEntries(dialNames.map((name) => [name, dials[name].usual])));
        for (const table of ["shop.customers", "loyalty.members", "shop.refunds"]) {
            expect(usual.get(table)).toEqual(garden({}).get(table));
        }
    });

    it("is a share, and those of one e-mail or visit are no more than one together", () => {
        expect(dialFault({})).toBeNull();
        expect(dialFault({ late: 1.5 })).toBe("--late: 1.5 is not between 0 and 1");
        expect(dialFault({ late: Number.NaN })).toBe("--late: NaN is not between 0 and 1");
        expect(dialFault({ junk: 0.9, typos: 0.9 })).toBe(
            "--case-variants, --blanks, --typos, --junk are 1.870 together, more than 1",
        );
        expect(() => turned({ sharedDevices: 1 })).toThrow("--shared-devices, --household-devices are 1.380 together");
        expect(flagOf("wrongClocks")).toBe("--wrong-clocks");
    });
});

describe("growth", () => {
    it("lets more people join lately, none before the first or after the last", () => {
        const early = (growth: number): number =>
            share(values(garden({}, growth), "shop.customers", "created_at"), (at) => at < "2024-10-01");
        expect(early(1)).toBeGreaterThan(early(3) + 0.15);
        expect(early(0.3)).toBeGreaterThan(early(1) + 0.15);
        expect(() => synthesize(gardenModel, { profiles: 1, seed: 1, asOf, growth: 0 })).toThrow("not a factor");
    });
});
