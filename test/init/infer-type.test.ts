import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/registry.js";
import { openSession, type Session } from "../../src/engine/session.js";
import { inferType } from "../../src/init/from/infer-type.js";
import { measure } from "../../src/init/from/measure.js";
import { literal, type SqlText, sql } from "../../src/text/sql-text.js";

let session: Session;
beforeAll(async () => {
    session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), "c360-infer-type") });
});
afterAll(() => session.close());

/** The type of a column of these values. */
async function typeOf(values: SqlText, type: string | null, name = "x"): Promise<string> {
    const from = sql`(select unnest([${values}]) as x)`;
    const columns = [{ raw: "x", value: sql`x`, type }];
    const table = { source: "s", table: "t", schema: null, shown: "t", from, columns };
    const [facts] = (await measure(session, table, dialects.duckdb)).columns;
    const found = facts === undefined ? undefined : inferType(facts, name);
    return found === undefined ? "none" : `${found.type}${found.arrivesAsText ? " as text" : ""}`;
}

const texts = (...values: readonly string[]): SqlText => values.map(literal).join(", ") as SqlText;

describe("the type of a text column", () => {
    it("is the narrowest that every value has a form of", async () => {
        expect(await typeOf(texts("1", "-20", " 3 ", ""), null)).toBe("integer");
        expect(await typeOf(texts("1.5", "20", "0.25"), null)).toBe("decimal(18,2)");
        expect(await typeOf(texts("12345678901234567.25"), null)).toBe("decimal(38,2)");
        expect(await typeOf(texts("1.5e3", "2"), null)).toBe("float");
        expect(await typeOf(texts("true", "f"), null)).toBe("boolean");
        expect(await typeOf(texts("2026-01-31", "2026-02-01"), null)).toBe("date");
        expect(await typeOf(texts("2026-01-31", "2026-02-01T10:00:00+02:00"), null)).toBe("timestamp");
        expect(await typeOf(texts('{"a": 1}', "[1]"), null)).toBe("json");
        expect(await typeOf(texts("1", "n/a"), null)).toBe("string");
        expect(await typeOf(texts("", " "), null)).toBe("string");
    });

    it("stays text where a number would lose a sign of it", async () => {
        expect(await typeOf(texts("01067", "80331"), null)).toBe("string");
        expect(await typeOf(texts("+4930123"), null)).toBe("string");
        expect(await typeOf(texts("99999999999999999999"), null)).toBe("string");
    });

    it("arrives as text where the source has types", async () => {
        expect(await typeOf(texts("1", "2"), "VARCHAR")).toBe("integer as text");
        expect(await typeOf(texts("a"), "VARCHAR")).toBe("string");
    });
});

describe("the type of a typed column", () => {
    it("is DuckDB's, in the words of the model", async () => {
        expect(await typeOf(sql`1::utinyint`, "UTINYINT")).toBe("integer");
        expect(await typeOf(sql`1::hugeint`, "HUGEINT")).toBe("integer");
        expect(await typeOf(sql`18446744073709551615::ubigint`, "UBIGINT")).toBe("decimal(38,0)");
        expect(await typeOf(sql`1::decimal(9,3)`, "DECIMAL(9,3)")).toBe("decimal(9,3)");
        expect(await typeOf(sql`now()`, "TIMESTAMP WITH TIME ZONE")).toBe("timestamp");
        expect(await typeOf(sql`uuid()`, "UUID")).toBe("string");
        expect(await typeOf(sql`{'a': 1}`, "STRUCT(a INTEGER)")).toBe("json");
        expect(await typeOf(sql`[1]`, "INTEGER[]")).toBe("json");
        expect(await typeOf(sql`'a'::blob`, "BLOB")).toBe("none");
    });

    it("is a moment for a number of seconds or less since 1970 whose name says so", async () => {
        expect(await typeOf(sql`1735689600`, "BIGINT", "created_at")).toBe("timestamp(epoch_s)");
        expect(await typeOf(sql`1735689600000`, "BIGINT", "ts")).toBe("timestamp(epoch_ms)");
        expect(await typeOf(texts("1735689600000000"), null, "event_time")).toBe("timestamp(epoch_us)");
        expect(await typeOf(sql`1735689600`, "BIGINT", "card_number")).toBe("integer");
        expect(await typeOf(sql`17`, "BIGINT", "ts")).toBe("integer");
    });
});
