import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import type { BoundSource, BoundTable } from "./bound-tables.js";
import { edge, observationColumns, roleColumn } from "./columns.js";
import { columnsRead } from "./identifier-value.js";
import { valueRejections } from "./judge.js";
import type { IdentityLayout } from "./layout.js";
import { asksNow, observe, rowsOf } from "./observe.js";
import { intermediate } from "./relation.js";
import { seenColumns } from "./seen.js";
import type { ObservedView } from "./views.js";

/** Plans `int_<identity>__observed_<source>`: every identifier of every row of one source, one below the other. */
export function planObserved(source: BoundSource, layout: IdentityLayout): Relation {
    const { identity, dialect } = layout;
    const description = `One row per ${identity.name} identifier in a row of ${source.source}, judged by its value alone.`;
    const tables = source.tables.map(({ table }) => ({
        rows: rowsOf(table),
        relation: modelRef(rowsOfTable(table), dialect),
    }));
    const identifiers = source.tables.flatMap((table) => table.identifiers);
    const marksComposites = identifiers.some(({ columns }) => columns.length > 1);
    const keepsVersions = source.tables.some(({ table }) => table.observesAll);
    const observeAll = (wanted: (table: BoundTable) => boolean) =>
        source.tables.filter(wanted).flatMap((bound) =>
            bound.identifiers.map((identifier) =>
                observe(identifier, bound.table, layout, {
                    marksComposites,
                    keepsVersions: keepsVersions && isLog(bound),
                }),
            ),
        );
    const view: ObservedView = {
        ...header(description, identity.origin, "view"),
        tables,
        rows: observeAll((bound) => !isLog(bound)),
        versions: observeAll(isLog),
        has_roles: layout.hasRoles,
        asks_now: identifiers.some(asksNow),
        keeps_versions: keepsVersions,
        dates_versions: keepsVersions && !layout.hasLives,
        marks_composites: marksComposites,
        rejections: valueRejections(identifiers, layout),
        node_id: dialect.nodeId(sql`identifier_type`, sql`identifier`),
        integer: dialect.typeName({ kind: "integer" }),
    };
    return intermediate(layout, {
        name: relationNames.observed(identity.name, source.source),
        description,
        materialized: "view",
        columns: observedColumns(source.tables, layout),
        key: ["source_table", "source_key", "source_position"],
        parents: tables.map(({ relation }) => relation),
        body: { template: "dbt/identity/observed", view },
    });
}

const isLog = ({ table }: BoundTable): boolean => table.changes.kind === "log";

function observedColumns(tables: readonly BoundTable[], layout: IdentityLayout): readonly Column[] {
    const keys = tables.flatMap(({ table }) =>
        edges(table, [...table.key, ...(table.observesAll ? [columnNames.rowKey()] : [])]),
    );
    const values = distinct(
        tables.flatMap(({ table, identifiers }) =>
            identifiers.flatMap((bound) =>
                edges(table, columnsRead(bound)).map((edge) => ({ ...edge, gives: bound.type.name })),
            ),
        ),
    );
    const firsts = tables.flatMap(({ table }) => edges(table, [seenColumns(table).first]));
    const lasts = tables.flatMap(({ table }) => edges(table, [seenColumns(table).last]));
    const base = observationColumns;
    return [
        base.source_table,
        { ...base.source_key, from: keys },
        ...roleColumn(layout),
        base.source_column,
        base.identifier_type,
        base.identifier_rank,
        base.source_position,
        { ...base.raw_value, from: values },
        { ...base.identifier, from: values },
        { ...base.node_id, from: values },
        { ...base.rejection, from: values },
        { ...base.first_seen_at, from: firsts },
        { ...base.last_seen_at, from: lasts },
    ];
}

/** A column may be bound twice: whose row it is, and what another took the place of. */
const distinct = (edges: Column["from"]): Column["from"] => [
    ...new Map(edges.map((one) => [`${one.relation}.${one.column}.${one.gives}`, one])).values(),
];

function edges(table: BoundTable["table"], columns: readonly (string | null)[]): Column["from"] {
    const names = [...new Set(columns)].filter((column) => column !== null);
    return names.map((column) => edge(rowsOfTable(table), column, "transformation"));
}
