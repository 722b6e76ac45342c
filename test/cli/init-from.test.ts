import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { c360, temporaryFolder } from "./command-line.js";

const folders: string[] = [];
afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

/** Runs statements on DuckDB without any of c360's restrictions. */
async function duckdb(file: string, ...statements: readonly string[]): Promise<void> {
    const instance = await DuckDBInstance.create(file, { threads: "1" });
    const connection = await instance.connect();
    for (const statement of statements) await connection.run(statement);
    connection.closeSync();
    instance.closeSync();
}

const customers = `select i as id, 'p' || i || '@x.test' as "E-Mail", '+49 30 ' || (1000000 + i) as "Phone No.",
    ['gold', 'silver'][1 + i % 2] as tier, lpad(cast(i as varchar), 5, '0') as "PLZ", i % 2 = 0 as active,
    timestamp '2025-01-01' + interval (i) hour as "Created Date", timestamp '2025-06-01' + interval (i) hour as updated,
    null as "客户", i * 1.5 as "order", 'x' as "we""ird, 'name", 'y' as "# no: comment" from range(40) t(i)`;
const orders = `select 1000 + i as order_id, i % 40 as customer_id, cast(i * 1.1 as decimal(12, 2)) as total,
    cast(i % 9 as varchar) as quantity, {'sku': i} as basket, cast('ab' as blob) as signature, uuid() as token,
    timestamptz '2025-01-01 00:00:00+02' + interval (i) minute as placed_at from range(60) t(i)`;
const events = `select 'e' || i as event_id, case when i % 3 = 0 then i % 40 end as customer_id,
    'a' || (i % 30) as anonymous_id, {'url': '/x'} as properties, 1735689600000 + i * 1000 as ts from range(60) t(i)`;

describe("c360 init --from a folder", () => {
    it("writes contracts that the data keeps: CSV, Parquet and NDJSON", async () => {
        const folder = emptyFolder();
        mkdirSync(join(folder, "raw/shop"), { recursive: true });
        mkdirSync(join(folder, "raw/web"));
        await duckdb(
            ":memory:",
            `copy (${customers}) to '${folder}/raw/shop/customers.csv' (header, delim ';')`,
            `copy (${orders}) to '${folder}/raw/shop/orders.parquet'`,
            `copy (${events}) to '${folder}/raw/web/events.ndjson' (format json)`,
        );
        const begun = await c360(["init", "project", "--from", "raw"], { cwd: folder });
        expect(begun.code).toBe(0);
        expect(begun.err.match(/warning\[[^\]]+\]: .*/g)).toEqual([
            "warning[init/not-read]: column `signature` of raw/shop/orders.parquet is not read: BLOB has no type in the model",
        ]);
        expect(begun.out).toMatch(/npm install\n {2}npx c360 generate\n {2}npx c360 build --data \.\.\/raw\n$/);

        const shop = read(folder, "project/models/sources/shop.yaml");
        for (const line of [
            "key: id",
            "changes: overwrite",
            "created_at: created_at",
            "updated_at: updated_at",
            "{name: id, type: integer, required: true, identifier: person.customer_id} # review: looks like the number of a customer",
            "{name: e_mail, raw: E-Mail, type: string, required: true, pii: email, identifier: person.email} # review: looks like an e-mail",
            "{name: tier, type: string, required: true, values: [gold, silver], open: true}",
            "{name: plz, raw: PLZ, type: string, required: true, pii: address}",
            "{name: is_active, raw: active, type: boolean, required: true}",
            "{name: updated_at, raw: updated, type: timestamp, required: true}",
            "{name: column_9, raw: 客户, type: string} # review: no row has a value",
            '{name: order_value, raw: order, type: "decimal(18,1)", required: true}',
            "changes: append",
            "occurred_at: placed_at",
            "{name: quantity, type: integer, required: true, arrives_as: text}",
            "{name: basket, type: json, required: true}",
        ]) {
            expect(shop).toContain(`${line}\n`);
        }
        expect(read(folder, "project/models/sources/web.yaml")).toContain(
            "{name: occurred_at, raw: ts, type: timestamp(epoch_ms), required: true}",
        );
        expect(read(folder, "project/models/person.yaml")).toContain(
            [
                "      - {name: customer_id, normalize: integer, per_profile: 1}",
                "      - {name: email, normalize: email, per_profile: 5}",
                "      - {name: phone, normalize: digits, per_profile: 5}",
                "      - {name: anonymous_id, max_profiles: {count: 3, of: customer_id}}",
                "",
            ].join("\n"),
        );

        const project = join(folder, "project");
        expect((await c360(["validate"], { cwd: project })).out).toBe("no problems in 4 files\n");
        expect((await c360(["generate"], { cwd: project })).code).toBe(0);
        expect((await c360(["check"], { cwd: project })).code).toBe(0);
        const built = await c360(["build", "--data", "../raw", "--as-of", "2026-01-31"], { cwd: project });
        expect(built.err).not.toContain("[");
        expect(built.out).toContain(" 0 warned, 0 failed");
    });

    it("takes files without a folder for one source, and says what a build will look for: init/looked-for-elsewhere", async () => {
        const folder = emptyFolder();
        mkdirSync(join(folder, "exports"));
        writeFileSync(join(folder, "exports/Price List.csv"), "sku,price,as_of\nA,1.00,x\nA,2.00,y\nB,2.00,y\n");
        const { code, err, out } = await c360(["init", "p", "--from", "exports", "--source", "erp"], { cwd: folder });
        expect(code).toBe(0);
        expect(err).toContain(
            "warning[init/looked-for-elsewhere]: `c360 build` will look for exports/Price List.csv as erp/price_list.csv",
        );
        expect(out).toContain("npx c360 build --data ..\n");
        const source = read(folder, "p/models/sources/erp.yaml");
        expect(source).toContain("key: [sku, price] # review: a pair that is unique so far\n");
        expect(source).toContain("updated_at: updated_at # review: no column tells when a row was changed\n");
        expect(existsSync(join(folder, "p/models/person.yaml"))).toBe(false);
        expect((await c360(["validate"], { cwd: join(folder, "p") })).out).toBe("no problems in 2 files\n");
        mkdirSync(join(folder, "erp"));
        writeFileSync(join(folder, "erp/price_list.csv"), read(folder, "exports/Price List.csv"));
        expect((await c360(["build", "--data", ".."], { cwd: join(folder, "p") })).code).toBe(0);
    });

    it("writes nothing when a file cannot be read, and names all of them", async () => {
        const folder = emptyFolder();
        mkdirSync(join(folder, "raw/shop"), { recursive: true });
        writeFileSync(join(folder, "raw/shop/good.csv"), "id\n1\n");
        writeFileSync(join(folder, "raw/shop/ragged.csv"), "id,name\n1,a\n2,b,c\n");
        writeFileSync(join(folder, "raw/shop/latin.csv"), Buffer.from("id,name\n1,M\xfcller\n", "latin1"));
        writeFileSync(join(folder, "raw/shop/twice.csv"), "id,ID\n1,2\n");
        writeFileSync(join(folder, "raw/shop/cut.ndjson"), '{"id": 1}\n{"id": \n');
        writeFileSync(join(folder, "raw/shop/no.parquet"), "PAR1");
        writeFileSync(join(folder, "raw/shop/empty.csv"), "");
        writeFileSync(join(folder, "raw/shop/sheet.xlsx"), "");
        const { code, err } = await c360(["init", "p", "--from", "raw"], { cwd: folder });
        expect(code).toBe(1);
        for (const found of [
            "error[data/ragged-row]: raw/shop/ragged.csv:3",
            "error[data/not-utf8]: raw/shop/latin.csv",
            "error[data/duplicate-column]: raw/shop/twice.csv",
            "error[data/malformed-json]: raw/shop/cut.ndjson:2",
            "error[data/unreadable-file]: raw/shop/no.parquet",
            "error[data/empty-file]: raw/shop/empty.csv",
            "warning[init/not-read]: raw/shop/sheet.xlsx",
        ]) {
            expect(err).toContain(found);
        }
        expect(existsSync(join(folder, "p"))).toBe(false);
    });

    it("says when there is nothing to read: init/nothing-to-read", async () => {
        const folder = emptyFolder();
        writeFileSync(join(folder, "notes.txt"), "no data");
        mkdirSync(join(folder, "none"));
        mkdirSync(join(folder, "links"));
        symlinkSync("nowhere", join(folder, "links/shop.csv"));
        for (const [path, because] of [
            ["missing", "there is nothing of this name"],
            ["none", "it holds no table"],
            ["links", "ENOENT"],
            ["notes.txt", "not a valid DuckDB database file"],
        ] as const) {
            const { code, err } = await c360(["init", "p", "--from", path], { cwd: folder });
            expect(code).toBe(1);
            expect(err).toContain("error[init/nothing-to-read]");
            expect(err).toContain(because);
        }
        expect(existsSync(join(folder, "p"))).toBe(false);
    });
});

describe("c360 init --from a DuckDB file", () => {
    it("makes each schema a source, under the physical names", async () => {
        const folder = emptyFolder();
        await duckdb(
            join(folder, "crm.duckdb"),
            `create table "Kontakte 2024" as select uuid() as "Kontakt ID", 'p' || i || '@x.test' as mail,
                cast('open' as enum('open', 'shut')) as state, cast(i as hugeint) as huge, ['x'] as tags,
                '2025-01-01T00:00:00Z' as seen_at from range(20) t(i)`,
            'create schema "Shop-DB"',
            `create table "Shop-DB"."select" as select i // 2 as user_id, i as points, 'n' as "{{ evil }}",
                timestamp '2025-01-01' + interval (i) hour as changed_at from range(20) t(i)`,
        );
        const begun = await c360(["init", "p", "--from", "crm.duckdb"], { cwd: folder });
        expect(begun.code).toBe(0);
        expect(begun.err).toContain("is not read: its name holds a Jinja delimiter");
        expect(begun.out).toContain("npx c360 build --db ../crm.duckdb\n");
        const crm = read(folder, "p/models/sources/crm.yaml");
        expect(crm).toContain("    schema: main\n");
        expect(crm).toContain("        identifier: Kontakte 2024\n        key: kontakt_id\n        changes: append\n");
        expect(crm).toContain("{name: seen_at, type: timestamp, required: true, arrives_as: text}\n");
        const shop = read(folder, "p/models/sources/shop_db.yaml");
        expect(shop).toContain("    schema: Shop-DB\n");
        expect(shop).toContain("        key: user_id\n        changes: log\n        updated_at: changed_at\n");

        const project = join(folder, "p");
        expect((await c360(["generate"], { cwd: project })).code).toBe(0);
        expect((await c360(["check"], { cwd: project })).code).toBe(0);
        const built = await c360(["build", "--db", "../crm.duckdb", "--as-of", "2026-01-31"], { cwd: project });
        expect(built.err).not.toContain("error[");
        expect(built.code).toBe(0);
    });
});
