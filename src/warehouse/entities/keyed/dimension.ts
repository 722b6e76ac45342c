import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { KeyedEntity } from "../../../model/entity.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { comment } from "../../../text/comment-text.js";
import { type SqlText, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeMart } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { rowsOfTable } from "../../plan/rows-of-table.js";
import { sourceKey } from "../../plan/source-key.js";
import { placeholderColumn, unknownKey, unknownRow } from "../placeholder.js";
import { lookedUp, planReferences } from "../references.js";
import type { KeyedDimensionView } from "../views.js";
import { keyedColumns, keyParts, words } from "./keyed-columns.js";

/** Plans `dim_<entity>`: one row per key, as it is now, and the unknown member. */
export function planKeyedDimension(
    entity: KeyedEntity,
    table: SourceTable,
    model: CustomerModel,
    dialect: Dialect,
): Relation {
    const staging = rowsOfTable(table);
    const { surrogate, natural, attributes } = keyedColumns(entity, table, staging);
    const references = planReferences(entity, relationNames.dimension(entity.name), model, dialect);
    const columns = [surrogate, ...natural, ...attributes, ...references.columns, placeholderColumn];
    const source = modelRef(staging, dialect);
    const rows = cteNames.staged(table.source, table.name);
    const { identifier } = dialect;
    const isLog = table.changes.kind === "log";
    const view: KeyedDimensionView = {
        ...header(entity.description, entity.origin, "table"),
        entity: comment(words(entity.name)),
        source,
        rows,
        latest:
            table.changes.kind === "log"
                ? {
                      key: entity.key.map(identifier),
                      order: [sql`${identifier(table.changes.updatedAt)} desc`],
                  }
                : null,
        from: isLog ? sql`ranked` : rows,
        conditions: [
            ...(isLog ? [sql`recency = 1`] : []),
            ...(table.deletedWhen === null ? [] : [sql`not is_deleted`]),
        ],
        columns: selectList(entity, table, dialect),
        references: references.view(sql`members`, columns),
        unknown: unknownRow(
            columns,
            new Map([[columnNames.entityKey(entity.name), unknownKey], ...references.unknown]),
            dialect,
        ),
    };
    return makeMart(entity, {
        name: relationNames.dimension(entity.name),
        layer: "entities",
        description: entity.description,
        columns,
        key: [surrogate.name],
        placeholders: true,
        parents: [source, ...lookedUp(view.references)],
        body: { template: "dbt/entities/keyed_dimension", view },
    });
}

function selectList(entity: KeyedEntity, table: SourceTable, dialect: Dialect): readonly SqlText[] {
    const { identifier } = dialect;
    const parts = keyParts(entity, table);
    return [
        sql`${dialect.md5(sourceKey(parts, dialect))} as ${identifier(columnNames.entityKey(entity.name))}`,
        ...entity.key.map(identifier),
        ...entity.attributes.map(({ name, column }) =>
            name === column ? identifier(name) : sql`${identifier(column)} as ${identifier(name)}`,
        ),
        sql`false as is_placeholder`,
    ];
}
