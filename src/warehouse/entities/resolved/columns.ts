import type { ResolvedEntity } from "../../../model/entity.js";
import type { IdentifierType, Identity } from "../../../model/identity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { makeColumn } from "../../plan/make-column.js";

/** Identifier types of which a profile holds at most one: attributes of the entity under their own names. */
export function singleIdentifiers(entity: ResolvedEntity, identity: Identity): readonly IdentifierType[] {
    const taken = new Set(entity.attributes.map(({ name }) => name));
    return identity.identifiers.filter(({ perProfile, name }) => perProfile === 1 && !taken.has(name));
}

/** The profile, its single identifiers and the attributes, as read from the given relations. */
export function resolvedColumns(
    entity: ResolvedEntity,
    identity: Identity,
    origin: {
        readonly profile: string;
        readonly identifier: (type: string) => LineageEdge;
        readonly attributes: string;
    },
): { readonly profile: Column; readonly identifiers: readonly Column[]; readonly attributes: readonly Column[] } {
    const profile = columnNames.profileId(identity.name);
    const words = entity.name.replaceAll("_", " ");
    return {
        profile: makeColumn(profile, { kind: "string" }, `Profile of the ${words}; 'unknown' for the unknown one.`, {
            nullable: false,
            identifies: identity.name,
            references: { relation: relationNames.profiles(identity.name), column: profile },
            from: [{ relation: origin.profile, column: profile, change: "identity" }],
        }),
        identifiers: singleIdentifiers(entity, identity).map((type) =>
            makeColumn(type.name, { kind: "string" }, `${type.description} At most one per profile.`, {
                unique: true,
                pii: "identifier",
                identifies: `${identity.name}.${type.name}`,
                from: [origin.identifier(type.name)],
            }),
        ),
        attributes: entity.attributes.map((attribute) =>
            makeColumn(attribute.name, attribute.type, attribute.description, {
                pii: attribute.pii,
                values: attribute.values,
                unit: attribute.unit,
                from: [
                    {
                        relation: origin.attributes,
                        column: "value",
                        change: attribute.type.kind === "string" ? "identity" : "transformation",
                        reads: attribute.name,
                    },
                ],
            }),
        ),
    };
}
