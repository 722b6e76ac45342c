import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { ResolvedEntity } from "../../../model/entity.js";
import type { Relationship } from "../../../model/relationship.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { sql } from "../../../text/sql-text.js";
import { makeColumn } from "../../plan/make-column.js";
import { pickOrder } from "../../plan/pick-order.js";
import { modelRef } from "../../plan/reference.js";
import { unknownKey } from "../placeholder.js";
import type { PlannedLookup } from "../planned-lookup.js";

/** Of relationships that a profile has at most one of, the one it has now: a column of its dimension. */
export function pickedRelationships(
    entity: ResolvedEntity,
    { relationships }: Pick<CustomerModel, "relationships">,
    dialect: Dialect,
): readonly PlannedLookup[] {
    return relationships
        .filter(({ from, cardinality }) => from.entity === entity.name && cardinality === "one")
        .map((relationship) => pickedRelationship(relationship, dialect));
}

function pickedRelationship(relationship: Relationship, dialect: Dialect): PlannedLookup {
    const { name, from, to } = relationship;
    const { identifier } = dialect;
    const relation = relationNames.dimension(name);
    const rows = cteNames.picked(name);
    const words = to.entity.replaceAll("_", " ");
    const target =
        to.kind === "keyed"
            ? { relation: relationNames.dimension(to.entity), column: to.column }
            : { relation: relationNames.profiles(to.identity), column: columnNames.profileId(to.identity) };
    const read = [from.column, "is_current", "updated_at", "valid_from", columnNames.versionId(name)];
    return {
        rows,
        relation: modelRef(relation, dialect),
        condition: sql`is_current and not is_placeholder and ${identifier(to.column)} <> ${unknownKey}`,
        pick: {
            rows: cteNames.held(name),
            key: identifier(from.column),
            order: pickOrder(relationship, dialect),
        },
        key: to.column,
        joined: (own) => [
            sql`${own}.${identifier(columnNames.profileId(from.identity))} = ${rows}.${identifier(from.column)}`,
        ],
        column: makeColumn(
            to.column,
            { kind: "string" },
            `The ${words} it belongs to now; 'unknown' where there is none.`,
            {
                nullable: false,
                identifies: to.kind === "keyed" ? to.entity : to.identity,
                references: target,
                from: [
                    { relation, column: to.column, change: "identity" },
                    ...read.map((column) => ({ relation, column, change: "transformation" as const })),
                ],
            },
        ),
    };
}
