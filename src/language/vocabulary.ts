import { oneOf } from "./scalars.js";

export const piiKinds = [
    "name",
    "email",
    "phone",
    "address",
    "birth_date",
    "identifier",
    "ip",
    "free_text",
    "sensitive",
] as const;
export type Pii = (typeof piiKinds)[number];

/** What a personal value tells about somebody. */
export const pii = oneOf(piiKinds);

export const changeKinds = ["overwrite", "log", "append"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changes = oneOf(changeKinds);

export const picks = ["source_order", "latest", "earliest", "most_frequent", "longest", "min", "max"] as const;
export type Pick = (typeof picks)[number];
export const pick = oneOf(picks);

export const aggregates = [
    "count",
    "count_distinct",
    "sum",
    "avg",
    "min",
    "max",
    "first",
    "last",
    "most_frequent",
    "any",
] as const;
export type Aggregate = (typeof aggregates)[number];
export const aggregate = oneOf(aggregates);

export const normalizers = ["trim", "lower", "upper", "email", "digits", "integer", "uuid"] as const;
export type Normalizer = (typeof normalizers)[number];
export const normalizer = oneOf(normalizers, ["phone", "regex"]);

export const targets = ["duckdb"] as const;
export type Target = (typeof targets)[number];
export const target = oneOf(targets, ["postgres", "snowflake", "bigquery", "databricks"]);

export const history = oneOf(["scd1", "scd2"]);
export const keep = oneOf(["earliest", "latest"]);
export const weekday = oneOf(["monday", "sunday"]);
export const textArrival = oneOf(["text"]);
