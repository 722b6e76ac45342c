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
            if (wanted.isOptional === true && value === null) return null;
            return fromText(rng.pick(wanted.values), column.type);
        case "none_of": {
            if (column.type.kind === "boolean") return rng.chance(0.3) ? null : !wanted.values.includes("true");
            const others = (column.values?.values ?? otherNames).filter((other) => !wanted.values.includes(other));
            return others.length === 0 ? value : fromText(rng.pick(others), column.type);
        }
    }
}

/** Some rows are tests, some withdrawn, where the contract knows such rows. */
export function fateOf(shape: Shape, { rng, world: { dials } }: Circumstances): Wishes {
    const read = rng.chance(dials.unread) ? shape.unread : shape.read;
    const kept = rng.chance(dials.deletes) ? shape.withdrawn : shape.kept;
    return both(read, kept);
}

const knownPairs = new WeakMap<Wishes, WeakMap<Wishes, Wishes>>();

/** All of two sets of wishes, the second counting where both have one; the same answer for the same two. */
export function both(first: Wishes, second: Wishes): Wishes {
    if (second.size === 0) return first;
    if (first.size === 0) return second;
    const known = knownPairs.get(first)?.get(second);
    if (known !== undefined) return known;
    const pair = new Map([...first, ...second]);
    const pairs = knownPairs.get(first) ?? new WeakMap<Wishes, Wishes>();
    knownPairs.set(first, pairs.set(second, pair));
    return pair;
}

const knownRoles = new WeakMap<SourceTable, ReadonlySet<string>>();

/** The columns that date a row; never drawn like other values. */
export function roleColumns(table: SourceTable): ReadonlySet<string> {
    const known = knownRoles.get(table);
    if (known !== undefined) return known;
    const roles = namesOfRoles(table);
    knownRoles.set(table, roles);
    return roles;
}

function namesOfRoles({ changes, loadedAt }: SourceTable): ReadonlySet<string> {
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

/** Soon after it was written; a late one takes as long as its contract allows. */
export function loadedAfter(shape: Shape, written: Moment, { world, rng }: Circumstances): Moment {
    const { lateBy } = shape.table;
    const allowed = lateBy === null ? 24 * hour : lateBy.count * seconds[lateBy.unit];
    const delay = rng.chance(world.dials.late) ? rng.int(hour, Math.max(hour, allowed)) : rng.int(30, hour);
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
