import { hour, timestampValue } from "./moment.js";
import { type Random, random } from "./random.js";
import type { Shape } from "./shape.js";
import { vanishes } from "./states.js";
import type { Row, World } from "./world.js";

/** Every row once, in the order of persons or keys. */
export function* written(world: World, shape: Shape): Iterable<Row> {
    for (let index = 0; index < countOf(world, shape); index += 1) yield* rowsOf(world, shape, index);
}

/** How many persons or keys a table has rows of. */
export const countOf = (world: World, shape: Shape): number =>
    shape.role === "reference" ? world.sizeOf(shape) : world.profiles;

/** The rows of one person or one key. */
export const rowsOf = (world: World, shape: Shape, index: number): readonly Row[] =>
    shape.role === "reference" ? world.referenceRows(shape, index) : world.rowsOf(shape, index);

/** Rows as they are delivered, all that were ever written. */
export function* deliveries(world: World, shape: Shape): Iterable<Row> {
    let place = 0;
    for (const row of written(world, shape)) {
        if (!vanishes(row, shape, world)) yield* delivered(world, shape, row, place);
        place += 1;
    }
}

/**
 * A row as it is delivered: now and then twice, and of a table that is updated in place beside the state before.
 *
 * @param place counts the rows of the table
 */
export function delivered(world: World, shape: Shape, row: Row, place: number): readonly Row[] {
    const rng = random(world.seed, "delivery", shape.name, place);
    const isStale = shape.table.changes.kind === "overwrite" && rng.chance(world.dials.stale);
    const isRepeated = rng.chance(world.dials.repeats);
    if (!isStale && !isRepeated) return [row];
    return [...(isStale ? [before(row, shape)] : []), row, ...(isRepeated ? [again(row, shape, world, rng)] : [])];
}

function again(row: Row, { table }: Shape, world: World, { int }: Random): Row {
    // What comes again has no state before of its own.
    const copy = { ...row, created: row.loaded };
    if (table.loadedAt === null) return copy;
    const loaded = Math.max(row.time, Math.min(world.asOf, row.time + int(hour, 30 * hour)));
    const cells = new Map([...row.cells, [table.loadedAt, timestampValue(loaded)] as const]);
    return { ...copy, loaded, created: loaded, cells };
}

function before(row: Row, { table }: Shape): Row {
    const copy = { ...row, created: row.loaded };
    if (table.changes.kind === "append" || table.changes.createdAt === null) return copy;
    const { createdAt, updatedAt } = table.changes;
    const created = row.cells.get(createdAt) ?? null;
    const cells = new Map([...row.cells, [updatedAt, created] as const]);
    if (table.loadedAt !== null) cells.set(table.loadedAt, created);
    return { ...copy, cells };
}
