import type { SourceColumn, SourceTable } from "../../model/source.js";

/** Added by staging to a table whose rows can be withdrawn. */
export const withdrawn = "is_deleted";

/** Added by staging where no single column names a row: the parts of the key as one text. */
export const rowKey = "row_key";

/** Whoever reads expressions sees all columns; whoever reads staging sees these. */
export function stagedColumns(table: SourceTable): readonly SourceColumn[] {
    return table.columns.filter(({ hidden }) => !hidden);
}

/** The columns that name one row of staging: of a log its versions. */
export function stagedGrain(table: SourceTable): readonly string[] {
    return table.changes.kind === "log" ? [...table.key, table.changes.updatedAt] : table.key;
}

/** The column by which a row exists for a run. */
export function tableTime({ changes }: SourceTable): string {
    return changes.kind === "append" ? changes.occurredAt : changes.updatedAt;
}

/** @throws Error when the table has no such column; the model was checked. */
export function columnOf(table: SourceTable, name: string): SourceColumn {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`${table.source}.${table.name} has no column ${name}`);
    return column;
}
