import type { Dialect } from "../../dialects/dialect.js";
import type { Event } from "../../model/event.js";
import { relationNames } from "../../names/relation-names.js";
import type { DataTest } from "../plan/data-test.js";
import { modelRef } from "../plan/reference.js";
import type { MostlyInvalidView } from "./views.js";

/**
 * Asks each binding whether its rows can be read at all. Single invalid rows are expected, and listed beside the fact;
 * where they are most, `map` or `where` is wrong. A warning, because the fact holds nothing untrue.
 */
export function planMostlyInvalid(event: Event, dialect: Dialect): DataTest {
    const rows = relationNames.boundRows(event.name);
    const view: MostlyInvalidView = { rows: modelRef(rows, dialect) };
    return {
        name: `${rows}_mostly_invalid`,
        description: `Bindings of ${event.label} of whose rows more than half are invalid.`,
        severity: "warn",
        body: { template: "dbt/events/tests/mostly_invalid", view },
    };
}
