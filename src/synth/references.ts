import { sameType } from "../expression/type.js";
import type { Circumstances } from "./column-value.js";
import { roleColumns } from "./fill.js";
import type { Parent, Shape } from "./shape.js";
import type { Cells, Row, World } from "./world.js";

/** Fills the columns that point to reference tables, those that repeat what stands there, and those that look into one. */
export function pointTo(shape: Shape, cells: Cells, about: Circumstances): void {
    for (const parent of shape.parents) {
        if (parent.shape.role !== "reference" || (cells.get(parent.column) ?? null) === null) continue;
        const row = someReference(about.world, parent.shape, about);
        cells.set(parent.column, row.cells.get(parent.column) ?? null);
        repeat(shape, cells, parent, row);
    }
    for (const { on, shape: target } of shape.lookups) {
        if (on.some(({ column }) => (cells.get(column) ?? null) === null)) continue;
        const row = someReference(about.world, target, about);
        for (const { key, column } of on) cells.set(column, row.cells.get(key) ?? null);
    }
}

/** A row of a reference table: few are asked for by many. */
export function someReference(world: World, shape: Shape, { rng }: Circumstances): Row {
    const index = Math.floor(rng.next() * rng.next() * world.sizeOf(shape));
    const row = world.referenceRows(shape, index).at(-1);
    if (row === undefined) throw new Error(`${shape.name} has no row ${index}`);
    return row;
}

/** Copies what both tables know under one name and type; times, keys and states are each table's own. */
export function repeat(shape: Shape, cells: Cells, parent: Parent, row: Row): void {
    const own = new Set([...shape.table.key, ...roleColumns(shape.table), "status", "state", "kind", "type", "name"]);
    for (const column of shape.raw) {
        const theirs = parent.shape.raw.find(({ name }) => name === column.name);
        if (theirs === undefined || own.has(column.name) || !sameType(theirs.type, column.type)) continue;
        if (column.type.kind === "timestamp" || column.type.kind === "boolean") continue;
        cells.set(column.name, row.cells.get(column.name) ?? null);
    }
}
