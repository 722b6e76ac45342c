import type { Value } from "../expression/value.js";
import type { SourceColumn } from "../model/source.js";
import type { Circumstances } from "./column-value.js";
import { dateValue, day, type Moment, momentOfTimestamp, timestampValue } from "./moment.js";
import type { Shape } from "./shape.js";
import type { Cells } from "./world.js";

/** Who belongs to something mostly still does, and nobody stopped before they began. */
export function lastStretches({ stretches }: Shape, cells: Cells, { rng }: Circumstances): void {
    for (const { from, to } of stretches) {
        if (!to.required && rng.chance(0.7)) cells.set(to.name, null);
        const begins = momentOfValue(cells.get(from.name) ?? null, from);
        const ends = momentOfValue(cells.get(to.name) ?? null, to);
        if (begins === null || ends === null || begins < ends) continue;
        const later = begins + rng.int(10, 400) * day;
        cells.set(to.name, to.type.kind === "date" ? dateValue(later) : timestampValue(later));
    }
}

function momentOfValue(value: Value, { type }: SourceColumn): Moment | null {
    if (typeof value !== "bigint") return null;
    return type.kind === "date" ? Number(value) * day : momentOfTimestamp(value);
}
