import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { Relationship } from "../../../model/relationship.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { Column } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { columnOf, tableOf } from "../../plan/lookup.js";
import { makeMart } from "../../plan/make-relation.js";
import { beginningOfTime, endOfTime } from "../../plan/moments.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { ownRowsOfTable } from "../../plan/rows-of-table.js";
import { sourceKey } from "../../plan/source-key.js";
import { unknownKey, unknownRow } from "../placeholder.js";
import { relationshipColumns } from "./columns.js";
import { ownersOf, planImports, planParty } from "./parties.js";
import { planShares } from "./shares.js";
import { planVersions, rowsHeld } from "./versions.js";
import type { RelationshipView } from "./views.js";

/** Plans `dim_<relationship>`: a row per key of its table, or per version of one, with both ends. */
export function planRelationship(relationship: Relationship, model: CustomerModel, dialect: Dialect): Relation {
    const { name, description, origin, to } = relationship;
    const table = tableOf(relationship.through, model);
    const target = planTarget(relationship, model, dialect);
    const columns = relationshipColumns(relationship, table, target?.natural ?? []);
    const source = modelRef(ownRowsOfTable(table), dialect);
    const ends = [relationship.from, ...(to.kind === "party" ? [to] : [])];
    const identities = planImports(ends, dialect);
    const { view: versions, from } = planVersions(relationship, table, dialect);
    const view: RelationshipView = {
        ...header(description, origin, "table"),
        asks_now: relationship.valid !== null,
        source,
        rows: cteNames.staged(table.source, table.name),
        identities,
        target: target?.view ?? null,
        ...versions,
        first: dialect.timestampLiteral(beginningOfTime),
        parties: ends.map((end) => planParty(end, ends, table, from, model, dialect)),
        from,
        found: foundColumns(relationship, table, from, target?.view.rows ?? null, dialect),
        conditions: conditionsOf(relationship, table, from, dialect),
        columns: columns.map((column) => versionColumn(column, relationship, table, dialect)),
        unknown: unknownRow(columns, unknownValues(relationship, columns, dialect), dialect),
    };
    return makeMart(relationship, {
        name: relationNames.dimension(name),
        layer: "entities",
        description,
        columns,
        key: [columnNames.versionId(name)],
        placeholders: true,
        parents: [
            source,
            ...identities.flatMap((one) => [one.anchors_relation, one.resolved_relation]),
            ...(target === null ? [] : [target.view.relation]),
        ],
        tests: relationship.weight === null ? [] : [planShares(relationship, dialect)],
        body: { template: "dbt/entities/relationship", view },
    });
}

/** The dimension at the other end, and how a row finds its own there. */
function planTarget({ to, through, ...relationship }: Relationship, model: CustomerModel, dialect: Dialect) {
    if (to.kind === "party") return null;
    const entity = model.entities.find((one) => one.name === to.entity);
    if (entity?.kind !== "keyed") throw new Error(`${relationship.name} leads to ${to.entity}, which has no key`);
    const rows = cteNames.referenced(to.entity, to.key.join("_"));
    const { from } = planVersions({ ...relationship, to, through }, tableOf(through, model), dialect);
    const view = {
        rows,
        relation: modelRef(relationNames.dimension(to.entity), dialect),
        joined: to.key.map(
            (column, index) =>
                sql`${from}.${dialect.identifier(column)} = ${rows}.${dialect.identifier(entity.key[index] ?? "")}`,
        ),
    };
    return { natural: entity.key, view };
}

/** The columns of the relation before its key, with both ends and when it holds. */
function foundColumns(
    relationship: Relationship,
    table: SourceTable,
    from: SqlText,
    target: SqlText | null,
    dialect: Dialect,
): readonly SqlText[] {
    const { to, weight, attributes } = relationship;
    const { identifier } = dialect;
    const ends = [relationship.from, to].map((end) => {
        const column = end.kind === "party" ? columnNames.profileId(end.identity) : end.column;
        const rows = end.kind === "party" ? ownersOf(end) : target;
        return sql`coalesce(${rows ?? from}.${identifier(column)}, ${unknownKey}) as ${identifier(end.column)}`;
    });
    const held = rowsHeld(relationship, table, from, dialect);
    const nothing = weight === null ? null : dialect.valueLiteral("0", columnOf(table, weight).type);
    return [
        ...ends,
        ...[...table.key, ...attributes].map((name) => sql`${from}.${identifier(name)}`),
        ...(weight === null || nothing === null
            ? []
            : [sql`coalesce(${from}.${identifier(weight)}, ${nothing}) as weight`]),
        held.updated,
        sql`${held.begins} as valid_from`,
        sql`${held.ends} as valid_to`,
    ];
}

/** A row without the key of the other end, or one that was withdrawn, is no relationship. */
function conditionsOf({ to, valid }: Relationship, table: SourceTable, from: SqlText, dialect: Dialect) {
    const isLog = table.changes.kind === "log";
    return [
        ...(isLog && valid !== null ? [sql`${from}.recency = 1`] : []),
        ...(table.deletedWhen === null
            ? []
            : [isLog && valid === null ? sql`not ${from}.is_withdrawn` : sql`not ${from}.is_deleted`]),
        ...(to.kind === "party" ? [] : to.key.map((column) => sql`${from}.${dialect.identifier(column)} is not null`)),
    ];
}

function versionColumn({ name }: Column, relationship: Relationship, table: SourceTable, dialect: Dialect): SqlText {
    const at = dialect.identifier(name);
    if (name === columnNames.versionId(relationship.name)) {
        const parts = table.key.map((column) => columnOf(table, column));
        const key = sourceKey(parts, dialect, (part) => sql`found.${part}`);
        const began = dialect.castToText(sql`found.valid_from`, { kind: "timestamp" });
        return sql`${dialect.md5(sql`${key} || ${literal("|")} || ${began}`)} as ${at}`;
    }
    if (name === "is_placeholder") return sql`false as is_placeholder`;
    if (name !== "is_current") return sql`found.${at}`;
    return relationship.valid === null
        ? sql`found.valid_to = ${dialect.timestampLiteral(endOfTime)} as is_current`
        : sql`found.valid_from <= run.as_of and run.as_of < found.valid_to as is_current`;
}

function unknownValues(
    { name, from, to }: Relationship,
    columns: readonly Column[],
    dialect: Dialect,
): ReadonlyMap<string, SqlText> {
    const weight = columns.find((column) => column.name === "weight");
    return new Map([
        [columnNames.versionId(name), unknownKey],
        [from.column, unknownKey],
        [to.column, unknownKey],
        ["valid_from", dialect.timestampLiteral(beginningOfTime)],
        ["valid_to", dialect.timestampLiteral(endOfTime)],
        ["is_current", sql`true`],
        ...(weight === undefined ? [] : [["weight", dialect.valueLiteral("1", weight.type)] as const]),
    ]);
}
