import type { Value } from "../expression/value.js";
import type { SourceColumn } from "../model/source.js";
import type { Circumstances } from "./column-value.js";
import { obeying, roleColumns } from "./fill.js";
import { hour, type Moment, momentOfTimestamp, timestampValue } from "./moment.js";
import { random } from "./random.js";
import type { Shape } from "./shape.js";
import type { Cells, Row, World } from "./world.js";

/**
 * What a raw table shows of a row at some time; null while it is not there. A row of a table that is written over is
 * seen in its first state until the present one arrives; any other row is there from its arrival on.
 *
 * @param isGone it vanishes when its present state arrives
 */
export function stateAt(row: Row, shape: Shape, moment: Moment, isGone: boolean, world: World): Row | null {
    // A wrong clock keeps nothing from arriving.
    if (Math.min(row.loaded, world.asOf) <= moment) return isGone ? null : row;
    if (shape.table.changes.kind !== "overwrite") return null;
    const arrived = Math.min(row.loaded, row.created + hour);
    return row.created < row.time && arrived <= moment ? firstState(row, shape, arrived, world) : null;
}

/** Whether the row is gone from the table once it would have changed. */
export function vanishes(row: Row, shape: Shape, { seed, dials }: World): boolean {
    if (dials.vanishing === 0 || shape.table.changes.kind !== "overwrite" || row.person === null) return false;
    return random(seed, "vanishing", shape.name, row.person, row.created).chance(dials.vanishing);
}

/** What the row said when it was new: what has happened since had not, and states stood where they begin. */
function firstState(row: Row, shape: Shape, arrived: Moment, world: World): Row {
    const { changes, loadedAt, key } = shape.table;
    const roles = roleColumns(shape.table);
    const fixed = new Set([...key, ...shape.identifiers.map(({ column }) => column.name), ...shape.read.keys()]);
    const rng = random(world.seed, "first", shape.name, row.person ?? -1, row.created);
    const about: Circumstances = { world, person: null, time: row.created, rng };
    const cells: Cells = new Map(row.cells);
    for (const column of shape.raw) {
        if (roles.has(column.name) || fixed.has(column.name)) continue;
        const before = earlier(column, row.cells.get(column.name) ?? null, row.created + hour);
        cells.set(column.name, obeying(before, shape.kept.get(column.name), column, about));
    }
    if (changes.kind === "overwrite") cells.set(changes.updatedAt, timestampValue(row.created));
    if (loadedAt !== null) cells.set(loadedAt, timestampValue(arrived));
    return { ...row, cells, time: row.created, loaded: arrived };
}

function earlier(column: SourceColumn, value: Value, moment: Moment): Value {
    if (value === null) return null;
    if (column.type.kind === "timestamp" && typeof value === "bigint" && !column.required) {
        return momentOfTimestamp(value) > moment ? null : value;
    }
    const isState = column.type.kind === "string" && /status|state|stage|tier|level/.test(column.name);
    return isState ? (column.values?.values[0] ?? value) : value;
}
