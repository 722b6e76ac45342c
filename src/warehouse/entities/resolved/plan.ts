import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { ResolvedEntity } from "../../../model/entity.js";
import type { Identity } from "../../../model/identity.js";
import { tableOf } from "../../plan/lookup.js";
import { hasRoles } from "../../plan/parties.js";
import type { Relation } from "../../plan/relation.js";
import { planCandidates } from "./candidates.js";
import { planResolvedDimension } from "./dimension.js";
import { planResolvedHistory } from "./history.js";
import { offeringSources, planOffered } from "./offered.js";
import { planOwnedValues } from "./owned-values.js";
import { planProvenance } from "./provenance.js";

/**
 * Plans an entity whose rows are profiles: what the sources offer, what of it belongs to the profile, what competes
 * for each attribute, the dimension, its history and its provenance.
 */
export function planResolvedEntity(
    entity: ResolvedEntity,
    identity: Identity,
    model: CustomerModel,
    dialect: Dialect,
): readonly Relation[] {
    const { sources } = model;
    const dimension = planResolvedDimension(entity, identity, model, dialect);
    if (entity.attributes.length === 0) return [dimension];
    const offering = offeringSources(entity, sources);
    const hasEvents = entity.attributes.some(({ from }) =>
        from.some(({ table }) => tableOf(table, { sources }).changes.kind === "append"),
    );
    const tellsParties = hasRoles(identity.name, { sources });
    return [
        ...offering.map((source) => planOffered(entity, source, tellsParties, dialect)),
        planOwnedValues(entity, offering, tellsParties, dialect),
        planCandidates(entity, { history: false, hasEvents }, dialect),
        dimension,
        planProvenance(entity, dialect),
        ...(entity.history === "scd2"
            ? [
                  planCandidates(entity, { history: true, hasEvents }, dialect),
                  planResolvedHistory(entity, identity, model, dialect),
              ]
            : []),
    ];
}
