import type { Value } from "../expression/value.js";
import type { SourceColumn } from "../model/source.js";
import { activityIdentifiers, nameInside } from "./activity-identifiers.js";
import type { Circumstances } from "./column-value.js";
import { both, date, fateOf, loadedAfter, obeying, roleColumns } from "./fill.js";
import { limitInTime } from "./membership.js";
import { day, type Moment, timestampValue } from "./moment.js";
import { payloadText } from "./payload.js";
import type { Person } from "./person.js";
import { random } from "./random.js";
import { describedValue } from "./record-text.js";
import { pointTo, repeat } from "./references.js";
import { uniqueValue } from "./row-key.js";
import type { Kind, Parent, Shape } from "./shape.js";
import { lastStretches } from "./stretches.js";
import type { Wanted } from "./wanted.js";
import type { Cells, Row, World } from "./world.js";

export interface Occasion {
    readonly world: World;
    readonly shape: Shape;
    readonly person: Person;
    /** Counts the person's rows in the table. */
    readonly number: number;
    readonly time: Moment;
    readonly kind: Kind | null;
    readonly follows?: Parent & { readonly row: Row };
    /** Values of the event's properties as another table reports them. */
    readonly echo?: ReadonlyMap<string, Value>;
}

/** One row that a person left behind. */
export function rowOfActivity(occasion: Occasion): Row {
    const { world, shape, person, number, time, kind, follows } = occasion;
    const rng = random(world.seed, "activity", shape.name, person.index, number);
    const about: Circumstances = { world, person, time, rng };
    const wishes = wishesOf(occasion, about);
    const roles = roleColumns(shape.table);
    const identifiers = activityIdentifiers(shape, about);
    const cells: Cells = new Map();
    for (const column of shape.raw) {
        if (roles.has(column.name)) continue;
        const value = identifiers.has(column.name)
            ? (identifiers.get(column.name) ?? null)
            : plainValue(column, occasion, about);
        cells.set(column.name, obeying(value, wishes.get(column.name), column, about));
    }
    pointTo(shape, cells, about);
    lastStretches(shape, cells, about);
    if (follows !== undefined) {
        cells.set(follows.column, follows.row.cells.get(follows.column) ?? null);
        repeat(shape, cells, follows, follows.row);
    }
    if (kind !== null) writePayload(occasion, kind, cells, about);
    nameInside(shape, cells, about);
    if (shape.membership !== null) limitInTime(shape, shape.membership, cells, about);
    const created = time;
    const written = shape.table.changes.kind === "append" ? time : Math.min(world.asOf, time + rng.int(0, 3 * day));
    const loaded = loadedAfter(shape, written, about);
    date(shape, cells, created, written, loaded);
    return { cells, created, time: written, loaded, person: person.index, kind };
}

function plainValue(
    column: SourceColumn,
    { shape, person, number, time, kind }: Occasion,
    about: Circumstances,
): Value {
    const { table, kinds } = shape;
    const isParent = shape.parents.some((parent) => parent.column === column.name);
    if (table.key.includes(column.name) && !isParent) return uniqueValue(shape, column, person.index, number);
    // What names a message names no second one.
    if (kinds.some(({ binding }) => binding.id === column.name))
        return uniqueValue(shape, column, person.index, number);
    // The time of one event says that it happened; the times of the others stay empty.
    if (kind?.binding.at === column.name) return timestampValue(time + about.rng.int(0, 600));
    if (kinds.some(({ binding }) => binding.at === column.name) && !column.required) return null;
    if (column.type.kind === "timestamp" && !column.required && about.rng.chance(0.7)) return null;
    // In a table that only some rows of point somewhere, the others do not.
    if (isParent && !column.required && about.rng.chance(0.4)) return null;
    const isNeeded = kind?.needs.has(column.name) ?? false;
    return describedValue(isNeeded ? { ...column, required: true } : column, about);
}

/** What the table asks of its rows, then what the event asks; a row of no event is unlike all of them. */
function wishesOf({ shape, kind }: Occasion, about: Circumstances): ReadonlyMap<string, Wanted> {
    const fate = fateOf(shape, about);
    if (kind !== null) return both(kind.sets, both(fate, kind.wishes));
    return both(fate, avoidedBy(shape));
}

const knownAvoided = new WeakMap<Shape, ReadonlyMap<string, Wanted>>();

/** What no event asks for. */
function avoidedBy(shape: Shape): ReadonlyMap<string, Wanted> {
    const known = knownAvoided.get(shape);
    if (known !== undefined) return known;
    const avoided = new Map<string, Wanted>();
    for (const { wishes } of shape.kinds) {
        for (const [name, wanted] of wishes) {
            if (wanted.kind !== "one_of") continue;
            const before = avoided.get(name);
            const values = before?.kind === "none_of" ? before.values : [];
            avoided.set(name, { kind: "none_of", values: [...values, ...wanted.values] });
        }
    }
    knownAvoided.set(shape, avoided);
    return avoided;
}

function writePayload(occasion: Occasion, kind: Kind, cells: Cells, about: Circumstances): void {
    for (const column of kind.payload.keys()) {
        // A computed column holds what it is computed from.
        if (!cells.has(column)) continue;
        cells.set(column, payloadText(kind, column, occasion.number, occasion.echo ?? new Map(), about));
    }
}
