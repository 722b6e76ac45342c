import { columnsOf } from "../../expression/columns.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { columnOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";
import { stagedColumns, stagedGrain } from "./staged-table.js";

/** The columns of a staging relation, with their types, keys and lineage. */
export function planColumns(table: SourceTable): readonly Column[] {
    const grain = stagedGrain(table);
    const columns = stagedColumns(table).map((column) => planColumn(column, table));
    if (table.deletedWhen !== null) {
        columns.push(
            makeColumn(columnNames.withdrawn(), { kind: "boolean" }, "The source has withdrawn the row.", {
                nullable: false,
                from: edgesOf(columnsOf(table.deletedWhen), table),
            }),
        );
    }
    if (grain.length > 1) {
        columns.push(
            makeColumn(columnNames.rowKey(), { kind: "string" }, `Names the row: ${grain.join(", ")}.`, {
                nullable: false,
                unique: true,
                from: edgesOf(grain, table),
            }),
        );
    }
    return columns;
}

function planColumn(column: SourceColumn, table: SourceTable): Column {
    const grain = stagedGrain(table);
    const isKey = grain.length === 1 && grain[0] === column.name;
    return makeColumn(column.name, column.type, column.description, {
        // The contract says required; a value that staging lost makes it null all the same, so only the key is sure.
        nullable: !table.key.includes(column.name),
        unique: isKey,
        pii: column.pii,
        values: column.values,
        unit: column.unit,
        from: rawEdges(column, table, false),
    });
}

function rawEdges(column: SourceColumn, table: SourceTable, computed: boolean): readonly LineageEdge[] {
    const { from, type } = column;
    if (from.kind === "expression") return edgesOf(columnsOf(from.value), table);
    if (from.kind === "lookup") throw new Error(`${column.name} is looked up, and no column of staging`);
    const same = !computed && from.arrives === "typed" && (type.kind === "string" || type.kind === "json");
    return [
        {
            relation: `${table.source}.${table.name}`,
            column: from.name,
            change: same ? "identity" : "transformation",
        },
    ];
}

/** What is computed from several columns may read one raw column twice. */
function edgesOf(names: readonly string[], table: SourceTable): readonly LineageEdge[] {
    const edges = names.flatMap((name) => rawEdges(columnOf(table, name), table, true));
    return [...new Map(edges.map((edge) => [edge.column, edge])).values()];
}
