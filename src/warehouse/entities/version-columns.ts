import type { Dialect } from "../../dialects/dialect.js";
import { columnNames } from "../../names/column-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { beginningOfTime, endOfTime } from "../plan/moments.js";
import { placeholderColumn, unknownKey } from "./placeholder.js";

const timestamp = { kind: "timestamp" } as const;

/** What a history adds to its entity's columns. */
export function versionColumns(
    entity: string,
    words: string,
    key: Column["from"],
    times: Column["from"],
): { readonly id: Column; readonly validity: readonly Column[] } {
    return {
        id: makeColumn(
            columnNames.versionId(entity),
            { kind: "string" },
            `Key of the version: a hash of the ${words} and the moment it began.`,
            {
                nullable: false,
                from: [...key.map((edge) => ({ ...edge, change: "transformation" as const })), ...times],
            },
        ),
        validity: [
            makeColumn("valid_from", timestamp, "When the version began, UTC; the first began before everything.", {
                nullable: false,
                from: times,
            }),
            makeColumn("valid_to", timestamp, "When the next version began, UTC; of the current one 9999-12-31.", {
                nullable: false,
                from: times,
            }),
            makeColumn("is_current", { kind: "boolean" }, "The version that holds now.", {
                nullable: false,
                from: times,
            }),
            placeholderColumn,
        ],
    };
}

/** The select items of `validity`, over a CTE with `valid_from` and `next_valid_from`. */
export function validity(dialect: Dialect): readonly SqlText[] {
    return [
        sql`valid_from`,
        sql`coalesce(next_valid_from, ${dialect.timestampLiteral(endOfTime)}) as valid_to`,
        sql`next_valid_from is null as is_current`,
        sql`false as is_placeholder`,
    ];
}

export function versionId(key: SqlText, dialect: Dialect): SqlText {
    return dialect.md5(sql`${key} || ${literal("|")} || ${dialect.castToText(sql`valid_from`, timestamp)}`);
}

/** The unknown member, and any other that stands for nobody, has one version that always held. */
export function unknownVersion(
    entity: string,
    key: string,
    dialect: Dialect,
    member: SqlText = unknownKey,
): ReadonlyMap<string, SqlText> {
    return new Map([
        [columnNames.versionId(entity), member],
        [key, member],
        ["valid_from", dialect.timestampLiteral(beginningOfTime)],
        ["valid_to", dialect.timestampLiteral(endOfTime)],
        ["is_current", sql`true`],
    ]);
}
