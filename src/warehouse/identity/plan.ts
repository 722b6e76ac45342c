import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Identity } from "../../model/identity.js";
import type { Relation } from "../plan/relation.js";
import { planAliases } from "./aliases.js";
import { planAnchors } from "./anchors.js";
import { planConflicts } from "./conflicts.js";
import { planIdentifierOwners } from "./identifier-owners.js";
import { planIdentifiers } from "./identifiers.js";
import { planIdentityEvents } from "./identity-events.js";
import { identityLayout } from "./layout.js";
import { planLinks } from "./links.js";
import { planObservations } from "./observations.js";
import { planObserved } from "./observed.js";
import { planOverrides } from "./overrides.js";
import { planProfiles } from "./profiles.js";
import { planRejections } from "./rejections.js";
import { planReplacements } from "./replacements.js";
import { planResolved } from "./resolved.js";
import { planSharedRows } from "./shared-rows.js";

/**
 * Plans who is who: from the identifiers in the rows of staging to profiles with ids that a rebuild reproduces.
 * Relations in dependency order; `int_<identity>__resolved` carries the program that resolves.
 *
 * @example
 * planIdentity(person, model, duckdb).map(({ name }) => name)
 * // ["int_person__observed_shop", "int_person__observations", "int_person__anchors", "int_person__links",
 * //  "int_person__resolved", "dim_person", "dim_person_identifiers", "dim_person_aliases",
 * //  "fct_person_rejections", "fct_person_conflicts", "fct_person_identity_events"]
 */
export function planIdentity(identity: Identity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    const layout = identityLayout(identity, model, dialect);
    return [
        ...layout.sources.map((source) => planObserved(source, layout)),
        ...planObservations(layout),
        planAnchors(layout),
        ...(layout.replaces ? [planReplacements(layout)] : []),
        ...(layout.decisions === null ? [] : [planOverrides(layout, layout.decisions)]),
        planLinks(layout),
        planResolved(layout),
        planProfiles(layout),
        planIdentifiers(layout),
        ...(layout.shared.length > 0 ? [planSharedRows(layout), planIdentifierOwners(layout)] : []),
        planAliases(layout),
        planRejections(layout),
        planConflicts(layout),
        planIdentityEvents(layout),
    ];
}
