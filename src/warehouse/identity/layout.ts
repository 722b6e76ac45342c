import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { IdentifierType, Identity } from "../../model/identity.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { SqlText } from "../../text/sql-text.js";
import { tableOf } from "../plan/lookup.js";
import { hasReplacements, hasRoles, rolesOf } from "../plan/parties.js";
import { modelRef } from "../plan/reference.js";
import type { RelationRef } from "../plan/relation-ref.js";
import { type BoundSource, boundSources } from "./bound-tables.js";

/** One identity in one dialect: what every one of its relations is planned from. */
export interface IdentityLayout {
    readonly identity: Identity;
    readonly dialect: Dialect;
    readonly idSalt: string;
    readonly idSaltPrevious: string | null;
    readonly sources: readonly BoundSource[];
    /** Rows of some table name several parties. */
    readonly hasRoles: boolean;
    /** Some source says which of its identifiers took the place of which. */
    readonly replaces: boolean;
    /** Some type expires: an identifier is a value and which life of it. */
    readonly hasLives: boolean;
    /** Types whose values are handed around, so that events go to who held them then. */
    readonly shared: readonly IdentifierType[];
    /** The table of people's decisions; null where nobody is asked. */
    readonly decisions: SourceTable | null;
    /** What the parties of a row are called, whose row it is first. */
    readonly roles: readonly string[];
    /** `person_id` */
    readonly profileId: string;
    readonly profileIdSql: SqlText;
    /** References to the relations of the identity, each by its part of the name. */
    readonly refs: Readonly<
        Record<
            | "observations"
            | "anchors"
            | "replacements"
            | "overrides"
            | "links"
            | "resolved"
            | "identifiers"
            | "identifierOwners"
            | "aliases"
            | "conflicts"
            | "identityEvents",
            RelationRef
        >
    >;
}

export function identityLayout(identity: Identity, model: CustomerModel, dialect: Dialect): IdentityLayout {
    const profileId = columnNames.profileId(identity.name);
    const ref = (name: string) => modelRef(name, dialect);
    return {
        identity,
        dialect,
        idSalt: model.project.idSalt,
        idSaltPrevious: model.project.idSaltPrevious,
        sources: boundSources(identity, model),
        hasRoles: hasRoles(identity.name, model),
        replaces: hasReplacements(identity.name, model),
        hasLives: identity.identifiers.some(({ expiresAfter }) => expiresAfter !== null),
        shared: identity.identifiers.filter(({ asObserved }) => asObserved),
        decisions: identity.overrides === null ? null : tableOf(identity.overrides.table, model),
        roles: rolesOf(identity.name, model),
        profileId,
        profileIdSql: dialect.identifier(profileId),
        refs: {
            observations: ref(relationNames.observations(identity.name)),
            anchors: ref(relationNames.anchors(identity.name)),
            replacements: ref(relationNames.replacements(identity.name)),
            overrides: ref(relationNames.overrides(identity.name)),
            links: ref(relationNames.links(identity.name)),
            resolved: ref(relationNames.resolved(identity.name)),
            identifiers: ref(relationNames.identifiers(identity.name)),
            identifierOwners: ref(relationNames.identifierOwners(identity.name)),
            aliases: ref(relationNames.aliases(identity.name)),
            conflicts: ref(relationNames.conflicts(identity.name)),
            identityEvents: ref(relationNames.identityEvents(identity.name)),
        },
    };
}
