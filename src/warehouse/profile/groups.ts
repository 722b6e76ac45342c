import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity, GroupedEntity } from "../../model/entity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { unknownMember } from "../plan/moments.js";

/** The groups that profiles of an entity may be in. They are made of its dimension, so only its 360 can say so. */
export const groupsOf = (entity: Entity, { entities }: CustomerModel): readonly GroupedEntity[] =>
    entities.filter((one) => one.kind === "grouped").filter(({ members }) => members === entity.name);

/** The CTE that says who is in which. */
export const groupRows = (group: string): SqlText => cteNames.members(group);

export function groupValue({ name }: GroupedEntity, dialect: Dialect): SqlText {
    const key = dialect.identifier(columnNames.entityKey(name));
    return sql`coalesce(${groupRows(name)}.${key}, ${literal(unknownMember)}) as ${key}`;
}

export function groupColumn({ name }: GroupedEntity): Column {
    const column = columnNames.entityKey(name);
    return makeColumn(column, { kind: "string" }, `The ${name.replaceAll("_", " ")}; 'unknown' for who is in none.`, {
        nullable: false,
        identifies: name,
        references: { relation: relationNames.dimension(name), column },
        from: [{ relation: relationNames.groupMembers(name), column, change: "identity" }],
    });
}
