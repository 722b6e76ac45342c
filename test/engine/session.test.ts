import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DuckdbError, toDuckdbError } from "../../src/engine/duckdb-error.js";
import { openSession, type Session } from "../../src/engine/session.js";
import { sql } from "../../src/text/sql-text.js";

const folder = mkdtempSync(join(tmpdir(), "c360 session's "));
writeFileSync(join(folder, "inside.csv"), "a\n1\n");
const outside = join(tmpdir(), `c360-outside-${process.pid}.csv`);
writeFileSync(outside, "a\n1\n");
afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(outside);
});

const open = (rest: object = {}): Promise<Session> =>
    openSession({ threads: 1, memoryLimit: "200MB", tempDirectory: join(folder, "temp"), ...rest });

async function refusal(work: Promise<unknown>): Promise<DuckdbError> {
    const error = await work.then(
        () => undefined,
        (thrown: unknown) => thrown,
    );
    if (error instanceof DuckdbError) return error;
    throw new Error(`not refused by DuckDB: ${String(error)}`);
}

describe("a session", () => {
    it("keeps the digits of decimals, large integers and times", async () => {
        const session = await open();
        const rows = await session.rows(
            "select 1.50 as price, 9007199254740993::bigint as big, timestamp '2026-01-31 12:00:00.000001' as at",
        );
        expect(rows).toEqual([{ price: "1.50", big: "9007199254740993", at: "2026-01-31 12:00:00.000001" }]);
        session.close();
    });

    it("reads times without zone as UTC, whatever the machine thinks", async () => {
        const session = await open();
        const rows = await session.rows("select cast('2026-07-01 12:00:00+02:00'::timestamptz as timestamp) as at");
        expect(rows).toEqual([{ at: "2026-07-01 10:00:00" }]);
        session.close();
    });

    it("reads the files of the data folder and no others", async () => {
        const session = await open({ dataFolder: folder });
        const inside = join(folder, "inside.csv").replaceAll("'", "''");
        expect(await session.rows(`select * from read_csv('${inside}')`)).toEqual([{ a: "1" }]);
        expect((await refusal(session.rows(`select * from read_csv('${outside}')`))).kind).toBe("Permission");
        const sneaky = `${folder.replaceAll("'", "''")}/../c360-outside-${process.pid}.csv`;
        expect((await refusal(session.rows(`select * from read_csv('${sneaky}')`))).kind).toBe("Permission");
        session.close();
    });

    it.each([
        ["write a file", "copy (select 1) to 'stolen.csv'"],
        ["attach a database", "attach 'other.duckdb'"],
        ["load an extension", "install httpfs"],
        ["open itself up again", "set enable_external_access = true"],
        ["raise its memory", "set memory_limit = '100GB'"],
    ])("does not let SQL %s", async (_, statement) => {
        const session = await open();
        expect((await refusal(session.run(statement))).kind).toMatch(/^(Permission|Invalid Input)$/);
        session.close();
    });

    it("tells the line of the SQL that DuckDB refuses, past letters of several bytes", async () => {
        const session = await open();
        const error = await refusal(session.run("select\n    'é€😀' as a,\n    wrong\nfrom (select 1 as right_one)"));
        expect(error).toMatchObject({ kind: "Binder", line: 3 });
        expect(error.reason).toContain('"wrong" not found');
        expect(await refusal(session.run("selec 1"))).toMatchObject({ kind: "Parser", line: 1 });
        session.close();
    });

    it("names the real columns of a relation and of a query", async () => {
        const session = await open();
        await session.run("create table t (id bigint, price decimal(18, 2))");
        const columns = [
            { name: "id", type: "BIGINT" },
            { name: "price", type: "DECIMAL(18,2)" },
        ];
        expect(await session.columns(sql`t`)).toEqual(columns);
        expect(await session.columns(sql`(select * from t)`)).toEqual(columns);
        session.close();
    });

    it("tells a disk that refuses from data that is wrong, also once it refuses everything", () => {
        const words = [
            "Could not write file '/w.duckdb': No space left on device",
            "database has been invalidated because of a previous fatal error. Original error: No space left on device",
            "Could not convert string 'Lamp' to INT32",
        ];
        const errors = words.map((text) =>
            toDuckdbError(new Error(`{"exception_type":"IO","exception_message":"${text}"}`), "checkpoint"),
        );
        expect(errors.map(({ isOfDisk }) => isOfDisk)).toEqual([true, true, false]);
    });

    it("says so when the file is no database", async () => {
        const file = join(folder, "note.duckdb");
        writeFileSync(file, "a shopping list, long enough to be looked at as a header".repeat(200));
        expect((await refusal(open({ file }))).reason).toMatch(/not a valid DuckDB database/);
    });
});
