import type { Entity } from "../../model/entity.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { rowsOfTable } from "../plan/rows-of-table.js";

/** How an entity reads a table. */
export interface Reading {
    readonly relation: string;
    /** The column in which each version of a row says when it began; null where a row has no versions. */
    readonly begins: string | null;
    /** The column that marks the end of a row; null where none ends. */
    readonly withdrawn: string | null;
}

/**
 * A log has versions itself. Of a table that is written over, a history reads what builds have seen of it; the present
 * needs no more than the table.
 */
export function readingOf(table: SourceTable, history: Entity["history"]): Reading {
    const { source, name, changes, deletedWhen } = table;
    const relation = rowsOfTable(table);
    const withdrawn = deletedWhen === null ? null : columnNames.withdrawn();
    switch (changes.kind) {
        case "log":
            return { relation, begins: changes.updatedAt, withdrawn };
        case "append":
            return { relation, begins: null, withdrawn };
        case "overwrite":
            return history === "scd1"
                ? { relation, begins: null, withdrawn }
                : {
                      relation: relationNames.changes(source, name),
                      begins: columnNames.heldFrom(),
                      withdrawn: columnNames.isGone(),
                  };
    }
}
