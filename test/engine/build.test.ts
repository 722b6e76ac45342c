import {
    cpSync,
    existsSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    symlinkSync,
    utimesSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/diagnostics/result.js";
import { buildFile, type FileBuild } from "../../src/engine/build-file.js";
import { openSession, type Row } from "../../src/engine/session.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer, type Renderer } from "../../src/render/renderer.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import type { Warehouse } from "../../src/warehouse/plan/warehouse.js";
import { lineAt, planned } from "./planned.js";

const shop = planned(`project: {name: acme, targets: [duckdb], calendar: {from: 2026-01-01, to: 2026-01-31}}
sources:
  - name: shop
    description: Web shop.
    schema: raw_shop
    version: 1.0.0
    tables:
      - name: products
        description: One row per product.
        key: product_id
        changes: overwrite
        created_at: created_at
        updated_at: updated_at
        columns:
          - {name: product_id, type: integer, required: true, description: Number of the product.}
          - {name: title, type: string, description: What it is called.}
          - {name: state, type: string, values: [new, used], description: Its condition.}
          - {name: price, type: "decimal(18,2)", arrives_as: text, description: What it costs.}
          - {name: created_at, type: timestamp, required: true, description: When it came.}
          - {name: updated_at, type: timestamp, required: true, description: When it changed.}
entities:
  - name: product
    description: A thing we sell.
    version: 1.0.0
    from: shop.products
    key: product_id
    attributes:
      - {name: title, from: title, description: What it is called.}
      - {name: state, from: state, description: Its condition.}
      - {name: price, from: price, description: What it costs.}
`);

const asOf = "2026-01-31 00:00:00.000000";
const header = "product_id,title,state,price,created_at,updated_at";
const lamp = "1,Lamp,new,19.90,2026-01-01,2026-01-02";
const chair = "2,Chair,used,49,2026-01-01,2026-01-02";

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-build-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
    deliver(lamp, chair);
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = (): string => join(folder, "warehouse.duckdb");
const outputs = (): readonly string[] => readdirSync(folder).filter((name) => name !== "data");

function deliver(...rows: readonly string[]): void {
    writeFileSync(join(folder, "data", "shop", "products.csv"), `${[header, ...rows].join("\n")}\n`);
}

interface Rest {
    readonly warehouse?: Warehouse;
    readonly renderer?: Renderer;
    readonly out?: string;
    readonly input?: { readonly kind: "folder" | "database"; readonly path: string };
}

const build = (rest: Rest = {}): Promise<Result<FileBuild>> =>
    buildFile(rest.warehouse ?? shop.warehouse, rest.renderer ?? shop.renderer, {
        input: rest.input ?? { kind: "folder", path: join(folder, "data") },
        out: rest.out ?? out(),
        asOf,
        places: shop.places,
        threads: 1,
        memoryLimit: "500MB",
    });

async function query(file: string, select: string): Promise<readonly Row[]> {
    const session = await openSession({ file, threads: 1, memoryLimit: "200MB", tempDirectory: `${file}.query` });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

const codes = ({ diagnostics }: Result<unknown>): readonly string[] => diagnostics.map(({ code }) => code);

describe("a build", () => {
    it("makes every relation in order, counts its rows and runs its tests", async () => {
        const { value, diagnostics } = await build();
        expect(diagnostics).toEqual([]);
        expect(value.tables).toMatchObject([{ source: "shop", table: "products", rows: 2 }]);
        expect(value.report?.relations.map(({ name, rows, materialized }) => ({ name, rows, materialized }))).toEqual([
            { name: "stg_shop__products", rows: 2, materialized: "view" },
            { name: "dim_date", rows: 31, materialized: "table" },
            // The unknown product is a row too.
            { name: "dim_product", rows: 3, materialized: "table" },
        ]);
        const tests = value.report?.tests ?? [];
        expect(tests.every(({ status }) => status === "passed")).toBe(true);
        expect(tests.map(({ name }) => name)).toEqual(
            expect.arrayContaining([
                "unique_dim_product_product_key",
                "not_null_dim_product_product_key",
                "accepted_values_dim_product_state",
                "stg_shop__products_lost_values",
            ]),
        );
    });

    it("leaves one file that needs nothing else, under whatever name", async () => {
        await build();
        expect(outputs()).toEqual(["warehouse.duckdb"]);
        rmSync(join(folder, "data"), { recursive: true });
        const moved = join(folder, "elsewhere.duckdb");
        cpSync(out(), moved);
        const products = "select title, price from dim_product where not is_placeholder order by title";
        expect(await query(moved, products)).toEqual([
            { title: "Chair", price: "49.00" },
            { title: "Lamp", price: "19.90" },
        ]);
        expect(await query(moved, "select count(*) as n from stg_shop__products")).toEqual([{ n: "2" }]);
    });

    it("leaves views as views, although it evaluated each once", async () => {
        await build();
        const made = "select table_name as name, table_type as kind from information_schema.tables";
        expect(await query(out(), `${made} where table_schema = 'main' order by name`)).toEqual([
            { name: "dim_date", kind: "BASE TABLE" },
            { name: "dim_product", kind: "BASE TABLE" },
            { name: "stg_shop__products", kind: "VIEW" },
        ]);
    });

    it("sees nothing later than its moment", async () => {
        deliver(lamp, "1,Lamp 2,new,20,2026-01-01,2026-02-01", "3,Late,new,1,2026-02-01,2026-02-01");
        await build();
        expect(await query(out(), "select title from dim_product where not is_placeholder")).toEqual([
            { title: "Lamp" },
        ]);
    });

    it("reads a database and does not replace it (engine/output-is-input)", async () => {
        await build();
        const raw = join(folder, "raw.duckdb");
        cpSync(out(), raw);
        const again = await build({ input: { kind: "database", path: raw } });
        expect(codes(again)).toEqual([]);
        expect(again.value.report?.relations.map(({ rows }) => rows)).toEqual([2, 31, 3]);
        const before = readFileSync(out());
        expect(codes(await build({ input: { kind: "database", path: out() } }))).toEqual(["engine/output-is-input"]);
        expect(readFileSync(out()).equals(before)).toBe(true);
    });
});

describe("a build that fails", () => {
    beforeEach(async () => {
        await build();
        deliver(lamp);
    });
    const oldRows = () => query(out(), "select count(*)::integer as n from dim_product where not is_placeholder");

    it("on raw data leaves yesterday's warehouse and nothing else", async () => {
        deliver("one,Lamp,new,1,2026-01-01,2026-01-02");
        const failed = await build();
        expect(codes(failed)).toEqual(["data/wrong-type"]);
        expect(failed.value).toMatchObject({ file: null, report: null });
        expect(outputs()).toEqual(["warehouse.duckdb"]);
        expect(await oldRows()).toEqual([{ n: 2 }]);
    });

    it("on a test keeps what it built beside yesterday's warehouse (engine/test-failed)", async () => {
        deliver(lamp, "2,Chair,broken,49,2026-01-01,2026-01-02");
        const failed = await build();
        expect(codes(failed)).toEqual(["engine/test-failed", "engine/test-failed"]);
        expect(failed.diagnostics.map(({ message }) => message)).toEqual([
            "`stg_shop__products.state` is none of new, used in 1 of 2 rows",
            "`dim_product.state` is none of new, used in 1 of 3 rows",
        ]);
        expect(failed.diagnostics.map(({ span }) => lineAt(shop.text, span.start))).toEqual([
            "- name: products",
            "- name: product",
        ]);
        expect(failed.value.file).toBe(`${out()}.failed`);
        expect(await oldRows()).toEqual([{ n: 2 }]);
        expect(await query(`${out()}.failed`, "select title from dim_product where state = 'broken'")).toEqual([
            { title: "Chair" },
        ]);
        // The next one that succeeds clears up.
        deliver(lamp);
        expect(codes(await build())).toEqual([]);
        expect(outputs()).toEqual(["warehouse.duckdb"]);
        expect(await oldRows()).toEqual([{ n: 1 }]);
    });

    it("only counts what a warning finds (engine/test-warned)", async () => {
        deliver("1,Lamp,new,cheap,2026-01-01,2026-01-02", "2,Chair,new,n/a,2026-01-01,2026-01-02");
        const built = await build();
        expect(codes(built)).toEqual(["engine/test-warned"]);
        expect(built.diagnostics[0]?.severity).toBe("warning");
        expect(built.diagnostics[0]?.message).toMatch(/^`stg_shop__products`: 2 rows in answer to "/);
        expect(built.value.file).toBe(out());
    });

    it("on a relation names it, its definition and the line, and makes what does not read it (engine/relation-failed)", async () => {
        const failed = await build({
            renderer: withTemplate("dbt/staging/table", "select\n    1 as product_id,\n    wrong\n"),
        });
        expect(codes(failed)).toEqual(["engine/relation-failed"]);
        expect(failed.diagnostics[0]?.message).toMatch(
            /^`stg_shop__products` could not be made: Referenced column "wrong" .*, at `wrong`$/,
        );
        expect(lineAt(shop.text, failed.diagnostics[0]?.span.start ?? 0)).toBe("- name: products");
        expect(failed.value.report?.relations.map(({ name }) => name)).toEqual(["dim_date"]);
        expect(failed.value.report?.skipped).toEqual(["dim_product"]);
        expect(failed.value.file).toBeNull();
        expect(outputs()).toEqual(["warehouse.duckdb"]);
        expect(await oldRows()).toEqual([{ n: 2 }]);
    });

    it("on a view tells so although it was made without a word", async () => {
        const failed = await build({
            renderer: withTemplate(
                "dbt/staging/table",
                "select product_id, cast(cast(title as integer) as varchar) as title, state, price::decimal(18, 2) as price, created_at, updated_at from raw_shop.products",
            ),
        });
        expect(codes(failed)).toEqual(["engine/relation-failed"]);
        expect(failed.diagnostics[0]?.message).toMatch(
            /^`stg_shop__products` could not be made: Could not convert string 'Lamp' to INT32[^`]*$/,
        );
        expect(failed.value.report?.skipped).toEqual(["dim_product"]);
    });

    it("on its output says what is in the way (engine/output-not-writable)", async () => {
        const refusal = async (place: string) =>
            (await build({ out: place })).diagnostics.map(({ message }) => message);
        writeFileSync(join(folder, "file"), "");
        mkdirSync(join(folder, "taken.duckdb"));
        const inFile = join(folder, "file", "a.duckdb");
        expect(await refusal(inFile)).toEqual([`\`${inFile}\` cannot be written: its folder is a file`]);
        const taken = join(folder, "taken.duckdb");
        expect(await refusal(taken)).toEqual([`\`${taken}\` cannot be written: it is a folder`]);
        expect(await refusal("")).toEqual(["`` cannot be written: it has no name"]);
        const long = join(folder, "x".repeat(300));
        expect(await refusal(long)).toEqual([`\`${long}\` cannot be written: its name is too long`]);
        // Long enough that only the working name is too long.
        expect((await refusal(join(folder, "x".repeat(250)))).join()).toMatch(/cannot be written: .*too long/);
    });

    it("keeps what is no DuckDB file (engine/foreign-output)", async () => {
        const notes = join(folder, "notes.txt");
        writeFileSync(notes, "precious");
        expect(codes(await build({ out: notes }))).toEqual(["engine/foreign-output"]);
        expect(readFileSync(notes, "utf8")).toBe("precious");
        const other = join(folder, "other.duckdb");
        writeFileSync(`${other}.failed`, "precious");
        expect(codes(await build({ out: other }))).toEqual(["engine/foreign-output"]);
        expect(readFileSync(`${other}.failed`, "utf8")).toBe("precious");
    });

    it("follows a link to its output, and leaves it a link", async () => {
        mkdirSync(join(folder, "store"));
        const [link, target] = [join(folder, "link.duckdb"), join(folder, "store", "real.duckdb")];
        writeFileSync(target, "");
        symlinkSync(target, link);
        expect((await build({ out: link })).value.file).toBe(realpathSync(target));
        expect(lstatSync(link).isSymbolicLink()).toBe(true);
    });

    it("on a test that cannot be run tells which (engine/test-not-run)", async () => {
        const failed = await build({ renderer: withTemplate("dbt/staging/lost_values", "select * from nowhere") });
        expect(codes(failed)).toEqual(["engine/test-not-run"]);
        expect(failed.diagnostics[0]?.message).toMatch(
            /^the test `stg_shop__products_lost_values` of `stg_shop__products` could not be run: Table with name nowhere/,
        );
    });

    it("on a program that does not end names what is open (engine/unfinished-loop)", async () => {
        const [staging] = shop.warehouse.relations;
        if (staging === undefined) throw new Error("there is a relation");
        const endless: Relation = {
            ...staging,
            tests: [],
            program: {
                prefix: "product",
                steps: [
                    {
                        kind: "repeat",
                        name: "forever",
                        first: [{ kind: "statement", name: "begin", into: rest(0), mode: "create", body: body("one") }],
                        until: rest(0),
                        body: [{ kind: "statement", name: "again", into: rest(1), mode: "create", body: body("one") }],
                        guard: { rounds: 3, message: "still open:", culprit: body("culprit") },
                        back: [],
                    },
                ],
            },
        };
        const failed = await build({
            warehouse: { ...shop.warehouse, relations: [endless] },
            renderer: createRenderer(
                new Map([...shipped, ["one", "select 1 as n"], ["culprit", "select 'Ann' as culprit"]]),
            ),
        });
        expect(codes(failed)).toEqual(["engine/unfinished-loop"]);
        expect(failed.diagnostics[0]?.message).toBe("`stg_shop__products` is not done after 3 rounds: still open: Ann");
    });
});

const rest = (round: number) => ({ name: "rest", round });
const body = (template: string) => ({ template, view: {} });
const shipped = readTemplates(templatesFolder);
const withTemplate = (path: string, text: string): Renderer => createRenderer(new Map([...shipped, [path, text]]));

describe("builds that were killed", () => {
    it("leave files that the next build removes, but not those of a build that still runs", async () => {
        const host = /building-([0-9a-f]{8})-/.exec(await workingName())?.[1] ?? "";
        const dead = `warehouse.duckdb.building-${host}-999999999-0123abcd`;
        const running = `warehouse.duckdb.building-${host}-${process.ppid}-0123abcd`;
        const sameProcess = `warehouse.duckdb.building-${host}-${process.pid}-0123abcd`;
        const elsewhere = "warehouse.duckdb.building-00000000-4711-0123abcd";
        const longAgo = "warehouse.duckdb.building-00000000-4712-0123abcd";
        const others = ["warehouse.duckdb.building-plans.txt", "other.duckdb.building-00000000-1-0123abcd"];
        for (const name of [dead, `${dead}.wal`, running, sameProcess, elsewhere, longAgo, ...others]) {
            writeFileSync(join(folder, name), "");
        }
        mkdirSync(join(folder, `${dead}.tmp`));
        utimesSync(join(folder, longAgo), new Date("2020-01-01"), new Date("2020-01-01"));
        await build();
        expect(outputs()).toEqual(["warehouse.duckdb", running, elsewhere, ...others].sort());
    });

    it("do not bring changes of a lost file into the new one", async () => {
        await build();
        writeFileSync(`${out()}.wal`, "the log of a database that is gone");
        expect(codes(await build())).toEqual([]);
        expect(existsSync(`${out()}.wal`)).toBe(false);
        expect(await query(out(), "select count(*) as n from dim_product")).toEqual([{ n: "3" }]);
    });
});

/** The name under which a build works, seen while it does. */
async function workingName(): Promise<string> {
    const building = build();
    for (;;) {
        const name = readdirSync(folder).find((one) => one.includes(".building-"));
        if (name !== undefined) {
            await building;
            return name;
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
    }
}

it("two builds at once leave one whole warehouse", async () => {
    const built = await Promise.all([build(), build()]);
    expect(built.flatMap(codes)).toEqual([]);
    expect(outputs()).toEqual(["warehouse.duckdb"]);
    expect(await query(out(), "select count(*) as n from dim_product")).toEqual([{ n: "3" }]);
});
