import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import type { Relation } from "../plan/relation.js";
import { planElements } from "./elements.js";
import { planFact } from "./fact.js";
import { planInvalid } from "./invalid.js";
import { planItems } from "./items.js";
import { listsOf } from "./lists.js";
import { planBoundRows } from "./rows.js";

/** Plans an event: its rows in one shape, the fact, the facts of its lists, and the rows that are none. */
export function planEvent(event: Event, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    const lists = listsOf(event);
    return [
        planBoundRows(event, model, dialect),
        planFact(event, model, dialect),
        ...lists.flatMap((list) => [planElements(event, list, model, dialect), planItems(event, list, model, dialect)]),
        planInvalid(event, lists, dialect),
    ];
}
