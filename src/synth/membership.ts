import type { Value } from "../expression/value.js";
import type { Relationship } from "../model/relationship.js";
import type { Circumstances } from "./column-value.js";
import { dateValue, day, type Moment, timestampValue } from "./moment.js";
import type { Shape } from "./shape.js";
import type { Cells } from "./world.js";

/** Writes from when to when somebody belongs: mostly since the row was made, and still. */
export function limitInTime(shape: Shape, { valid }: Relationship, cells: Cells, about: Circumstances): void {
    const { rng, time, world } = about;
    const since = time - rng.int(0, 20) * day;
    const isOver = rng.chance(0.2);
    const until = since + rng.int(30, 400) * day;
    const write = (name: string | null, moment: Moment | null): void => {
        const column = shape.raw.find((candidate) => candidate.name === name);
        if (column === undefined || (moment === null && column.required)) return;
        const value: Value =
            moment === null ? null : column.type.kind === "date" ? dateValue(moment) : timestampValue(moment);
        cells.set(column.name, value);
    };
    write(valid?.from ?? null, since);
    // An end that is known beforehand is rare.
    write(valid?.to ?? null, isOver && until < world.asOf + 90 * day ? until : null);
}
