import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { readText } from "../../src/expression/interpret/text-form.js";
import type { ValueType } from "../../src/expression/type.js";
import { literal } from "../../src/text/sql-text.js";
import { openEngine, rowsOf } from "./engine.js";
import { foundText, valueText } from "./value-text.js";

let engine: DuckDBConnection;
beforeAll(async () => {
    engine = await openEngine();
});

const integer: ValueType = { kind: "integer" };
const decimal: ValueType = { kind: "decimal", precision: 5, scale: 2 };
const float: ValueType = { kind: "float" };
const boolean: ValueType = { kind: "boolean" };
const date: ValueType = { kind: "date" };
const timestamp: ValueType = { kind: "timestamp" };
const json: ValueType = { kind: "json" };
const integers: ValueType = { kind: "list", element: integer };
const record: ValueType = {
    kind: "record",
    fields: [
        { name: "id", type: integer },
        { name: "at", type: timestamp },
        { name: "tags", type: { kind: "list", element: { kind: "string" } } },
        { name: "raw", type: json },
        { name: "order", type: { kind: "record", fields: [{ name: "total", type: decimal }] } },
    ],
};

it.each<[ValueType, string, string]>([
    [integer, "42", "42"],
    [integer, " +007\t", "7"],
    [integer, "-0", "0"],
    [integer, "9223372036854775807", "9223372036854775807"],
    [integer, "9223372036854775808", "null"],
    [integer, "", "null"],
    [integer, "2.5", "null"],
    [integer, "1_000", "null"],
    [integer, "0x10", "null"],
    [integer, "1e3", "null"],
    [integer, "4 2", "null"],
    [integer, "٤", "null"],
    [decimal, "1.005", "1.01"],
    [decimal, "-1.005", "-1.01"],
    [decimal, "1", "1.00"],
    [decimal, "999.994", "999.99"],
    [decimal, "999.995", "null"],
    [decimal, ".5", "null"],
    [decimal, "5.", "null"],
    [decimal, "1,5", "null"],
    [float, "1e3", "1000"],
    [float, "-2.5E-1", "-0.25"],
    [float, "1e999", "null"],
    [float, "Infinity", "null"],
    [float, "nan", "null"],
    [boolean, "true", "true"],
    [boolean, " T ", "true"],
    [boolean, "0", "false"],
    [boolean, "yes", "null"],
    [boolean, "on", "null"],
    [date, "2024-02-29", "2024-02-29"],
    [date, "2023-02-29", "null"],
    [date, "2026-1-5", "null"],
    [date, "2026-01-05T00:00:00", "null"],
    [date, "0000-00-00", "null"],
    [date, "epoch", "null"],
    [timestamp, "2026-01-31", "2026-01-31 00:00:00"],
    [timestamp, "2026-01-31T10:20", "2026-01-31 10:20:00"],
    [timestamp, "2026-01-31 10:20:30.123456789", "2026-01-31 10:20:30.123456"],
    [timestamp, "2026-01-31T10:20:30Z", "2026-01-31 10:20:30"],
    [timestamp, "2026-01-01T01:00:00+02:00", "2025-12-31 23:00:00"],
    [timestamp, "2026-01-01T01:00:00-0530", "2026-01-01 06:30:00"],
    [timestamp, "2026-01-01 01:00:00.5+14", "2025-12-31 11:00:00.5"],
    [timestamp, "2026-01-01T01:00:00+15:00", "null"],
    [timestamp, "2026-01-01 24:00:00", "null"],
    [timestamp, "2026-01-01 10:60:00", "null"],
    [timestamp, "2026-02-30 10:00:00", "null"],
    [timestamp, "infinity", "null"],
    [timestamp, "2026-01-01 10:00:00 UTC", "null"],
    [json, '{"a": [1]}', '{"a": [1]}'],
    [json, "{bad", "null"],
    [integers, '[1, "2", null, 2.5, "x", [3], {"a": 4}]', "[1, 2]"],
    [integers, "[]", "[]"],
    [integers, '{"a": 1}', "null"],
    [integers, "1", "null"],
    [
        record,
        '{"id": "7", "at": "2026-01-01T00:00:00+01:00", "tags": ["a", null, 1], "order": {"total": 1.005}, "raw": {"a": [1, null]}}',
        '{id: 7, at: 2025-12-31 23:00:00, tags: [a, 1], raw: {"a":[1,null]}, order: {total: 1.01}}',
    ],
    [record, '{"id": {}, "tags": "a"}', "{id: null, at: null, tags: null, raw: null, order: null}"],
    [record, "[]", "null"],
])("%j: %s is read as %s", async (type, text, expected) => {
    const value = readText(text, type);
    expect(value === null ? "null" : valueText(value, type)).toBe(expected);
    const [row] = await rowsOf(engine, `select ${duckdb.parse(literal(text), type)}`);
    expect(foundText(row?.[0], type)).toBe(expected);
});
