import { hour, timestampValue } from "./moment.js";
import { type Random, random } from "./random.js";
import type { Shape } from "./shape.js";
import type { Row, World } from "./world.js";

/**
 * Rows as they are delivered: one in a hundred comes twice, and of a table that is updated in place an export now and
 * then still holds the state before.
 */
export function* deliveries(world: World, shape: Shape): Iterable<Row> {
    let place = 0;
    for (const row of written(world, shape)) {
        const rng = random(world.seed, "delivery", shape.name, place);
        place += 1;
        if (shape.table.changes.kind === "overwrite" && rng.chance(0.01)) yield before(row, shape);
        yield row;
        if (rng.chance(0.01)) yield again(row, shape, world, rng);
    }
}

/** Every row once, in the order of persons or keys. */
export function* written(world: World, shape: Shape): Iterable<Row> {
    if (shape.role === "reference") {
        for (let index = 0; index < world.sizeOf(shape); index += 1) yield* world.referenceRows(shape, index);
        return;
    }
    for (let index = 0; index < world.profiles; index += 1) yield* world.rowsOf(shape, index);
}

function again(row: Row, { table }: Shape, world: World, { int }: Random): Row {
    if (table.loadedAt === null) return row;
    const loaded = Math.max(row.time, Math.min(world.asOf, row.time + int(hour, 30 * hour)));
    return { ...row, cells: new Map([...row.cells, [table.loadedAt, timestampValue(loaded)]]) };
}

function before(row: Row, { table }: Shape): Row {
    if (table.changes.kind === "append" || table.changes.createdAt === null) return row;
    const { createdAt, updatedAt } = table.changes;
    const created = row.cells.get(createdAt) ?? null;
    const cells = new Map([...row.cells, [updatedAt, created] as const]);
    if (table.loadedAt !== null) cells.set(table.loadedAt, created);
    return { ...row, cells };
}
