import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { KeyedEntity } from "../../../model/entity.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeMart } from "../../plan/make-relation.js";
import { beginningOfTime } from "../../plan/moments.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { sourceKey } from "../../plan/source-key.js";
import { differs } from "../compared.js";
import { unknownRow } from "../placeholder.js";
import { readingOf } from "../reading.js";
import { lookedUp, planReferences } from "../references.js";
import { unknownVersion, validity, versionColumns, versionId } from "../version-columns.js";
import type { KeyedHistoryView } from "../views.js";
import { keyedColumns, keyParts, words } from "./keyed-columns.js";

/** Plans `dim_<entity>_history`: one row per version, half-open in time, built from a log or a snapshot. */
export function planKeyedHistory(
    entity: KeyedEntity,
    table: SourceTable,
    model: CustomerModel,
    dialect: Dialect,
): Relation {
    const { relation, begins, withdrawn } = readingOf(table, "scd2");
    if (begins === null) throw new Error(`${table.name} has no versions`);
    const name = relationNames.history(entity.name);
    const description = `${entity.description} As it was: one row per version of the ${words(entity.name)}, half-open in time.`;
    const { surrogate, natural, attributes } = keyedColumns(entity, table, relation);
    const added = versionColumns(entity.name, words(entity.name), surrogate.from, [
        { relation, column: begins, change: "transformation" },
    ]);
    const references = planReferences(entity, name, model, dialect);
    const columns = [added.id, surrogate, ...natural, ...attributes, ...references.columns, ...added.validity];
    const referencing = references.view(sql`versions`, columns);
    const source = modelRef(relation, dialect);
    return makeMart(entity, {
        name,
        layer: "entities",
        description,
        columns,
        key: [added.id.name],
        placeholders: true,
        parents: [source, ...lookedUp(referencing)],
        body: {
            template: "dbt/entities/keyed_history",
            view: {
                ...header(description, entity.origin, "table"),
                ...planView(entity, table, { begins, withdrawn }, dialect),
                source,
                references: referencing,
                unknown: unknownRow(
                    columns,
                    new Map([
                        ...unknownVersion(entity.name, columnNames.entityKey(entity.name), dialect),
                        ...references.unknown,
                    ]),
                    dialect,
                ),
            } satisfies KeyedHistoryView,
        },
    });
}

function planView(
    entity: KeyedEntity,
    table: SourceTable,
    { begins, withdrawn }: { readonly begins: string; readonly withdrawn: string | null },
    dialect: Dialect,
): Omit<KeyedHistoryView, "description" | "origin" | "settings" | "source" | "references" | "unknown"> {
    const { identifier } = dialect;
    const key = entity.key.map(identifier);
    const attributes = entity.attributes.map((attribute) => ({
        column: identifier(attribute.column),
        ...differs(attribute.name, attribute.type, dialect),
    }));
    const natural = sourceKey(keyParts(entity, table), dialect);
    const names = [...key, ...attributes.map((attribute) => attribute.name)];
    return {
        rows: cteNames.staged(table.source, table.name),
        key,
        read: [...key, ...attributes.map(({ name, column }) => (name === column ? name : sql`${column} as ${name}`))],
        carried: names,
        attributes,
        time: identifier(begins),
        withdrawn: withdrawn === null ? null : identifier(withdrawn),
        first: dialect.timestampLiteral(beginningOfTime),
        columns: [
            sql`${versionId(natural, dialect)} as ${identifier(columnNames.versionId(entity.name))}`,
            sql`${dialect.md5(natural)} as ${identifier(columnNames.entityKey(entity.name))}`,
            ...names,
            ...validity(dialect),
        ],
    };
}
