/**
 * The type of the model that a type of some warehouse stands for; undefined where it has none. Understands the names of
 * Snowflake, BigQuery, Databricks, Postgres, Redshift and DuckDB, in any case.
 *
 * @example
 * modelType("NUMBER(38,0)") // "integer"
 * modelType("timestamp_ntz(9)") // "timestamp"
 * modelType("ARRAY<STRUCT<key STRING>>") // "json"
 */
export function modelType(declared: string): string | undefined {
    const text = declared.trim().toLowerCase().replaceAll(/\s+/g, " ");
    if (/\[\d*\]$/.test(text)) return "json";
    const [, name = "", inside = ""] = /^([a-z][a-z0-9_ ]*?) ?(?:[(<](.*)[)>])?(?: .*)?$/.exec(text) ?? [];
    if (decimals.has(name)) return decimalType(name, inside);
    return types[name];
}

const decimals = new Set(["number", "numeric", "decimal", "dec", "bignumeric", "bigdecimal", "money"]);

/** Snowflake: NUMBER without arguments is NUMBER(38,0). BigQuery: NUMERIC has 9 digits behind the point. */
function decimalType(name: string, inside: string): string {
    const [precision, scale = 0] = inside.split(",").map((part) => Number.parseInt(part, 10));
    if (precision === undefined || Number.isNaN(precision)) {
        return name === "number" ? "integer" : name === "money" ? "decimal(18,2)" : "decimal(38,9)";
    }
    if (scale <= 0) return precision <= 18 || name === "number" ? "integer" : "decimal(38,0)";
    return `decimal(${Math.min(38, Math.max(precision, scale))},${Math.min(scale, 37)})`;
}

const named = (type: string, names: string): readonly (readonly [string, string])[] =>
    names.split(", ").map((name) => [name, type] as const);

const types: Readonly<Record<string, string>> = Object.fromEntries([
    ...named(
        "string",
        "string, text, varchar, character varying, char, character, nvarchar, nchar, bpchar, citext, uuid",
    ),
    ...named("string", "tinytext, mediumtext, longtext, name, enum, uniqueidentifier, inet"),
    ...named(
        "integer",
        "integer, int, int2, int4, int8, int16, int32, int64, bigint, smallint, tinyint, byteint, long",
    ),
    ...named("integer", "short, byte, serial, bigserial, mediumint, hugeint, ubigint, uinteger, usmallint, utinyint"),
    ...named("float", "float, float4, float8, float32, float64, double, double precision, real"),
    ...named("boolean", "boolean, bool, bit"),
    ...named("date", "date, date32"),
    ...named("timestamp", "timestamp, timestamptz, timestamp_ntz, timestamp_ltz, timestamp_tz, datetime, datetime2"),
    ...named("timestamp", "timestamp without time zone, timestamp with time zone, datetimeoffset, smalldatetime"),
    ...named("json", "json, jsonb, variant, object, super, struct, record, array, map, list, hstore"),
]);
