import type { Dialect } from "../../../dialects/dialect.js";
import type { Attribute, ResolvedEntity } from "../../../model/entity.js";
import type { Source } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import type { OwnedValuesView } from "../views.js";
import { offerKey } from "./offer-columns.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** Plans `int_<entity>__owned_values`: the offered values that belong to a profile, a row per value and version. */
export function planOwnedValues(
    entity: ResolvedEntity,
    sources: readonly Source[],
    tellsParties: boolean,
    dialect: Dialect,
): Relation {
    const { identity } = entity;
    const bound = entity.attributes.filter(isIdentifier);
    const own = bound.filter(({ shared }) => !shared).map(({ name }) => literal(name));
    const shared = bound.filter((attribute) => attribute.shared).map(({ name }) => literal(name));
    const hasPlain = entity.attributes.some(({ from }) => from.some(({ identifier }) => identifier === null));
    const description = `Values that belong to a ${entity.name}, a row per value and version.`;
    const offered = sources.map(({ name }) => ({
        rows: `offered_${name}` as SqlText,
        relation: modelRef(relationNames.offered(entity.name, name), dialect),
    }));
    const carried = (column: Column): Column => ({
        ...column,
        from: sources.map(({ name }) => ({
            relation: relationNames.offered(entity.name, name),
            column: column.name,
            change: "identity",
        })),
    });
    const view: OwnedValuesView = {
        ...header(description, { ...entity.origin, path: `${entity.origin.path}.attributes` }, "table"),
        offered,
        observations: modelRef(relationNames.observations(identity), dialect),
        anchors: modelRef(relationNames.anchors(identity), dialect),
        resolved: modelRef(relationNames.resolved(identity), dialect),
        profile_id: dialect.identifier(columnNames.profileId(identity)),
        has_roles: tellsParties,
        has_plain: hasPlain,
        has_identifiers: bound.length > 0,
        kinds: [
            ...(hasPlain ? [sql`plain_values`] : []),
            ...(own.length > 0 ? [sql`own_identifiers`] : []),
            ...(shared.length > 0 ? [sql`shared_identifiers`] : []),
        ],
        own,
        shared,
    };
    return makeIntermediate(entity, {
        name: relationNames.ownedValues(entity.name),
        layer: "entities",
        description,
        columns: [
            carried(makeColumn("offer_id", text, "Key of the offer.", { nullable: false })),
            makeColumn(columnNames.profileId(identity), text, "The profile it belongs to.", {
                nullable: false,
                identifies: identity,
                from: [
                    {
                        relation: relationNames.resolved(identity),
                        column: columnNames.profileId(identity),
                        change: "identity",
                    },
                ],
            }),
            carried(makeColumn("attribute", text, "The attribute that the value is offered for.", { nullable: false })),
            makeColumn("value", text, "The value as text; of an identifier, normalised.", {
                nullable: false,
                from: sources.flatMap((source) => valueEdges(entity, source)),
            }),
            carried(
                makeColumn("source_rank", { kind: "integer" }, "Its place in the attribute's `from` list.", {
                    nullable: false,
                }),
            ),
            ...offerKey.map(carried),
            carried(
                makeColumn("valid_from", timestamp, "From when on the row held the value, UTC.", { nullable: false }),
            ),
            carried(makeColumn("valid_to", timestamp, "Until when the row held the value, UTC.", { nullable: false })),
            carried(
                makeColumn("is_event", { kind: "boolean" }, "The row is an event, which only adds to what is known.", {
                    nullable: false,
                }),
            ),
        ],
        key: ["offer_id"],
        parents: [
            ...offered.map(({ relation }) => relation),
            ...(bound.length > 0 ? [view.observations] : []),
            view.anchors,
            view.resolved,
        ],
        body: { template: "dbt/entities/owned_values", view },
    });
}

/** Each attribute's value is its own; an identifier's is the one that identity observed in the same cell. */
function valueEdges(entity: ResolvedEntity, { name: source }: Source): readonly LineageEdge[] {
    return entity.attributes
        .filter(({ from }) => from.some(({ table }) => table.source === source))
        .map((attribute) => ({
            relation: relationNames.offered(entity.name, source),
            column: "value",
            change: isIdentifier(attribute) ? "transformation" : "identity",
            reads: attribute.name,
            gives: attribute.name,
        }));
}

/** Whether any candidate column is bound to an identifier type: then only values of the profile count. */
export const isIdentifier = ({ from }: Attribute): boolean => from.some(({ identifier }) => identifier !== null);
