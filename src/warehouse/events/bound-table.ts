import type { Dialect } from "../../dialects/dialect.js";
import type { SourceTable } from "../../model/source.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { modelRef } from "../plan/reference.js";
import type { BoundTable } from "./views.js";

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
