import { rowOfActivity } from "./activity-row.js";
import { echoOf } from "./echo.js";
import { holds } from "./identifier-values.js";
import { day, type Moment } from "./moment.js";
import { random } from "./random.js";
import { sourceKey, uniqueValue } from "./row-key.js";
import type { Kind, Shape } from "./shape.js";
import type { Row, World } from "./world.js";

/** What one person leaves behind in one table: of their own accord, following other rows, and repeating others' reports. */
export function activityRows(world: World, shape: Shape, index: number): readonly Row[] {
    const needed = shape.identifiers.filter(({ column, nature }) => column.required && nature === "account");
    if (!needed.every((bound) => holds(world, bound, index))) return [];
    const followed = shape.parents.find((parent) => parent.shape.role === "activity");
    const rows = followed === undefined ? ownRows(world, shape, index) : followingRows(world, shape, followed, index);
    const echoes = shape.kinds.flatMap((kind) => echoRows(world, shape, kind, index));
    const all = [...rows, ...echoes];
    return distinctKeys(shape, [...all, ...copies(world, shape, all, index)]);
}

/** A message that nobody answered is sent again: one in fifty comes twice, under another key. */
function copies(world: World, shape: Shape, rows: readonly Row[], index: number): readonly Row[] {
    const [key] = shape.table.key;
    const column = shape.raw.find(({ name }) => name === key);
    if (column === undefined || shape.parents.some((parent) => parent.column === key)) return [];
    return rows.flatMap((row, place) => {
        const id = row.kind?.binding.id ?? null;
        if (id === null || shape.table.key.includes(id)) return [];
        if (!random(world.seed, "copy", shape.name, index, place).chance(0.02)) return [];
        const cells = new Map(row.cells).set(column.name, uniqueValue(shape, column, index, 450 + (place % 50)));
        return [{ ...row, cells }];
    });
}

function ownRows(world: World, shape: Shape, index: number): readonly Row[] {
    const person = world.person(index);
    const rng = random(world.seed, "count", shape.name, index);
    if (shape.membership !== null) return memberRows(world, shape, index);
    const isStream = shape.kinds.some(({ payload }) => payload.size > 0);
    const kinds = shape.kinds.filter(({ echoes }) => echoes === null);
    // A table that only repeats what others report has little else in it.
    const isEcho = shape.kinds.length > 0 && kinds.length === 0;
    const usual = (isStream ? 30 : 6) * person.activity * (0.5 + rng.next());
    const count = isEcho ? Math.floor(usual * 0.05) : Math.floor(usual) + (isStream ? 1 : 0);
    return Array.from({ length: count }, (_, number) => {
        const draw = random(world.seed, "time", shape.name, index, number);
        const time = sinceJoining(world, person.joinedAt, draw.next());
        const isPlain = kinds.length === 0 || (kinds.every(({ wishes }) => wishes.size > 0) && draw.chance(0.15));
        const kind = isPlain ? null : draw.pick(kinds);
        return rowOfActivity({ world, shape, person, number, time, kind });
    });
}

/** Most belong to nothing, some to one, few to two; whom no system knows belongs to nothing that it could tell. */
function memberRows(world: World, shape: Shape, index: number): readonly Row[] {
    const own = shape.identifiers.filter(({ nature, role }) => nature === "account" && role === null);
    if (own.length > 0 && !own.some((bound) => holds(world, bound, index))) return [];
    const person = world.person(index);
    const rng = random(world.seed, "membership", shape.name, index);
    const draw = rng.next();
    const count = draw < 0.05 ? 2 : draw < 0.4 ? 1 : 0;
    return Array.from({ length: count }, (_, number) => {
        const time = person.joinedAt + rng.int(0, Math.floor((world.asOf - person.joinedAt) / 2));
        return rowOfActivity({ world, shape, person, number, time, kind: null });
    });
}

/** More happens lately than long ago. Now and then a clock is ahead. */
function sinceJoining({ asOf, dials }: World, joinedAt: Moment, draw: number): Moment {
    if (draw < dials.wrongClocks) return asOf + day;
    return Math.floor(asOf - (asOf - joinedAt) * draw * draw);
}

/** Refunds follow orders now and then, items follow each. */
function followingRows(
    world: World,
    shape: Shape,
    followed: { readonly column: string; readonly shape: Shape },
    index: number,
): readonly Row[] {
    const person = world.person(index);
    const isPart = shape.table.key.includes(followed.column);
    const parents = world
        .rowsOf(followed.shape, index)
        .filter(({ kind }) => kind !== null || followed.shape.kinds.length === 0);
    const rows: Row[] = [];
    for (const [place, parent] of parents.entries()) {
        const draw = random(world.seed, "following", shape.name, index, place);
        const count = isPart ? draw.int(1, 4) : Number(draw.chance(world.dials.followUps));
        for (let i = 0; i < count; i += 1) {
            const time = isPart ? parent.time : Math.min(world.asOf, parent.time + draw.int(1, 20 * day));
            const kind = shape.kinds[0] ?? null;
            rows.push(
                rowOfActivity({
                    world,
                    shape,
                    person,
                    number: rows.length,
                    time,
                    kind,
                    follows: { ...followed, row: parent },
                }),
            );
        }
    }
    return rows;
}

/** The browser reports most of what the till reports, some seconds before, in its own words. */
function echoRows(world: World, shape: Shape, kind: Kind, index: number): readonly Row[] {
    const { echoes } = kind;
    if (echoes === null) return [];
    const person = world.person(index);
    const heard = world.rowsOf(echoes.shape, index);
    return heard.flatMap((row, place) => {
        const draw = random(world.seed, "echo", shape.name, kind.event.name, index, place);
        if (row.kind === null || !draw.chance(world.dials.echoes)) return [];
        const echo = echoOf(echoes, row, world.asOf);
        const time = echo.time - draw.int(1, 20);
        return [rowOfActivity({ world, shape, person, number: 400 + place, time, kind, echo: echo.properties })];
    });
}

function distinctKeys(shape: Shape, rows: readonly Row[]): readonly Row[] {
    const byKey = new Map(rows.map((row) => [sourceKey(shape, row.cells), row]));
    return [...byKey.values()];
}
