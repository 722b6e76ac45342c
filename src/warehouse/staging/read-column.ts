import type { Dialect } from "../../dialects/dialect.js";
import type { SourceColumn } from "../../model/source.js";
import { nullLikeCondition } from "../../presets/null-like.js";
import { defaultNullLikePacks } from "../../presets/null-like-packs.js";
import { type SqlText, sql } from "../../text/sql-text.js";

/** A raw column as its declared type. A value that does not fit is null here, and counted by the lost-values test. */
export function readRaw(column: SourceColumn, dialect: Dialect): SqlText {
    const { from, type } = column;
    if (from.kind !== "raw") throw new Error(`${column.name} is computed`);
    const raw = dialect.identifier(from.name);
    const value = typedValue(raw, column, dialect);
    if (!column.nullLike || type.kind !== "string") return value;
    return sql`case when ${nullLikeCondition(value, defaultNullLikePacks, dialect)} then null else ${value} end`;
}

function typedValue(raw: SqlText, { from, type }: SourceColumn, dialect: Dialect): SqlText {
    if (from.kind !== "raw") return raw;
    switch (from.arrives) {
        case "text":
            return type.kind === "string" ? raw : dialect.parse(raw, type);
        case "typed":
            // Text is text and json is json everywhere; a cast would only be noise in review.
            if (type.kind === "string" || type.kind === "json") return raw;
            // A cast of a whole list or record would round its numbers: 1.5 among integers is 2.
            return type.kind === "list" || type.kind === "record"
                ? dialect.parse(raw, type)
                : dialect.conform(raw, type);
        case "epoch_s":
        case "epoch_ms":
        case "epoch_us":
            return dialect.epoch(raw, from.arrives);
    }
}

/** Whether reading the column can lose a value. */
export function canLose(column: SourceColumn): boolean {
    const { from, type } = column;
    if (from.kind !== "raw" || column.nullLike) return false;
    return type.kind !== "string" && type.kind !== "json";
}
