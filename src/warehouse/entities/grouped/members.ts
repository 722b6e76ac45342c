import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { GroupedEntity } from "../../../model/entity.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, number, type SqlText, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { normalize } from "../../plan/normalize.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { attributeOf } from "./member-attributes.js";
import type { GroupMembersView } from "./views.js";

/**
 * Plans `int_<entity>__members`: which profile is in which group. A group's key is a hash of what its members agree in,
 * with the project's salt: it tells nobody who does not know the salt where somebody lives.
 */
export function planGroupMembers(entity: GroupedEntity, model: CustomerModel, dialect: Dialect): Relation {
    const { name, members, identity, groupBy } = entity;
    const dimension = relationNames.dimension(members);
    const profile = columnNames.profileId(identity);
    const key = columnNames.entityKey(name);
    const words = name.replaceAll("_", " ");
    const description = `Who is in which ${words}.`;
    const profileId = dialect.identifier(profile);
    const parts = groupBy.map(cteNames.compared);
    const view: GroupMembersView = {
        ...header(description, entity.origin, "table"),
        dimension: modelRef(dimension, dialect),
        profile_id: profileId,
        compared: [
            profileId,
            ...groupBy.map((attribute, index) => {
                const { type } = attributeOf(attribute, entity, model);
                const text = normalize({ sql: dialect.identifier(attribute), type }, { kind: "lower" }, dialect);
                return sql`nullif(${text}, '') as ${parts[index] ?? sql``}`;
            }),
        ],
        present: parts,
        key: sql`${groupKey(entity, parts, model, dialect)} as ${dialect.identifier(key)}`,
        key_name: dialect.identifier(key),
        most: number(entity.maxMembers),
    };
    return makeIntermediate(entity, {
        name: relationNames.groupMembers(name),
        layer: "entities",
        description,
        columns: [
            makeColumn(profile, { kind: "string" }, "The member.", {
                nullable: false,
                identifies: identity,
                from: [{ relation: dimension, column: profile, change: "identity" }],
            }),
            makeColumn(key, { kind: "string" }, `The ${words}.`, {
                nullable: false,
                identifies: name,
                from: groupBy.map((column) => ({ relation: dimension, column, change: "transformation" as const })),
            }),
        ],
        key: [profile],
        parents: [view.dimension],
        body: { template: "dbt/entities/group_members", view },
    });
}

/** The salt keeps the parts from being guessed, the escaping keeps `a|b, c` apart from `a, b|c`. */
function groupKey({ name }: GroupedEntity, parts: readonly SqlText[], { project }: CustomerModel, dialect: Dialect) {
    const escaped = parts.map(
        (part) =>
            sql`replace(replace(${part}, ${literal("\\")}, ${literal("\\\\")}), ${literal("|")}, ${literal("\\|")})`,
    );
    const joined = escaped.flatMap((part, index) => (index === 0 ? [part] : [literal("|"), part]));
    return dialect.md5(dialect.concat([literal(`${project.idSalt}:${name}:`), ...joined]));
}
