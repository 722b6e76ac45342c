import type { Value } from "../expression/value.js";
import type { SourceColumn } from "../model/source.js";
import { type Circumstances, columnValue, fromText } from "./column-value.js";
import { date, loadedAfter, roleColumns } from "./fill.js";
import { hour, type Moment } from "./moment.js";
import { isDecimal } from "./raw-text.js";
import type { Shape } from "./shape.js";
import type { Cells, Row } from "./world.js";

/** The versions of one key of a log, from its first state: enums climb, amounts drift, the rest mostly stays. */
export function nextVersion(
    shape: Shape,
    first: Cells,
    created: Moment,
    about: Circumstances,
    person: number | null,
): readonly Row[] {
    const { world, rng } = about;
    const versions: Row[] = [];
    let cells = first;
    let written = created;
    do {
        const loaded = loadedAfter(shape, written, about);
        date(shape, cells, created, written, loaded);
        versions.push({ cells, created: written, time: written, loaded, person, kind: null });
        const step = Math.floor((world.asOf - written) / 3);
        if (step < hour) break;
        written += rng.int(hour, step);
        cells = changed(shape, cells, about);
    } while (rng.chance(world.dials.corrections));
    return versions;
}

function changed(shape: Shape, before: Cells, about: Circumstances): Cells {
    const fixed = new Set([...shape.table.key, ...roleColumns(shape.table), ...shape.read.keys()]);
    for (const { column } of shape.identifiers) fixed.add(column.name);
    const cells: Cells = new Map(before);
    for (const column of shape.raw) {
        if (fixed.has(column.name)) continue;
        cells.set(column.name, drifted(column, before.get(column.name) ?? null, about));
    }
    return cells;
}

function drifted(column: SourceColumn, value: Value, about: Circumstances): Value {
    const { rng } = about;
    if (column.values !== null && value !== null) {
        const { values } = column.values;
        const next = values[values.indexOf(String(value)) + 1];
        // A category is what a thing is; a level is what it has reached.
        return next === undefined || /categor|type|channel|country/.test(column.name) || rng.chance(0.4)
            ? value
            : fromText(next, column.type);
    }
    if (isDecimal(value) && rng.chance(0.7)) {
        return { ...value, digits: (value.digits * BigInt(rng.int(90, 115))) / 100n };
    }
    if (column.type.kind === "date" && column.pii === null && value !== null) return columnValue(column, about);
    if (column.pii === "address" && rng.chance(0.1)) return columnValue(column, about);
    return value;
}
