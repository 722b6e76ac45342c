import type { Dialect } from "../../dialects/dialect.js";
import type { Snapshot } from "../../model/snapshots.js";
import type { SourceColumn } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import type { SqlText } from "../../text/sql-text.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { columnOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";

/** What a snapshot holds of its source: the columns that histories need, and the mark of a withdrawn row. */
export interface Kept {
    readonly key: readonly SourceColumn[];
    readonly updatedAt: SourceColumn;
    readonly hasDeletions: boolean;
    /** Some of it is looked up: such a column changes without the row. */
    readonly looksUp: boolean;
    /** Names of all of them, in their order. */
    readonly names: readonly string[];
    /** Those that may change. */
    readonly compared: readonly string[];
}

export function keptOf({ table, columns }: Snapshot): Kept {
    if (table.changes.kind !== "overwrite") throw new Error(`${table.name} is not written over`);
    const withdrawn = table.deletedWhen === null ? [] : [columnNames.withdrawn()];
    const looksUp = columns.some((name) => columnOf(table, name).from.kind === "lookup");
    return {
        key: table.key.map((name) => columnOf(table, name)),
        updatedAt: columnOf(table, table.changes.updatedAt),
        hasDeletions: table.deletedWhen !== null,
        looksUp,
        names: [...columns, ...withdrawn, ...(looksUp ? [columnNames.lookedUpAt()] : [])],
        compared: [...columns.filter((name) => !table.key.includes(name)), ...withdrawn],
    };
}

/**
 * The kept columns as columns of a relation that reads them from another. Closed sets stay with staging: what was a
 * value once may be none today.
 */
export function keptColumns(snapshot: Snapshot, relation: string): readonly Column[] {
    const { table, columns } = snapshot;
    const from = (column: string): readonly LineageEdge[] => [{ relation, column, change: "identity" }];
    return [
        ...columns.map((name) => {
            const { type, description, pii, unit } = columnOf(table, name);
            const nullable = !table.key.includes(name);
            return makeColumn(name, type, description, { nullable, pii, unit, from: from(name) });
        }),
        ...(table.deletedWhen === null
            ? []
            : [
                  makeColumn(columnNames.withdrawn(), { kind: "boolean" }, "The source has withdrawn the row.", {
                      nullable: false,
                      from: from(columnNames.withdrawn()),
                  }),
              ]),
        ...(keptOf(snapshot).looksUp
            ? [
                  makeColumn(
                      columnNames.lookedUpAt(),
                      { kind: "timestamp" },
                      "When what is looked up last changed, UTC.",
                      {
                          from: from(columnNames.lookedUpAt()),
                      },
                  ),
              ]
            : []),
    ];
}

export const identifiers = (names: readonly string[], dialect: Dialect): readonly SqlText[] =>
    names.map(dialect.identifier);
