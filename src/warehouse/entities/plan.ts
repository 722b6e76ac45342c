import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity } from "../../model/entity.js";
import type { Relation } from "../plan/relation.js";
import { planKeyedEntity } from "./keyed/plan.js";
import { planResolvedEntity } from "./resolved/plan.js";

/** Plans the relations of an entity. */
export function planEntity(entity: Entity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    switch (entity.kind) {
        case "keyed": {
            const source = model.sources.find(({ name }) => name === entity.table.source);
            const table = source?.tables.find(({ name }) => name === entity.table.table);
            if (table === undefined) throw new Error(`${entity.name} reads a table that does not exist`);
            return planKeyedEntity(entity, table, dialect);
        }
        case "resolved": {
            const identity = model.identities.find(({ name }) => name === entity.identity);
            if (identity === undefined) throw new Error(`${entity.name} has no identity ${entity.identity}`);
            return planResolvedEntity(entity, identity, model.sources, dialect);
        }
    }
}
