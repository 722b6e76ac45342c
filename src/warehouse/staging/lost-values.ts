import type { Dialect } from "../../dialects/dialect.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { DataTest } from "../plan/data-test.js";
import { sourceRef } from "../plan/reference.js";
import { planDelivered } from "./absent.js";
import { canLose, readRaw } from "./read-column.js";
import type { LostColumn, LostValuesView } from "./views.js";

/** Lists what staging could not read; a warning, because the rest of the row is sound. */
export function planLostValues(table: SourceTable, relation: string, dialect: Dialect): readonly DataTest[] {
    const columns = table.columns.filter(canLose);
    if (columns.length === 0) return [];
    const view: LostValuesView = {
        source: sourceRef(table, dialect),
        delivered: planDelivered(columns, table, dialect),
        columns: columns.map((column) => lostColumn(column, dialect)),
    };
    return [
        {
            name: `${relation}_lost_values`,
            description: describe(table, columns),
            severity: "warn",
            body: { template: "dbt/staging/lost_values", view },
        },
    ];
}

function describe({ source, name }: SourceTable, columns: readonly SourceColumn[]): string {
    const lists = columns.some(({ type }) => type.kind === "list") ? "; elements of lists are left out" : "";
    return `Values of ${source}.${name} that are not of their declared type, and null in staging${lists}.`;
}

function lostColumn(column: SourceColumn, dialect: Dialect): LostColumn {
    const raw = dialect.identifier(column.from.kind === "raw" ? column.from.name : column.name);
    const text = sql`cast(${raw} as ${dialect.typeName({ kind: "string" })})`;
    return {
        rows: `${column.name}_lost` as SqlText,
        label: literal(column.name),
        text,
        condition: lost(column, raw, text, dialect),
    };
}

/** A value that is no value of its type; of a list also one element that is none. */
function lost(column: SourceColumn, raw: SqlText, text: SqlText, dialect: Dialect): SqlText {
    const value = readRaw(column, dialect);
    const isNull = sql`${value} is null`;
    return column.type.kind === "list"
        ? sql`trim(${text}) <> '' and (${isNull} or ${dialect.losesElements(raw, value)})`
        : sql`trim(${text}) <> '' and ${isNull}`;
}
