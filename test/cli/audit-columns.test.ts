import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { bakeryFiles, folderOf } from "../init/bakery.js";
import { c360, type RunOptions } from "./command-line.js";

let folder = "";
beforeAll(() => {
    folder = folderOf(bakeryFiles);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = (words: readonly string[], options: RunOptions = {}) =>
    c360(["audit", ...words], { cwd: folder, ...options });

describe("c360 audit --columns", () => {
    it("prints what docs/audit.md shows", async () => {
        const page = readFileSync(join(root, "docs/audit.md"), "utf8");
        const [, words = "", shown] = /\$ c360 audit (--columns .+)\n([\s\S]*?)```/.exec(page) ?? [];
        const { code, out, err } = await audit(words.split(" "));
        expect(out).toBe(shown);
        expect({ code, err }).toEqual({ code: 0, err: "" });
    });

    it("is a document for programs, with its version, the same each time, and holds no value", async () => {
        const { code, out } = await audit(["--columns", "--data", "data", "--format", "json"]);
        expect(code).toBe(0);
        const report = JSON.parse(out);
        expect(report).toMatchObject({ version: 1, data: "data", sample: 10000 });
        expect(Object.keys(report)).toEqual([
            ...["version", "data", "sample", "tables", "overlaps", "suggestions", "types", "leftOut"],
        ]);
        for (const value of ["ann", "x.test", "10001", "D1"]) expect(out).not.toContain(value);
        expect((await audit(["--columns", "--data", "data", "--format", "json"])).out).toBe(out);
    });

    it("reads a DuckDB file, whose schemas are the sources, and writes its answer to a file", async () => {
        const instance = await DuckDBInstance.create(join(folder, "raw.duckdb"), { threads: "1" });
        const connection = await instance.connect();
        for (const [path, table] of [
            ["crm/customers", "crm.customers"],
            ["shop/orders", "shop.orders"],
        ]) {
            await connection.run(`create schema ${table?.split(".")[0]}`);
            await connection.run(`create table ${table} as from '${join(folder, "data", `${path}.csv`)}'`);
        }
        connection.closeSync();
        instance.closeSync();
        const { code, out, err } = await audit(["--columns", "--db", "raw.duckdb", "--out", "columns.txt"]);
        expect({ code, out, err }).toEqual({ code: 0, out: "", err: "Wrote columns.txt\n" });
        const text = readFileSync(join(folder, "columns.txt"), "utf8");
        expect(text).toContain("  1. shop.orders.contact may be person.email\n");
        expect(text).toContain("  crm.customers.customer_no  shop.orders.buyer        4  6, 5  all\n");
    });

    it("needs no project, and fits 80 columns however long names are", async () => {
        const bare = folderOf({});
        const long = `customer_${"x".repeat(70)}_email`;
        mkdirSync(join(bare, "raw/shop"), { recursive: true });
        writeFileSync(join(bare, "raw/shop/a_table_of_a_long_name_too.csv"), `id,${long}\n1,a@x.test\n2,b@x.test\n`);
        const { code, out } = await audit(["--columns", "--data", "raw"], { cwd: bare });
        rmSync(bare, { recursive: true, force: true });
        expect(code).toBe(0);
        expect(out).toContain("identities:\n");
        // The spelling in the data is a word that YAML cannot break.
        const wide = out.split("\n").filter((line) => [...line].length > 80 && !line.includes("raw: "));
        expect(wide).toEqual([]);
    });

    it.each([
        ["--data", "nowhere", "init/nothing-to-read", "there is nothing of this name"],
        ["--data", "models/bakery.yaml", "init/nothing-to-read", "it is no folder"],
        ["--data", "models", "init/nothing-to-read", "it holds no table"],
        ["--db", "data", "init/nothing-to-read", "it is a folder"],
        ["--db", "models/bakery.yaml", "init/nothing-to-read", "it declares data, and holds none"],
        [
            "--db",
            "data/shop/orders.csv",
            "init/nothing-to-read",
            "it is the file of a table; `--data` names its folder",
        ],
        ["--db", "broken/shop/text", "init/nothing-to-read", "not a valid DuckDB database file"],
        ["--data", "broken", "data/empty-file", "broken/shop/orders.csv"],
    ])("refuses %s %s with %s", async (option, path, code, text) => {
        mkdirSync(join(folder, "broken/shop"), { recursive: true });
        writeFileSync(join(folder, "broken/shop/orders.csv"), "");
        writeFileSync(join(folder, "broken/shop/text"), "no database".repeat(500));
        const { code: outcome, out, err } = await audit(["--columns", option, path]);
        expect({ outcome, out }).toEqual({ outcome: 1, out: "" });
        expect(err).toContain(`[${code}]`);
        expect(err).toContain(text);
    });

    it("tells of a folder without a project when one was named, and of a model with errors", async () => {
        const { code, err } = await audit(["--columns", "--data", "data", "--project", "data"]);
        expect(code).toBe(1);
        expect(err).toContain("[project/no-models]");
        const broken = folderOf({ ...bakeryFiles, "models/bakery.yaml": "project: {nme: bakery}\n" });
        const refused = await audit(["--columns", "--data", "data"], { cwd: broken });
        rmSync(broken, { recursive: true, force: true });
        expect(refused.code).toBe(1);
        expect(refused.err).toContain("nme");
    });

    it.each([
        [["--columns"], "name the raw data: --data <dir> or --db <file>"],
        [["--columns", "--data", "data", "--db", "raw.duckdb"], "cannot be used with option '--db <file>'"],
        [["person", "--columns", "--data", "data"], "name no identity"],
        [["person", "--data", "data"], "go with `--columns`"],
        [["--columns", "--data", "data", "--format", "html"], "prints text or json"],
        [["--columns", "--data", "data", "--show-values"], "cannot be used with option '--columns'"],
        [["--columns", "--data", "data", "--warehouse", "w"], "cannot be used with option '--columns'"],
        [[], "name an identity, or ask for `--columns`"],
    ])("ends with 2 for %j", async (words, text) => {
        const { code, err } = await audit(words);
        expect(code).toBe(2);
        expect(err).toContain(text);
    });
});
