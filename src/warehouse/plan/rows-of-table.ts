import type { TableName } from "../../model/entity.js";
import type { SourceTable } from "../../model/source.js";
import { relationNames } from "../../names/relation-names.js";

type Named = Pick<SourceTable, "source" | "name" | "lookups" | "erases">;

/** The relation that holds a table's rows, for everybody who reads them: what erasures leave of them, where there are any. */
export const rowsOfTable = (table: Named): string =>
    table.erases.length > 0 ? relationNames.remaining(table.source, table.name) : arrivedRows(table);

/** The same for whoever needs no lookups. */
export const ownRowsOfTable = (table: Named): string => rowsOfTable({ ...table, lookups: [] });

/** The same before anything is erased: staging, or what adds its lookups to it. */
export const arrivedRows = ({ source, name, lookups }: Pick<Named, "source" | "name" | "lookups">): string =>
    lookups.length > 0 ? relationNames.lookups(source, name) : relationNames.staging(source, name);

/** The same of one of some tables, by its name. @throws Error when it is none of them */
export function rowsOfNamed({ source, table }: TableName, tables: readonly SourceTable[]): string {
    const found = tables.find((candidate) => candidate.source === source && candidate.name === table);
    if (found === undefined) throw new Error(`there is no table ${source}.${table}`);
    return rowsOfTable(found);
}
