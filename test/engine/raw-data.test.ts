import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { duckdb } from "../../src/dialects/duckdb.js";
import { type LoadedTable, loadRaw } from "../../src/engine/raw/load-raw.js";
import { openSession, type Row } from "../../src/engine/session.js";
import { lineAt, planned } from "./planned.js";

const shop = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    schema: raw_shop
    version: 1.0.0
    tables:
      - name: orders
        description: One row per order.
        identifier: orders_v2
        key: order_id
        changes: append
        occurred_at: paid_at
        columns:
          - {name: order_id, type: integer, required: true, description: Number of the order.}
          - {name: email, raw: "E-Mail", type: string, pii: email, required: true, description: Who ordered.}
          - {name: total, type: "decimal(18,2)", description: What was paid.}
          - {name: is_gift, type: boolean, description: For someone else.}
          - {name: due_on, type: date, description: To be paid until.}
          - {name: paid_at, type: timestamp, description: When it was paid.}
          - {name: seen_at, type: timestamp(epoch_ms), description: When it was seen.}
          - {name: rating, type: integer, arrives_as: text, description: As the customer typed it.}
          - {name: extras, type: json, description: Whatever else.}
`);

const header = "order_id,E-Mail,total,is_gift,due_on,paid_at,seen_at,rating,extras";
const goodRow = `1,ann@x.test,19.90,true,2026-01-31,2026-01-10T12:00:00+02:00,1768046400000,five,"{""a"": 1}"`;

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-raw-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, "data", name), content);
const csv = (...lines: readonly string[]): void => put("shop/orders.csv", lines.map((line) => `${line}\n`).join(""));

interface Loaded {
    readonly tables: readonly LoadedTable[];
    readonly diagnostics: readonly Diagnostic[];
    readonly rows: readonly Row[];
    readonly types: Readonly<Record<string, string>>;
}

/** What became of the data folder, or of a database in it. */
async function load(database?: string, data = "data"): Promise<Loaded> {
    const path = join(folder, database ?? data);
    const session = await openSession({
        threads: 2,
        memoryLimit: "500MB",
        tempDirectory: join(folder, "temp"),
        ...(database === undefined ? { dataFolder: path } : { dataFiles: [path] }),
    });
    try {
        const input = { kind: database === undefined ? "folder" : "database", path } as const;
        const { value: tables, diagnostics } = await loadRaw(session, shop.model, input, {
            dialect: duckdb,
            places: shop.places,
        });
        const made = tables.length > 0;
        const rows = made ? await session.rows("select * from raw_shop.orders_v2 order by order_id") : [];
        const columns = made ? await session.rows("describe raw_shop.orders_v2") : [];
        const types = Object.fromEntries(columns.map((row) => [String(row.column_name), String(row.column_type)]));
        // The folder's name is different in every run.
        return {
            tables,
            rows,
            types,
            diagnostics: diagnostics.map((one) => ({ ...one, message: plain(one.message) })),
        };
    } finally {
        session.close();
    }
}

const plain = (message: string): string => message.replaceAll(`${folder}/`, "");
const summary = ({ diagnostics }: Loaded): readonly string[] =>
    diagnostics.map(({ code, message }) => `${code}: ${message}`);

async function writeWithDuckdb(...statements: readonly string[]): Promise<void> {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    for (const statement of statements) await connection.run(statement);
    connection.closeSync();
    instance.closeSync();
}

const path = (name: string): string => join(folder, name).replaceAll("'", "''");

const goodValues = {
    order_id: "1",
    "E-Mail": "ann@x.test",
    total: "19.90",
    is_gift: true,
    due_on: "2026-01-31",
    // +02:00 is honoured.
    paid_at: "2026-01-10 10:00:00",
    seen_at: "1768046400000",
    rating: "five",
    extras: '{"a": 1}',
};

describe("raw data from CSV", () => {
    it("becomes a table under its physical name, with raw names and declared types", async () => {
        csv(header, goodRow);
        const loaded = await load();
        expect(summary(loaded)).toEqual([]);
        expect(loaded.rows).toEqual([goodValues]);
        expect(loaded.types).toEqual({
            order_id: "BIGINT",
            "E-Mail": "VARCHAR",
            total: "DECIMAL(18,2)",
            is_gift: "BOOLEAN",
            due_on: "DATE",
            paid_at: "TIMESTAMP",
            seen_at: "BIGINT",
            rating: "VARCHAR",
            extras: "JSON",
        });
    });

    it("finds columns by name, whatever their order and case, and leaves out what nobody declared", async () => {
        csv("note,ORDER_ID,rating,extras,seen_at,paid_at,due_on,is_gift,total,e-mail,flag", "x,7,,,,,,,,bo@x.test,y");
        const { tables, rows } = await load();
        expect(tables).toMatchObject([{ source: "shop", table: "orders", rows: 1, ignored: ["note", "flag"] }]);
        expect(rows).toMatchObject([
            { order_id: "7", "E-Mail": "bo@x.test", total: null, rating: null, paid_at: null },
        ]);
    });

    it("reads a byte-order mark, CRLF, quotes, line breaks in values and empty lines", async () => {
        const lines = [`"order_id",${header.slice("order_id,".length)}`, "", `2,"an""n, x\r\ny@x.test",,,,,,"",`, ""];
        put("shop/orders.csv", `\uFEFF${lines.join("\r\n")}`);
        const { rows } = await load();
        // A quoted nothing is an empty text, a bare one is null.
        expect(rows).toMatchObject([{ order_id: "2", "E-Mail": 'an"n, x\r\ny@x.test', rating: "", extras: null }]);
    });

    it.each([";", "\t", "|"])("takes %j for the delimiter when the header says so", async (delimiter) => {
        csv(header.replaceAll(",", delimiter), ["3", "a,b@x.test", "1.50", "", "", "", "", "", ""].join(delimiter));
        expect((await load()).rows).toMatchObject([{ order_id: "3", "E-Mail": "a,b@x.test", total: "1.50" }]);
    });

    it("takes a header without rows for an empty table", async () => {
        csv(header);
        expect((await load()).tables).toMatchObject([{ rows: 0 }]);
    });

    it("keeps the order and the number of rows of a file that is read in parts", async () => {
        const rows = Array.from({ length: 120_000 }, (_, index) => `${index},u${index}@x.test,${index}.25,,,,,,`);
        csv(header, ...rows);
        const loaded = await load();
        expect(loaded.tables).toMatchObject([{ rows: 120_000 }]);
        expect(loaded.rows[119_999]).toMatchObject({ order_id: "119999", total: "119999.25" });
    });

    it("names file, line, value and contract of a value of a wrong type (data/wrong-type)", async () => {
        csv(header, goodRow, "", `2,"two\nlines",n/a,,,,,,`, "3,c@x.test,1e3,maybe,31.01.2026,yesterday,noon,,{");
        const loaded = await load();
        expect(summary(loaded)).toEqual([
            "data/wrong-type: data/shop/orders.csv: 2 values of `total` are not decimal(18,2): `n/a` (line 4), `1e3` (line 6)",
            "data/wrong-type: data/shop/orders.csv: a value of `is_gift` is not boolean: `maybe` (line 6)",
            "data/wrong-type: data/shop/orders.csv: a value of `due_on` is not date: `31.01.2026` (line 6)",
            "data/wrong-type: data/shop/orders.csv: a value of `paid_at` is not timestamp: `yesterday` (line 6)",
            "data/wrong-type: data/shop/orders.csv: a value of `seen_at` is not a whole number of milliseconds since 1970: `noon` (line 6)",
            "data/wrong-type: data/shop/orders.csv: a value of `extras` is not json: `{` (line 6)",
        ]);
        expect(loaded.tables).toEqual([]);
        const [first] = loaded.diagnostics;
        expect(first?.help).toContain("arrives_as: text");
        expect(lineAt(shop.text, first?.span.start ?? 0)).toContain("name: total");
    });

    it("shows the first values of a wrong type and counts the others", async () => {
        csv(header, ...Array.from({ length: 15 }, (_, index) => `${index}.5,a@x.test,,,,,,,`));
        expect(summary(await load())).toEqual([
            "data/wrong-type: data/shop/orders.csv: 15 values of `order_id` are not integer: `0.5` (line 2), `1.5` (line 3), `2.5` (line 4) and 12 more",
        ]);
    });

    it("names the line of a row with too many or too few fields (data/ragged-row)", async () => {
        csv(header, goodRow, "", `2,"a\nb",,,,,,,`, "3,Moe, Cid,1,true,,,,,{}", "4,d@x.test", "5,e@x.test");
        expect(summary(await load())).toEqual([
            "data/ragged-row: data/shop/orders.csv:6 has more fields than the 9 of the header",
            "data/ragged-row: data/shop/orders.csv:7 has fewer fields than the 9 of the header, and 1 more such line",
        ]);
    });

    it("names the line of a row that is too wide by empty fields alone", async () => {
        csv(header, goodRow, "", `2,"a\nb",,,,,,,`, "3,Moe, Cid,,,,,,,", "4,a@x.test,,,,,,,", "5,a@x.test,,,,,,,,,");
        expect(summary(await load())).toContain(
            "data/wrong-type: data/shop/orders.csv: a value of `total` is not decimal(18,2): ` Cid` (line 6)",
        );
        csv(header, goodRow, "", `2,"a\nb",,,,,,,`, "4,a@x.test,,,,,,,", "5,a@x.test,,,,,,,,,", "6,a@x.test,,,,,,,,");
        expect(summary(await load())).toEqual([
            "data/ragged-row: data/shop/orders.csv:7 has more fields than the 9 of the header, and 1 more such line",
        ]);
    });

    it("reads what a spreadsheet writes for empty columns", async () => {
        csv(`${header},,`, `${goodRow},,`, "2,b@x.test,,,,,,,,,");
        const loaded = await load();
        expect(summary(loaded)).toEqual([]);
        expect(loaded.tables).toMatchObject([{ rows: 2, ignored: [] }]);
    });

    it("names the line of a quote that does not end (data/broken-quote)", async () => {
        csv(header, goodRow, `2,"bo"@x.test,,,,,,,`);
        expect(summary(await load())).toEqual([
            "data/broken-quote: data/shop/orders.csv:3: a quoted value does not end where its field ends",
        ]);
    });

    it("refuses a row that is too long at once, and does not show it", async () => {
        csv(header, `1,"${"x\n".repeat(2_000_000)}",1,true,,,,,`, goodRow);
        expect(summary(await load())).toEqual([
            "data/unreadable-file: data/shop/orders.csv cannot be read: a row is longer than 2000000 bytes; " +
                "its value is too large, or lacks the quote that ends it",
        ]);
    });

    it("names the line that is not UTF-8 (data/not-utf8)", async () => {
        const latin = Buffer.from("2,j\u00fcrgen@x.test,,,,,,,\n", "latin1");
        put(
            "shop/orders.csv",
            Buffer.concat([Buffer.from(`${header}\n${goodRow}\n`.padEnd(2 ** 20 + 10, "\n")), latin]),
        );
        expect(summary(await load())[0]).toMatch(/^data\/not-utf8: data\/shop\/orders.csv:\d+ is not UTF-8$/);
        put("shop/orders.csv", Buffer.from(`\uFEFF${header}\n`, "utf16le"));
        expect(summary(await load())).toEqual(["data/not-utf8: data/shop/orders.csv is not UTF-8"]);
    });

    it("does not take a file of no bytes for an empty table (data/empty-file)", async () => {
        put("shop/orders.csv", "");
        expect(summary(await load())).toEqual([
            "data/empty-file: data/shop/orders.csv is empty: it does not even name its columns",
        ]);
    });

    it("refuses two columns of one name (data/duplicate-column)", async () => {
        csv(`${header},Total`);
        expect(summary(await load())).toEqual([
            "data/duplicate-column: data/shop/orders.csv: columns 3 and 10 are both called `Total`",
        ]);
    });

    it("names a column that is missing, and the one that may be meant (data/missing-column)", async () => {
        csv(header.replace("E-Mail", "EMail"));
        const loaded = await load();
        expect(summary(loaded)).toEqual(["data/missing-column: data/shop/orders.csv has no column `E-Mail`"]);
        expect(loaded.diagnostics[0]?.help).toBe('is `EMail` meant? then declare `raw: "EMail"`');
        expect(lineAt(shop.text, loaded.diagnostics[0]?.span.start ?? 0)).toContain("name: email");
    });

    it("counts rows without a required value, and reads them (data/required-null)", async () => {
        csv(header, goodRow, "2,,,,,,,,", "3,,,,,,,,");
        const loaded = await load();
        expect(loaded.tables).toMatchObject([{ rows: 3 }]);
        expect(summary(loaded)).toEqual([
            "data/required-null: data/shop/orders.csv: `E-Mail` is required, and empty in 2 of 3 rows",
        ]);
        expect(loaded.diagnostics[0]?.severity).toBe("warning");
    });

    it("does not show personal data in what it reports", async () => {
        const secret = planned(shop.text.replace("type: string, pii: email", "type: integer, pii: identifier"));
        csv(header, "1,very secret,,,,,,,");
        const session = await openSession({ dataFolder: join(folder, "data"), tempDirectory: join(folder, "temp") });
        const options = { dialect: duckdb, places: secret.places };
        const input = { kind: "folder", path: join(folder, "data") } as const;
        const { diagnostics } = await loadRaw(session, secret.model, input, options);
        session.close();
        expect(diagnostics.map(({ message }) => plain(message))).toEqual([
            "data/shop/orders.csv: a value of `E-Mail` is not integer: 11 characters of identifier (line 2)",
        ]);
    });
});

describe("raw data from JSON lines", () => {
    const ndjson = (...lines: readonly string[]): void => put("shop/orders.ndjson", lines.join("\n"));
    const good = {
        order_id: 1,
        "E-Mail": "ann@x.test",
        total: 19.9,
        is_gift: true,
        due_on: "2026-01-31",
        paid_at: "2026-01-10T12:00:00+02:00",
        seen_at: 1768046400000,
        rating: "five",
        extras: { a: 1 },
    };

    it("becomes the same table as from CSV", async () => {
        ndjson(JSON.stringify(good));
        const loaded = await load();
        expect(summary(loaded)).toEqual([]);
        expect(loaded.rows).toEqual([{ ...goodValues, extras: '{"a":1}' }]);
        expect(loaded.types).toMatchObject({ order_id: "BIGINT", total: "DECIMAL(18,2)", extras: "JSON" });
    });

    it("takes a key that is not there and a JSON null for null", async () => {
        ndjson(JSON.stringify(good), '{"order_id": 2, "E-Mail": "b@x.test", "total": null}');
        expect((await load()).rows[1]).toMatchObject({ order_id: "2", total: null, paid_at: null, extras: null });
    });

    it("names the line of a value of a wrong type", async () => {
        ndjson(JSON.stringify(good), "", JSON.stringify({ ...good, order_id: "two", total: [1] }));
        expect(summary(await load())).toEqual([
            "data/wrong-type: data/shop/orders.ndjson: a value of `order_id` is not integer: `two` (line 3)",
            "data/wrong-type: data/shop/orders.ndjson: a value of `total` is not decimal(18,2): `[1]` (line 3)",
        ]);
    });

    it("warns of a key that no line has, and refuses when it is required (data/absent-key)", async () => {
        const { total, ...rest } = good;
        ndjson(JSON.stringify({ ...rest, totals: total }));
        const loaded = await load();
        expect(summary(loaded)).toEqual([
            "data/absent-key: no line of data/shop/orders.ndjson has the key `total`: the column is null in every row",
        ]);
        expect(loaded.diagnostics[0]?.help).toContain("`totals`");
        ndjson(JSON.stringify({ ...good, "E-Mail": undefined }));
        expect(summary(await load())).toEqual(["data/missing-column: data/shop/orders.ndjson has no column `E-Mail`"]);
    });

    it("names the line that is no JSON (data/malformed-json)", async () => {
        ndjson(JSON.stringify(good), "", '{"order_id": 2,', JSON.stringify(good), "[1]", "7");
        expect(summary(await load())).toEqual([
            "data/malformed-json: data/shop/orders.ndjson:3 is no JSON object: it ends in the middle, and 2 more such lines",
        ]);
        ndjson("[1]");
        expect(summary(await load())).toEqual([
            "data/malformed-json: data/shop/orders.ndjson:1 is no JSON object: it is an array",
        ]);
    });

    it("names the first line when there is no other", async () => {
        put("shop/orders.ndjson", '{"order_id" 1}');
        expect(summary(await load())).toEqual([
            "data/malformed-json: data/shop/orders.ndjson:1 is no JSON object: it is not well-formed",
        ]);
    });

    it("reads a byte-order mark, and finds what is wrong behind it", async () => {
        const mark = "\uFEFF";
        const line = (rest: object): string =>
            `${JSON.stringify({ order_id: 1, "E-Mail": 'a,"@x.test', ...rest })}\r\n`;
        put("shop/orders.ndjson", `${mark}${line({ extras: { a: 1 } })}\n${line({ order_id: 2, extras: null })}`);
        const loaded = await load();
        expect(loaded.rows).toMatchObject([
            { order_id: "1", "E-Mail": 'a,"@x.test', extras: '{"a":1}', total: null },
            { order_id: "2", extras: null },
        ]);
        put("shop/orders.ndjson", `${mark}${line({})}\n[1]\n`);
        expect(summary(await load())).toEqual([
            "data/malformed-json: data/shop/orders.ndjson:3 is no JSON object: it is an array",
        ]);
        put("shop/orders.ndjson", `${mark}${line({ order_id: "x" })}`);
        expect(summary(await load())).toEqual([
            "data/wrong-type: data/shop/orders.ndjson: a value of `order_id` is not integer: `x` (line 1)",
        ]);
    });

    it("takes an empty file for an empty table", async () => {
        ndjson("");
        expect((await load()).tables).toMatchObject([{ rows: 0 }]);
    });
});

const typedSelect = `select 1 as order_id, 'ann@x.test' as "E-Mail", 19.9::double as total, true as is_gift,
    date '2026-01-31' as due_on, timestamptz '2026-01-10 12:00:00+02:00' as paid_at,
    1768046400000::bigint as seen_at, 'five' as rating, {'a': 1} as extras`;

describe("raw data from Parquet", () => {
    const parquet = (select: string) =>
        writeWithDuckdb("set TimeZone = 'UTC'", `copy (${select}) to '${path("data/shop/orders.parquet")}'`);

    it("is cast from the file's types to the declared ones", async () => {
        await parquet(typedSelect);
        const loaded = await load();
        expect(summary(loaded)).toEqual([]);
        expect(loaded.rows).toEqual([{ ...goodValues, extras: '{"a":1}' }]);
        expect(loaded.types).toMatchObject({ order_id: "BIGINT", total: "DECIMAL(18,2)", extras: "JSON" });
    });

    it("makes text of what a declared text was delivered as", async () => {
        const delivered = (value: string): string =>
            `select * exclude (rating), ${value} as rating from (${typedSelect})`;
        const ratings: string[] = [];
        for (const value of [
            "'0b5c7f0e-3f0a-4c3e-9a55-0d1f6c1f2a3b'::uuid",
            "2.5::double",
            "date '2026-01-31'",
            "'five'::enum('four', 'five')",
        ]) {
            await parquet(delivered(value));
            const loaded = await load();
            expect(summary(loaded)).toEqual([]);
            expect(loaded.types.rating).toBe("VARCHAR");
            ratings.push(String(loaded.rows[0]?.rating));
        }
        expect(ratings).toEqual(["0b5c7f0e-3f0a-4c3e-9a55-0d1f6c1f2a3b", "2.5", "2026-01-31", "five"]);
    });

    it("names the row of a value that the declared type cannot hold, also where a cast would round", async () => {
        await parquet(`${typedSelect} union all by name select 2.5 as order_id, 'b@x.test' as "E-Mail",
            timestamp '2026-01-10 12:00:00' as due_on`);
        expect(summary(await load())).toEqual([
            "data/wrong-type: data/shop/orders.parquet: a value of `order_id` is not integer: `2.5` (row 2)",
            "data/wrong-type: data/shop/orders.parquet: a value of `due_on` is not date: `2026-01-10 12:00:00` (row 2)",
        ]);
    });

    it("says so when the file is none (data/unreadable-file)", async () => {
        put("shop/orders.parquet", "PAR1 cut off");
        expect(summary(await load())[0]).toMatch(/^data\/unreadable-file: data\/shop\/orders.parquet cannot be read: /);
    });
});

describe("raw data from a DuckDB file", () => {
    const database = (...statements: readonly string[]) =>
        writeWithDuckdb(`attach '${path("raw.duckdb")}' as d`, ...statements, "detach d");

    it("is read from the schemas of the sources, from tables and views", async () => {
        await database("create schema d.raw_shop", `create view d.raw_shop.orders_v2 as ${typedSelect}`);
        const loaded = await load("raw.duckdb");
        expect(summary(loaded)).toEqual([]);
        expect(loaded.rows).toEqual([{ ...goodValues, extras: '{"a":1}' }]);
    });

    it.skipIf(process.platform === "win32")("is not waited for when it is a pipe", async () => {
        execFileSync("mkfifo", [join(folder, "raw.duckdb")]);
        expect(summary(await load("raw.duckdb"))).toEqual([
            "data/missing-input: `raw.duckdb` cannot be read: it is no file",
        ]);
    });

    it("names a table that is not there, and the one that may be meant (data/missing-table)", async () => {
        await database("create schema d.raw_shop", `create table d.raw_shop.orders_v1 as ${typedSelect}`);
        const loaded = await load("raw.duckdb");
        expect(summary(loaded)).toEqual([
            "data/missing-table: nothing was delivered for `shop.orders`: there is no `raw_shop.orders_v2` in `raw.duckdb`",
        ]);
        expect(loaded.diagnostics[0]?.help).toBe("is `raw_shop.orders_v1` meant?");
    });

    it("names the row of a wrong value", async () => {
        await database(
            "create schema d.raw_shop",
            `create table d.raw_shop.orders_v2 as ${typedSelect.replace("true as", "'perhaps' as")}`,
        );
        expect(summary(await load("raw.duckdb"))).toEqual([
            "data/wrong-type: raw.duckdb: raw_shop.orders_v2: a value of `is_gift` is not boolean: `perhaps` (row 1)",
        ]);
    });
});

describe("an input", () => {
    it("that does not exist is one finding (data/missing-input)", async () => {
        rmSync(join(folder, "data"), { recursive: true });
        expect(summary(await load())).toEqual(["data/missing-input: `data` cannot be read: there is no such folder"]);
        writeFileSync(join(folder, "raw.duckdb"), "no database at all".repeat(1000));
        expect(summary(await load("raw.duckdb"))[0]).toMatch(/^data\/missing-input: `raw.duckdb` cannot be read: /);
    });

    it("without a table's file names the one that may be meant (data/missing-table)", async () => {
        put("shop/order.csv", header);
        const loaded = await load();
        expect(summary(loaded)).toEqual([
            "data/missing-table: nothing was delivered for `shop.orders`: there is no `data/shop/orders.csv`",
        ]);
        expect(plain(loaded.diagnostics[0]?.help ?? "")).toBe("is `data/shop/order.csv` meant?");
    });

    it("with two files for one table is not guessed at (data/two-files)", async () => {
        csv(header);
        put("shop/orders.ndjson", "");
        expect(summary(await load())).toEqual([
            "data/two-files: `shop.orders` was delivered 2 times: data/shop/orders.csv, data/shop/orders.ndjson",
        ]);
    });
});

describe("a table's file", () => {
    const orders = (): string => join(folder, "data/shop/orders.csv");

    it("that is no file, or a link to none, is one finding", async () => {
        const prefix = "data/unreadable-file: data/shop/orders.csv cannot be read:";
        mkdirSync(orders());
        expect(summary(await load())).toEqual([`${prefix} it is no file`]);
        rmSync(orders(), { recursive: true });
        symlinkSync("nowhere.csv", orders());
        expect(summary(await load())).toEqual([`${prefix} it is a link that leads nowhere`]);
        rmSync(orders());
        symlinkSync("orders.csv", orders());
        expect(summary(await load())).toEqual([`${prefix} it is a link that leads to itself`]);
        rmSync(orders());
        writeFileSync(join(folder, "outside.csv"), `${header}\n`);
        symlinkSync("../../outside.csv", orders());
        expect(summary(await load())).toEqual([`${prefix} it is a link that leads out of \`data\``]);
    });

    it.skipIf(process.platform === "win32")("that is a pipe is not waited for", async () => {
        execFileSync("mkfifo", [orders()]);
        expect(summary(await load())).toEqual([
            "data/unreadable-file: data/shop/orders.csv cannot be read: it is no file",
        ]);
    });

    it.skipIf(process.platform === "win32")(
        "is read from the folder that was named, not from one that fits",
        async () => {
            csv(header, goodRow, goodRow.replace("1,", "2,"));
            mkdirSync(join(folder, "d[a]*?/shop"), { recursive: true });
            mkdirSync(join(folder, "daxy/shop"), { recursive: true });
            writeFileSync(join(folder, "d[a]*?/shop/orders.csv"), `${header}\n${goodRow}\n`);
            writeFileSync(join(folder, "daxy/shop/orders.csv"), `${header}\n`);
            const loaded = await load(undefined, "d[a]*?");
            expect(summary(loaded)).toEqual([]);
            expect(loaded.tables).toMatchObject([{ rows: 1 }]);
        },
    );
});
