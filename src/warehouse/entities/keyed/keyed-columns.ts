import type { KeyedEntity } from "../../../model/entity.js";
import type { SourceColumn, SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import type { Column } from "../../plan/column.js";
import { columnOf } from "../../plan/lookup.js";
import { makeColumn } from "../../plan/make-column.js";

/** The surrogate key, the natural key and the attributes: what every relation of a keyed entity begins with. */
export function keyedColumns(
    entity: KeyedEntity,
    table: SourceTable,
    relation: string,
): { readonly surrogate: Column; readonly natural: readonly Column[]; readonly attributes: readonly Column[] } {
    const key = keyParts(entity, table);
    const from = (column: string) => [{ relation, column, change: "identity" as const }];
    return {
        surrogate: makeColumn(
            columnNames.entityKey(entity.name),
            { kind: "string" },
            `Surrogate key: a hash of ${entity.key.join(", ")}; 'unknown' for the unknown ${words(entity.name)}.`,
            {
                nullable: false,
                identifies: entity.name,
                from: entity.key.map((column) => ({ relation, column, change: "transformation" as const })),
            },
        ),
        natural: key.map((column) =>
            makeColumn(column.name, column.type, column.description, {
                pii: column.pii,
                from: from(column.name),
            }),
        ),
        attributes: entity.attributes.map((attribute) =>
            makeColumn(attribute.name, attribute.type, attribute.description, {
                pii: attribute.pii,
                values: attribute.values,
                unit: attribute.unit,
                from: from(attribute.column),
            }),
        ),
    };
}

export const words = (name: string): string => name.replaceAll("_", " ");

/** The key's columns in the key's order. */
export const keyParts = (entity: KeyedEntity, table: SourceTable): readonly SourceColumn[] =>
    entity.key.map((name) => columnOf(table, name));
