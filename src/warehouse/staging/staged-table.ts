import type { SourceColumn, SourceTable } from "../../model/source.js";

/** Whoever reads expressions sees all columns; whoever reads staging sees these. What is looked up comes later. */
export function stagedColumns(table: SourceTable): readonly SourceColumn[] {
    return table.columns.filter(({ hidden, from }) => !hidden && from.kind !== "lookup");
}

/** The columns that name one row of staging: of a log its versions. */
export function stagedGrain(table: SourceTable): readonly string[] {
    return table.changes.kind === "log" ? [...table.key, table.changes.updatedAt] : table.key;
}
