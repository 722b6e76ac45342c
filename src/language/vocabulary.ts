import { oneOf } from "./scalars.js";

/** What a personal value tells about somebody. */
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
export const pii = oneOf(piiKinds);

export const changes = oneOf(["overwrite", "log", "append"]);
/** Survivorship: which candidate becomes the attribute's value. */
export const picks = ["source_order", "latest", "earliest", "most_frequent", "longest", "min", "max"] as const;
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

/** Of members, which have no order in time. */
export const memberAggregates = ["count", "count_distinct", "sum", "avg", "min", "max", "any"] as const;
export const memberAggregate = oneOf(memberAggregates);

export const target = oneOf(["duckdb"], ["postgres", "snowflake", "bigquery", "databricks"]);
export const history = oneOf(["scd1", "scd2"]);
export const keep = oneOf(["earliest", "latest"]);
export const weekday = oneOf(["monday", "sunday"]);
export const onDelete = oneOf(["keep_links", "drop_links"]);
/** Which versions of a log's rows say who somebody is. */
export const observed = oneOf(["latest", "all"]);
export const textArrival = oneOf(["text"]);
