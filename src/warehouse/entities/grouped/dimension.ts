import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { GroupedAttribute, GroupedEntity } from "../../../model/entity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { type SqlText, sql } from "../../../text/sql-text.js";
import { aggregateOf } from "../../plan/aggregates.js";
import type { Column } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeMart } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { placeholderColumn, unknownKey, unknownRow } from "../placeholder.js";
import { attributeOf } from "./member-attributes.js";
import type { GroupedDimensionView } from "./views.js";

/** Plans `dim_<entity>`: one row per group, with what its members add up to. */
export function planGroupedDimension(entity: GroupedEntity, model: CustomerModel, dialect: Dialect): Relation {
    const { name, members, identity, attributes } = entity;
    const { identifier } = dialect;
    const relation = relationNames.groupMembers(name);
    const dimension = relationNames.dimension(members);
    const key = columnNames.entityKey(name);
    const words = name.replaceAll("_", " ");
    const surrogate = makeColumn(key, { kind: "string" }, `Key of the ${words}; 'unknown' for the unknown one.`, {
        nullable: false,
        identifies: name,
        from: [{ relation, column: key, change: "identity" }],
    });
    const columns = [surrogate, ...attributes.map((one) => column(one, entity)), placeholderColumn];
    const view: GroupedDimensionView = {
        ...header(entity.description, entity.origin, "table"),
        group_members: modelRef(relation, dialect),
        dimension: attributes.some(({ of }) => of !== null) ? modelRef(dimension, dialect) : null,
        profile_id: identifier(columnNames.profileId(identity)),
        key: identifier(key),
        columns: [
            sql`group_members.${identifier(key)}`,
            ...attributes.map((one) => sql`${computed(one, entity, model, dialect)} as ${identifier(one.name)}`),
            sql`false as is_placeholder`,
        ],
        unknown: unknownRow(columns, new Map([[key, unknownKey]]), dialect),
    };
    return makeMart(entity, {
        name: relationNames.dimension(name),
        layer: "entities",
        description: entity.description,
        columns,
        key: [key],
        placeholders: true,
        parents: [view.group_members, ...(view.dimension === null ? [] : [view.dimension])],
        body: { template: "dbt/entities/grouped_dimension", view },
    });
}

function computed(attribute: GroupedAttribute, entity: GroupedEntity, model: CustomerModel, dialect: Dialect): SqlText {
    const { aggregate, of, type } = attribute;
    if (of === null) return sql`count(*)`;
    const from = attributeOf(of, entity, model);
    return aggregateOf(aggregate, sql`described.${dialect.identifier(of)}`, from.type, type, dialect);
}

function column(attribute: GroupedAttribute, { name, members }: GroupedEntity): Column {
    const { of } = attribute;
    const read =
        of === null
            ? { relation: relationNames.groupMembers(name), column: columnNames.entityKey(name) }
            : { relation: relationNames.dimension(members), column: of };
    return makeColumn(attribute.name, attribute.type, attribute.description, {
        pii: attribute.pii,
        values: attribute.values,
        unit: attribute.unit,
        from: [{ ...read, change: "aggregation" }],
    });
}
