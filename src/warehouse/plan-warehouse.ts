import type { Dialect } from "../dialects/dialect.js";
import type { CustomerModel } from "../model/customer-model.js";
import { planCalendar } from "./calendar/plan.js";
import { planEntities } from "./entities/plan.js";
import { planActivity } from "./events/activity.js";
import { planEvent } from "./events/plan.js";
import { planSession } from "./events/session.js";
import { planErasures } from "./identity/erasure/plan.js";
import { planIdentity } from "./identity/plan.js";
import type { Layer, Relation } from "./plan/relation.js";
import type { Warehouse } from "./plan/warehouse.js";
import { hasProfile, planProfile } from "./profile/plan.js";
import { planSnapshots } from "./snapshots/plan.js";
import { planLookups } from "./staging/lookups.js";
import { planStaging } from "./staging/plan.js";

type PlanLayer = (model: CustomerModel, earlier: readonly Relation[], dialect: Dialect) => readonly Relation[];

// In the order they are built: each layer reads only those above it.
const layers: { readonly [L in Layer]: PlanLayer } = {
    staging: (model, _earlier, dialect) => [
        ...model.sources.flatMap((source) => planStaging(source, dialect)),
        ...planLookups(model, dialect),
    ],
    snapshots: (model, _earlier, dialect) => planSnapshots(model, dialect),
    identity: (model, earlier, dialect) => [
        ...planErasures(model, earlier, dialect),
        ...model.identities.flatMap((identity) => planIdentity(identity, model, dialect)),
    ],
    calendar: (model, _earlier, dialect) => planCalendar(model.project, dialect),
    entities: planEntities,
    events: (model, _earlier, dialect) => [
        ...model.events.flatMap((event) => planEvent(event, model, dialect)),
        ...model.identities.flatMap((identity) => planActivity(identity, model, dialect)),
        ...model.sessions.flatMap((session) => planSession(session, model, dialect)),
    ],
    profile: (model, earlier, dialect) =>
        model.entities.flatMap((entity) => (hasProfile(entity) ? planProfile(entity, model, earlier, dialect) : [])),
};

/**
 * The whole warehouse for one dialect: every relation, in an order in which each stands after those it reads.
 *
 * @example
 * planWarehouse(model, duckdb).relations.map(({ name }) => name) // ["stg_crm__contacts", ..., "dim_customer_360"]
 */
export function planWarehouse(model: CustomerModel, dialect: Dialect): Warehouse {
    const relations: Relation[] = [];
    for (const plan of Object.values(layers)) relations.push(...plan(model, relations, dialect));
    return { model, dialect, relations };
}
