import type { Lookup, SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { columnOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";
import { tableTime } from "../plan/table-time.js";
import { planColumns } from "./columns.js";

/** A lookup with the table it looks into, and the relation that is read for it. */
export interface Target {
    readonly lookup: Lookup;
    readonly table: SourceTable;
    readonly relation: string;
}

/** The columns of `int_<source>__<table>`: those of staging, then what is looked up, then how new that is. */
export function lookupColumns(table: SourceTable, targets: readonly Target[]): readonly Column[] {
    const staging = relationNames.staging(table.source, table.name);
    const staged = planColumns(table).map((column) => ({
        ...column,
        from: [{ relation: staging, column: column.name, change: "identity" as const }],
    }));
    const looked = targets.flatMap((target) =>
        target.lookup.columns.map(({ column, name }) => {
            const { type, description, pii, values, unit } = columnOf(table, name);
            const change = target.table.deletedWhen === null ? "identity" : "transformation";
            const from = [{ relation: target.relation, column, change }] as const;
            return makeColumn(name, type, description, { pii, values, unit, from });
        }),
    );
    return [
        ...staged,
        ...looked,
        makeColumn(
            columnNames.lookedUpAt(),
            { kind: "timestamp" },
            "When what is looked up was last changed or loaded, UTC; null where nothing was found.",
            { from: targets.flatMap(timeEdges) },
        ),
    ];
}

const timeEdges = ({ table, relation }: Target): readonly LineageEdge[] =>
    targetTimes(table).map((column) => ({ relation, column, change: "transformation" }));

/** The times of a row that say since when it can be read as it is. */
export function targetTimes(table: SourceTable): readonly string[] {
    const looked = table.lookups.length > 0 ? [columnNames.lookedUpAt()] : [];
    return [...new Set([tableTime(table), ...(table.loadedAt === null ? [] : [table.loadedAt]), ...looked])];
}
