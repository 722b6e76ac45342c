import { type Circumstances, columnValue } from "./column-value.js";
import { date, fateOf, loadedAfter, obeying, roleColumns } from "./fill.js";
import { day } from "./moment.js";
import { numbered } from "./numbered.js";
import { random } from "./random.js";
import { pointTo } from "./references.js";
import type { Shape } from "./shape.js";
import { nextVersion } from "./versions.js";
import type { Cells, Row, World } from "./world.js";

/** A list that keeps its history is long (products), one that does not is short (stores). */
export function referenceSize({ table, isEntered }: Shape, profiles: number): number {
    if (isEntered) return 0;
    const [least, greatest, share] = table.changes.kind === "log" ? [30, 2000, 10] : [8, 200, 100];
    return Math.max(least, Math.min(greatest, Math.floor(profiles / share)));
}

/** All versions of one key, oldest first. */
export function referenceRows(world: World, shape: Shape, index: number): readonly Row[] {
    const rng = random(world.seed, "reference", shape.name, index);
    const created = world.asOf - rng.int(400, 1500) * day;
    const about: Circumstances = { world, person: null, time: created, rng };
    // What is on sale or open must be read: nobody could point to it otherwise.
    const fate = new Map([...fateOf(shape, about), ...shape.read]);
    const roles = roleColumns(shape.table);
    const cells: Cells = new Map();
    for (const column of shape.raw) {
        if (roles.has(column.name)) continue;
        const place = shape.table.key.indexOf(column.name);
        const value =
            place < 0
                ? columnValue(column, about)
                : numbered(
                      index + 1,
                      column.type,
                      `${shape.table.name.charAt(0).toUpperCase()}-${String(index + 1).padStart(4, "0")}`,
                  );
        cells.set(column.name, obeying(value, fate.get(column.name), column, about));
    }
    // A store is called after its town, a region after a state, an article after neither.
    const city = cells.get("city") ?? null;
    const isRegion = /region|area|district|territor/.test(shape.table.name);
    const place = isRegion ? rng.pick(world.lexicon.places).region : city;
    const name = shape.raw.find((column) => column.name === "name");
    if (place !== null && name?.type.kind === "string" && name.values === null) cells.set("name", place);
    pointTo(shape, cells, about);
    if (shape.table.changes.kind === "log") return nextVersion(shape, cells, created, about, null);
    const written = rng.chance(0.5) ? created : rng.int(created, world.asOf - day);
    const loaded = loadedAfter(shape, written, about);
    date(shape, cells, created, written, loaded);
    return [{ cells, created, time: written, loaded, person: null, kind: null }];
}
