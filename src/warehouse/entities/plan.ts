import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity } from "../../model/entity.js";
import { tableOf } from "../plan/lookup.js";
import type { Relation } from "../plan/relation.js";
import { planKeyedEntity } from "./keyed/plan.js";
import { planResolvedEntity } from "./resolved/plan.js";

/** Plans the relations of an entity. */
export function planEntity(entity: Entity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    switch (entity.kind) {
        case "keyed":
            return planKeyedEntity(entity, tableOf(entity.table, model), model, dialect);
        case "resolved": {
            const identity = model.identities.find(({ name }) => name === entity.identity);
            if (identity === undefined) throw new Error(`${entity.name} has no identity ${entity.identity}`);
            return planResolvedEntity(entity, identity, model, dialect);
        }
    }
}
