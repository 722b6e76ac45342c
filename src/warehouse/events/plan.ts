import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import type { Relation } from "../plan/relation.js";
import { planFact } from "./fact.js";
import { planInvalid } from "./invalid.js";
import { planBoundRows } from "./rows.js";

/** Plans an event: its rows in one shape, the fact, and the rows that are none. */
export function planEvent(event: Event, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    return [planBoundRows(event, model, dialect), planFact(event, model, dialect), planInvalid(event, dialect)];
}
