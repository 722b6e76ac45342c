import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { TableName } from "../../model/entity.js";
import type { SourceTable } from "../../model/source.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { modelRef } from "../plan/reference.js";
import type { BoundTable } from "./views.js";

/** @throws Error when there is no such table; the model was checked. */
export function tableOf(name: TableName, model: CustomerModel): SourceTable {
    const table = model.sources
        .find((source) => source.name === name.source)
        ?.tables.find((candidate) => candidate.name === name.table);
    if (table === undefined) throw new Error(`no table ${name.source}.${name.table}`);
    return table;
}

export function planBoundTable(table: SourceTable, dialect: Dialect): BoundTable {
    const rows = cteNames.staged(table.source, table.name);
    const { changes } = table;
    return {
        rows,
        relation: modelRef(relationNames.staging(table.source, table.name), dialect),
        latest:
            changes.kind === "log"
                ? {
                      rows: cteNames.step(rows, "latest"),
                      key: table.key.map(dialect.identifier),
                      time: dialect.identifier(changes.updatedAt),
                  }
                : null,
    };
}
