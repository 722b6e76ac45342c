import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { KeyedEntity } from "../../../model/entity.js";
import type { SourceTable } from "../../../model/source.js";
import type { Relation } from "../../plan/relation.js";
import { planKeyedDimension } from "./dimension.js";
import { planKeyedHistory } from "./history.js";

/** Plans a keyed entity: `dim_<entity>`, and `dim_<entity>_history` when it has one. */
export function planKeyedEntity(
    entity: KeyedEntity,
    table: SourceTable,
    model: CustomerModel,
    dialect: Dialect,
): readonly Relation[] {
    if (entity.history === "scd1" || table.changes.kind === "append")
        return [planKeyedDimension(entity, table, model, dialect)];
    const history = planKeyedHistory(entity, table, model, dialect);
    return [planKeyedDimension(entity, table, model, dialect), history];
}
