import type { CustomerModel } from "../../model/customer-model.js";
import type { TableName } from "../../model/entity.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";

/** A table's column by its name. @throws Error when there is none; the model was checked. */
export function columnOf(table: SourceTable, name: string): SourceColumn {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`${table.source}.${table.name} has no column ${name}`);
    return column;
}

/** A model's table by its name. @throws Error when there is none; the model was checked. */
export function tableOf(name: TableName, { sources }: Pick<CustomerModel, "sources">): SourceTable {
    const source = sources.find((candidate) => candidate.name === name.source);
    const table = source?.tables.find((candidate) => candidate.name === name.table);
    if (table === undefined) throw new Error(`there is no table ${name.source}.${name.table}`);
    return table;
}
