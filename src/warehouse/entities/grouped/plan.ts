import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { GroupedEntity } from "../../../model/entity.js";
import type { Relation } from "../../plan/relation.js";
import { planGroupedDimension } from "./dimension.js";
import { planGroupMembers } from "./members.js";

/** Plans an entity of groups: who is in which, and what they add up to. */
export const planGroupedEntity = (
    entity: GroupedEntity,
    model: CustomerModel,
    dialect: Dialect,
): readonly Relation[] => [planGroupMembers(entity, model, dialect), planGroupedDimension(entity, model, dialect)];
