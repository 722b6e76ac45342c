import { expect, test } from "vitest";
import { typeText } from "../../src/expression/type.js";
import { parseDuration } from "../../src/language/duration.js";
import { isDate, parseTimestamp } from "../../src/language/time.js";
import { isTypeProblem, parseType } from "../../src/language/type.js";

test("types are read as they are written", () => {
    const written = [
        "string",
        "integer",
        "float",
        "boolean",
        "date",
        "timestamp",
        "json",
        "decimal(38,0)",
        "list<decimal(18,2)>",
    ];
    for (const text of written) {
        const parsed = parseType(text);
        expect(isTypeProblem(parsed) ? parsed : typeText(parsed.type)).toBe(text);
    }
    expect(parseType("timestamp(epoch_ms)")).toEqual({ type: { kind: "timestamp" }, arrives: "epoch_ms" });
    expect(parseType("decimal(18, 2)")).toEqual({
        type: { kind: "decimal", precision: 18, scale: 2 },
        arrives: "typed",
    });
});

test("a text that is no type says why, and what was probably meant", () => {
    const told = (text: string): unknown => {
        const parsed = parseType(text);
        return isTypeProblem(parsed) ? [parsed.reason, parsed.near] : parsed;
    };
    expect(told("sting")).toEqual(["no type has this name", "string"]);
    expect(told("varchar(20)")).toEqual(["no type has this name", "string"]);
    expect(told("decimal")).toEqual(["no type has this name", "decimal(18,2)"]);
    expect(told("decimal(39,2)")).toEqual(["a decimal has 1 to 38 digits", "decimal(18,2)"]);
    expect(told("decimal(2,3)")).toEqual(["a decimal has no more decimals than digits", "decimal(18,2)"]);
    expect(told("timestamp(epoch)")).toEqual([
        "a timestamp arrives as epoch_s, epoch_ms, epoch_us",
        "timestamp(epoch_s)",
    ]);
    expect(told("list<int>")).toEqual(["no type has this name", "list<integer>"]);
    expect(told("list<list<string>>")).toEqual(["lists of lists are not supported", "json"]);
    expect(told("list<record>")).toEqual([
        "only properties of events and columns of tables are lists of records",
        undefined,
    ]);
    expect(told("constructor")).toEqual(["no type has this name", undefined]);
});

test("durations are one whole number and one unit", () => {
    expect(parseDuration("90 days")).toEqual({ count: 90, unit: "day" });
    expect(parseDuration("1 month")).toEqual({ count: 1, unit: "month" });
    for (const text of ["0 days", "1.5 days", "90", "days", "90 Days", "1 day 2 hours", "90days", "-1 days", ""]) {
        expect(parseDuration(text), text).toBeUndefined();
    }
});

test("dates exist in the calendar", () => {
    for (const text of ["0001-01-01", "2024-02-29", "9999-12-31", "2000-02-29"]) expect(isDate(text), text).toBe(true);
    for (const text of [
        "0000-01-01",
        "2023-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-1-1",
        "2026-04-31",
    ]) {
        expect(isDate(text), text).toBe(false);
    }
});

test("times are UTC with microseconds, an offset is honoured", () => {
    expect(parseTimestamp("2026-01-31")).toBe("2026-01-31 00:00:00.000000");
    expect(parseTimestamp("2026-01-31T00:00:00Z")).toBe("2026-01-31 00:00:00.000000");
    expect(parseTimestamp("2026-01-31 12:30")).toBe("2026-01-31 12:30:00.000000");
    expect(parseTimestamp("2026-01-31T01:00:00.123456+02:00")).toBe("2026-01-30 23:00:00.123456");
    expect(parseTimestamp("2026-12-31T23:00:00-0130")).toBe("2027-01-01 00:30:00.000000");
    expect(parseTimestamp("0001-01-01T00:00:00Z")).toBe("0001-01-01 00:00:00.000000");
    for (const text of [
        "2026-02-30",
        "2026-01-31T24:00:00Z",
        "2026-01-31T00:60:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "now",
        "2026-01-31T00:00:00+16:00",
    ]) {
        expect(parseTimestamp(text), text).toBeUndefined();
    }
});
