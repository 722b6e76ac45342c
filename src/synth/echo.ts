import type { Value } from "../expression/value.js";
import { computed } from "./computed.js";
import { type Moment, momentOfTimestamp } from "./moment.js";
import type { Kind } from "./shape.js";
import type { Row } from "./world.js";

/** When and what the first table reports of an event that another repeats. */
export function echoOf(
    { shape, binding }: NonNullable<Kind["echoes"]>,
    row: Row,
    asOf: Moment,
): { readonly time: Moment; readonly properties: ReadonlyMap<string, Value> } {
    const at = row.cells.get(binding.at);
    const properties = new Map<string, Value>();
    for (const bound of binding.properties) {
        if (bound.kind !== "expression") continue;
        const value = computed(bound.value, row.cells, shape.table, asOf);
        if (value !== undefined) properties.set(bound.name, value);
    }
    return { time: typeof at === "bigint" ? momentOfTimestamp(at) : row.time, properties };
}
