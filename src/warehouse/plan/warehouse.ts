import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Relation } from "./relation.js";

/** The whole plan for one dialect: relations in dependency order. */
export interface Warehouse {
    readonly model: CustomerModel;
    readonly dialect: Dialect;
    readonly relations: readonly Relation[];
}
