import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { clinic, clinicModel } from "../audit/clinic.js";
import { c360, type RunOptions } from "./command-line.js";

let folder = "";
beforeAll(async () => {
    folder = clinic();
    const built = await c360(["build", "--data", "data", "--as-of", "2026-01-31"], { cwd: folder });
    expect(built.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = (words: readonly string[], options: RunOptions = {}) =>
    c360(["audit", ...words], { cwd: folder, ...options });

describe("c360 audit", () => {
    it("prints what docs/audit.md shows", async () => {
        const page = readFileSync(join(root, "docs/audit.md"), "utf8");
        const [, words = "", shown] = /\$ c360 audit (.+)\n([\s\S]*?)```/.exec(page) ?? [];
        const { code, out, err } = await audit(words.split(" "));
        expect(out).toBe(shown);
        expect({ code, err }).toEqual({ code: 0, err: "" });
    });

    it("fits 80 columns, with values shown too, and has no colour where none is wanted", async () => {
        for (const words of [["person"], ["person", "--show-values"]]) {
            const { out } = await audit(words);
            const wide = out.split("\n").filter((line) => [...line].length > 80);
            expect(wide).toEqual([]);
            expect(out).not.toContain("\u001b");
        }
        const { out } = await audit(["person"], { env: { NO_COLOR: "", FORCE_COLOR: "1" } });
        expect(out).toContain("\u001b[");
    });

    it("draws bars to an eighth of a letter, none without its number", async () => {
        const { out } = await audit(["person"]);
        expect(out).toContain("  1  ██████████████████████████████  4\n  2  ███████▌                        1\n");
    });

    it("masks values, and shows them when asked", async () => {
        const { out } = await audit(["person"]);
        expect(out).toContain("email:c…@x.test");
        expect(out).not.toContain("cat@x.test");
        expect((await audit(["person", "--show-values"])).out).toContain("email:cat@x.test");
    });

    it("is a document for programs, with its version", async () => {
        const { code, out } = await audit(["person", "--format", "json"]);
        expect(code).toBe(0);
        const report = JSON.parse(out);
        expect(report).toMatchObject({ version: 1, identity: "person", isMasked: true, profiles: { profiles: 8 } });
        expect(Object.keys(report)).toEqual([
            ...["version", "identity", "isMasked", "profiles", "types", "connected", "refusals", "rejections"],
            ...["bridges", "merges", "limits", "advice"],
        ]);
        expect((await audit(["person", "--format", "json"])).out).toBe(out);
    });

    it("writes one HTML file that loads nothing, runs nothing and escapes what it is given", async () => {
        const { code, out, err } = await audit(["person", "--format", "html", "--out", "audit.html", "--show-values"]);
        expect({ code, out, err }).toEqual({ code: 0, out: "", err: "Wrote audit.html\n" });
        const page = readFileSync(join(folder, "audit.html"), "utf8");
        expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
        expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
        expect(page).toContain("prefers-color-scheme: dark");
        const tables = page.match(/<table/g)?.length ?? 0;
        expect(tables).toBeGreaterThan(10);
        expect(page.match(/<caption>/g)?.length).toBe(tables);
        expect(page).toContain('<th scope="row">card_no:2</th>');
        for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`<h2 id="${anchor}">`);
        const open = [...page.matchAll(/<(section|table|tr|td|th|ul|li|p|div|code)\b/g)].length;
        expect([...page.matchAll(/<\/(section|table|tr|td|th|ul|li|p|div|code)>/g)].length).toBe(open);
    });

    it("reads the warehouse that it is given, and changes nothing in it", async () => {
        const file = join(folder, "copy.duckdb");
        cpSync(join(folder, ".c360/warehouse.duckdb"), file);
        const before = readFileSync(file);
        const given = await audit(["person", "--warehouse", "copy.duckdb"]);
        expect(given.out).toBe((await audit(["person"])).out);
        expect(readFileSync(file).equals(before)).toBe(true);
    });

    it.each([
        [["persn"], "audit/unknown-identity", "did you mean `person`?"],
        [["person", "--warehouse", "none.duckdb"], "audit/no-warehouse", "there is no such file"],
        [["person", "--warehouse", "models/clinic.yaml"], "audit/no-warehouse", "models/clinic.yaml is no warehouse"],
        [["person", "--out", "missing/audit.txt"], "audit/unwritable", "ENOENT"],
    ])("refuses %j with %s", async (words, code, text) => {
        const { code: outcome, err } = await audit(words);
        expect(outcome).toBe(1);
        expect(err).toContain(`[${code}]`);
        expect(err).toContain(text);
    });

    it("refuses a warehouse of another model, and one without the identity: audit/older-warehouse", async () => {
        writeFileSync(join(folder, "models/clinic.yaml"), clinicModel.replaceAll("person", "guest"));
        const outcome = await audit(["guest"]);
        writeFileSync(join(folder, "models/clinic.yaml"), clinicModel);
        expect(outcome.code).toBe(1);
        expect(outcome.err).toContain("[audit/older-warehouse]");
        expect(outcome.err).toContain("has no dim_guest_identifiers");
    });

    it("ends with 2 when the command line is wrong", async () => {
        expect((await audit([])).code).toBe(2);
        expect((await audit(["person", "--format", "github"])).code).toBe(2);
    });
});
