import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { openSession, type Session } from "../../src/engine/session.js";
import { build } from "../../src/project/build.js";
import { compile } from "../../src/project/compile.js";
import { isSound } from "../../src/project/prepare.js";
import { writeSynthetic } from "../../src/project/synthesize.js";
import { deliver } from "../synth/delivered.js";

// Larkspur's warehouse, built over synthetic people: does it find out who is who?

const { value: project } = compile({ folder: fileURLToPath(new URL("../..", import.meta.url)) });
if (!isSound(project)) throw new Error("the reference model is valid");
const profiles = 400;
const folder = mkdtempSync(join(tmpdir(), "c360-who-is-who-"));
let session: Session;
let findings: readonly Diagnostic[];

beforeAll(async () => {
    await writeSynthetic(project, { profiles, seed: 1, asOf: "2026-01-31", out: join(folder, "data") });
    const { value, diagnostics } = await build(project, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31 00:00:00.000000",
    });
    findings = diagnostics;
    session = await openSession({ file: value.file ?? "", tempDirectory: join(folder, "spill") });
});

afterAll(() => {
    session.close();
    rmSync(folder, { recursive: true, force: true });
});

it("no generated test fails, and no value gets lost", () => {
    expect(findings).toEqual([]);
});

it("two accounts are found to be one person only if they are, and mostly if they are", async () => {
    const truth = new Map<string, string>();
    for (const { table, source_key, person } of deliver(project.model, profiles).get("truth") ?? []) {
        const types: Readonly<Record<string, string>> = {
            customers: "customer_id",
            contacts: "crm_contact_id",
            members: "loyalty_no",
        };
        const type = types[table ?? ""];
        if (type !== undefined) truth.set(`${type}:${source_key}`, person ?? "");
    }
    const found = await session.rows("select identifier_type, identifier, person_id from dim_person_identifiers");
    const accounts = found.flatMap(({ identifier_type, identifier, person_id }) => {
        const person = truth.get(`${identifier_type}:${identifier}`);
        return person === undefined ? [] : [{ person, profile: String(person_id) }];
    });
    const pairs = (key: (account: { readonly person: string; readonly profile: string }) => string): number => {
        const sizes = new Map<string, number>();
        for (const account of accounts) sizes.set(key(account), (sizes.get(key(account)) ?? 0) + 1);
        return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    };
    const right = pairs(({ person, profile }) => `${person} ${profile}`);
    expect(accounts.length).toBeGreaterThan(600);
    // Families that share an e-mail are the few that are taken for one.
    expect(right / pairs(({ profile }) => profile)).toBeGreaterThan(0.95);
    // A second account, another e-mail, a word for nothing: what no rule can see stays apart.
    expect(right / pairs(({ person }) => person)).toBeGreaterThan(0.75);
});

it("orders that shop and browser both report count once", async () => {
    const [counted] = await session.rows(
        "select count(*) as facts, count(distinct order_id) as orders from fct_order_completed",
    );
    expect(counted?.facts).toBe(counted?.orders);
    expect(Number(counted?.orders)).toBeGreaterThan(200);
});

it("every store and product that a fact names is known", async () => {
    const [unknown] = await session.rows(`
        select
            (select count(*) from fct_order_completed where store_id is not null and store_key = 'unknown') as stores,
            (select count(*) from fct_product_wished where product_key = 'unknown') as products
    `);
    expect(unknown).toEqual({ stores: "0", products: "0" });
});
