import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity } from "../../model/entity.js";
import { tableOf } from "../plan/lookup.js";
import type { Relation } from "../plan/relation.js";
import { planGroupedEntity } from "./grouped/plan.js";
import { planKeyedEntity } from "./keyed/plan.js";
import { entityOrder } from "./order.js";
import { planRelationship } from "./relationships/plan.js";
import { planResolvedEntity } from "./resolved/plan.js";

/**
 * Plans the entities of a model, and who belongs to what. Relationships lead to rows that are read from tables;
 * dimensions of profiles say where they lead.
 */
export function planEntities(
    model: CustomerModel,
    _earlier: readonly Relation[],
    dialect: Dialect,
): readonly Relation[] {
    const order = entityOrder(model);
    const plan = (kind: Entity["kind"]): readonly Relation[] =>
        order.filter((entity) => entity.kind === kind).flatMap((entity) => planEntity(entity, model, dialect));
    return [
        ...plan("keyed"),
        ...model.relationships.map((relationship) => planRelationship(relationship, model, dialect)),
        ...plan("resolved"),
        ...plan("grouped"),
    ];
}

/** Plans the relations of an entity. */
function planEntity(entity: Entity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    switch (entity.kind) {
        case "keyed":
            return planKeyedEntity(entity, tableOf(entity.table, model), model, dialect);
        case "grouped":
            return planGroupedEntity(entity, model, dialect);
        case "resolved": {
            const identity = model.identities.find(({ name }) => name === entity.identity);
            if (identity === undefined) throw new Error(`${entity.name} has no identity ${entity.identity}`);
            return planResolvedEntity(entity, identity, model, dialect);
        }
    }
}
