import type { Value } from "../expression/value.js";
import type { SourceColumn, SourceTable } from "../model/source.js";
import { type Circumstances, columnValue, fromText } from "./column-value.js";
import { hour, type Moment, timestampValue } from "./moment.js";
import type { Shape } from "./shape.js";
import type { Wanted, Wishes } from "./wanted.js";
import type { Cells } from "./world.js";

/** What no event is made of. */
const otherNames = ["Signed In", "Signed Out", "App Opened"];

/** Makes a value obey a wish. */
export function obeying(value: Value, wanted: Wanted | undefined, column: SourceColumn, about: Circumstances): Value {
    if (wanted === undefined) return value;
    const { rng } = about;
    switch (wanted.kind) {
        case "null":
            return null;
        case "present":
            return value ?? columnValue({ ...column, required: true }, about);
        case "one_of":
            return fromText(rng.pick(wanted.values), column.type);
        case "none_of": {
            if (column.type.kind === "boolean") return rng.chance(0.3) ? null : !wanted.values.includes("true");
            const others = (column.values?.values ?? otherNames).filter((other) => !wanted.values.includes(other));
            return others.length === 0 ? value : fromText(rng.pick(others), column.type);
        }
    }
}

/** One row in fifty is of a test, one in thirty withdrawn, where the contract knows such rows. */
export function fateOf(shape: Shape, { rng }: Circumstances): Wishes {
    const read = rng.chance(0.02) ? shape.unread : shape.read;
    const kept = rng.chance(0.03) ? shape.withdrawn : shape.kept;
    return new Map([...read, ...kept]);
}

/** The columns that date a row; never drawn like other values. */
export function roleColumns({ changes, loadedAt }: SourceTable): ReadonlySet<string> {
    const names = changes.kind === "append" ? [changes.occurredAt] : [changes.createdAt, changes.updatedAt];
    return new Set([...names, loadedAt].filter((name) => name !== null));
}

/** Writes the columns that date a row. */
export function date(shape: Shape, cells: Cells, created: Moment, written: Moment, loaded: Moment): void {
    const { changes, loadedAt } = shape.table;
    if (changes.kind === "append") cells.set(changes.occurredAt, timestampValue(written));
    else {
        if (changes.createdAt !== null) cells.set(changes.createdAt, timestampValue(created));
        cells.set(changes.updatedAt, timestampValue(written));
    }
    if (loadedAt !== null) cells.set(loadedAt, timestampValue(loaded));
}

/** Soon after it was written; one row in thirty takes as long as its contract allows. */
export function loadedAfter(shape: Shape, written: Moment, { world, rng }: Circumstances): Moment {
    const { lateBy } = shape.table;
    const allowed = lateBy === null ? 24 * hour : lateBy.count * seconds[lateBy.unit];
    const delay = rng.chance(0.03) ? rng.int(hour, Math.max(hour, allowed)) : rng.int(30, hour);
    return Math.max(written, Math.min(world.asOf, written + delay));
}

const seconds = {
    second: 1,
    minute: 60,
    hour,
    day: 24 * hour,
    week: 168 * hour,
    month: 720 * hour,
    year: 8760 * hour,
} as const;
