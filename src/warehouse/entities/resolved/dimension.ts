import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { ResolvedEntity } from "../../../model/entity.js";
import type { Identity } from "../../../model/identity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { comment } from "../../../text/comment-text.js";
import { literal, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeMart } from "../../plan/make-relation.js";
import { hasReplacements } from "../../plan/parties.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { erasedKey, erasedRow, placeholderColumn, unknownKey, unknownRow } from "../placeholder.js";
import { lookedUp, planReferences } from "../references.js";
import { pickedRelationships } from "../relationships/picked.js";
import type { ResolvedDimensionView } from "../views.js";
import { fromText } from "./as-text.js";
import { resolvedColumns, singleIdentifiers } from "./columns.js";

/** Plans `dim_<entity>`: one row per profile that is one, as it is now, and the unknown member. */
export function planResolvedDimension(
    entity: ResolvedEntity,
    identity: Identity,
    model: CustomerModel,
    dialect: Dialect,
): Relation {
    const { identifier } = dialect;
    const profile = columnNames.profileId(identity.name);
    const hasAttributes = entity.attributes.length > 0;
    const {
        profile: key,
        identifiers,
        attributes,
    } = resolvedColumns(entity, identity, {
        profile: relationNames.resolved(identity.name),
        identifier: (type) => ({
            relation: relationNames.resolved(identity.name),
            column: "identifier",
            change: "identity",
            reads: type,
        }),
        attributes: relationNames.candidates(entity.name),
    });
    const references = planReferences(
        entity,
        relationNames.dimension(entity.name),
        model,
        dialect,
        pickedRelationships(entity, model, dialect),
    );
    const columns = [key, ...identifiers, ...attributes, ...references.columns, placeholderColumn];
    const resolved = modelRef(relationNames.resolved(identity.name), dialect);
    const candidates = hasAttributes ? modelRef(relationNames.candidates(entity.name), dialect) : null;
    const view: ResolvedDimensionView = {
        ...header(entity.description, entity.origin, "table"),
        entity: comment(entity.name.replaceAll("_", " ")),
        profiles: comment(relationNames.profiles(identity.name)),
        resolved,
        replaces: hasReplacements(identity.name, model),
        candidates,
        profile_id: identifier(profile),
        requires: entity.requires.map(literal),
        identifiers: singleIdentifiers(entity, identity).map(({ name }) => ({
            name: identifier(name),
            label: literal(name),
        })),
        attributes: entity.attributes.map(({ name }) => ({ name: identifier(name), label: literal(name) })),
        columns: [
            sql`members.${identifier(profile)}`,
            ...identifiers.map(({ name }) => sql`members.${identifier(name)}`),
            ...entity.attributes.map(({ name, type }) => {
                const column = sql`survivors.${identifier(name)}`;
                const value = fromText(column, type, dialect);
                return value === column ? column : sql`${value} as ${identifier(name)}`;
            }),
            sql`false as is_placeholder`,
        ],
        references: references.view(sql`described`, columns),
        unknown: unknownRow(columns, new Map([[profile, unknownKey], ...references.unknown]), dialect),
        erased: erasedRow(columns, new Map([[profile, erasedKey], ...references.unknown]), identity, dialect),
    };
    return makeMart(entity, {
        name: relationNames.dimension(entity.name),
        layer: "entities",
        description: entity.description,
        columns,
        key: [profile],
        placeholders: true,
        parents: [resolved, ...(candidates === null ? [] : [candidates]), ...lookedUp(view.references)],
        body: { template: "dbt/entities/resolved_dimension", view },
    });
}
