import type { Dialect } from "../../dialects/dialect.js";
import type { SourceTable } from "../../model/source.js";
import { cteNames } from "../../names/cte-names.js";
import { modelRef } from "../plan/reference.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import type { BoundTable } from "./views.js";

export function planBoundTable(table: SourceTable, dialect: Dialect): BoundTable {
    const rows = cteNames.staged(table.source, table.name);
    const { changes } = table;
    return {
        rows,
        relation: modelRef(rowsOfTable(table), dialect),
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
