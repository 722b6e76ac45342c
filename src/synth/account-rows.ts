import type { Value } from "../expression/value.js";
import { type Circumstances, columnValue } from "./column-value.js";
import { date, fateOf, loadedAfter, obeying, roleColumns } from "./fill.js";
import {
    accountNumber,
    accountsOf,
    asCopied,
    deviceOf,
    emailAsTyped,
    holds,
    inColumn,
    phoneAsTyped,
} from "./identifier-values.js";
import { isMergeRecord, mergedAccount } from "./merged-account.js";
import { day } from "./moment.js";
import { otherParty } from "./other-party.js";
import type { Person } from "./person.js";
import { random } from "./random.js";
import { pointTo } from "./references.js";
import { uniqueValue } from "./row-key.js";
import type { BoundIdentifier, Shape } from "./shape.js";
import { lastStretches } from "./stretches.js";
import { nextVersion } from "./versions.js";
import type { Cells, Row, World } from "./world.js";

/** The accounts a person holds in one system: mostly one, of a log all versions, oldest first. */
export function accountRows(world: World, shape: Shape, index: number): readonly Row[] {
    const person = world.person(index);
    const key = shape.identifiers.find(({ column, role }) => role === null && column.name === shape.table.key[0]);
    const isCustomer = random(world.seed, "row", shape.name, index).chance(0.75);
    const accounts = key === undefined ? Number(isCustomer) : accountsOf(world, key, index);
    return Array.from({ length: accounts }, (_, slot) => account(world, shape, person, key, slot)).flat();
}

function account(
    world: World,
    shape: Shape,
    person: Person,
    key: BoundIdentifier | undefined,
    slot: number,
): readonly Row[] {
    const rng = random(world.seed, "account", shape.name, person.index, slot);
    const created = person.joinedAt + rng.int(0, Math.floor((world.asOf - person.joinedAt) / 2));
    const about: Circumstances = { world, person, time: created, rng };
    const fate = fateOf(shape, about);
    const roles = roleColumns(shape.table);
    const cells: Cells = new Map();
    for (const column of shape.raw) {
        if (roles.has(column.name)) continue;
        const bound = shape.identifiers.find((identifier) => identifier.column.name === column.name);
        const value =
            column.name === shape.table.key[0]
                ? keyValue(shape, key, person, slot)
                : bound === undefined
                  ? columnValue(column, about)
                  : partyIdentifier(bound, shape, about, slot);
        cells.set(column.name, obeying(value, fate.get(column.name), column, about));
    }
    pointTo(shape, cells, about);
    lastStretches(shape, cells, about);
    if (shape.table.changes.kind === "log") return nextVersion(shape, cells, created, about, person.index);
    const written = rng.chance(0.4) ? created : rng.int(created, world.asOf - day);
    const loaded = loadedAfter(shape, written, about);
    date(shape, cells, created, written, loaded);
    return [{ cells, created, time: written, loaded, person: person.index, kind: null }];
}

function keyValue(shape: Shape, key: BoundIdentifier | undefined, person: Person, slot: number): Value {
    if (key !== undefined) return inColumn(accountNumber(key, person.index, slot), key);
    const column = shape.raw.find(({ name }) => name === shape.table.key[0]);
    return column === undefined ? null : uniqueValue(shape, column, person.index, slot);
}

/** Of a further party the record says what it says of a person, where there is one. */
function partyIdentifier(bound: BoundIdentifier, shape: Shape, about: Circumstances, slot: number): Value {
    if (bound.role === null) return identifier(bound, about, slot);
    if (isMergeRecord(bound)) return mergedAccount(bound, about, slot);
    const other = otherParty(bound.role, shape, about);
    return other === null ? null : identifier(bound, other, 0);
}

/** What the record says of another system's identifier: half the time, nothing. */
function identifier(bound: BoundIdentifier, about: Circumstances, slot: number): Value {
    const { world, person, rng } = about;
    if (person === null) return null;
    switch (bound.nature) {
        case "account":
            return slot === 0 && rng.chance(0.6) && holds(world, bound, person.index)
                ? inColumn(asCopied(accountNumber(bound, person.index, 0), bound, rng), bound)
                : null;
        case "email":
            return !bound.column.required && rng.chance(0.06) ? null : emailAsTyped(world, bound, person, rng);
        case "phone":
            return !bound.column.required && rng.chance(0.2) ? null : phoneAsTyped(bound, person, rng);
        case "device":
            return rng.chance(0.5) ? inColumn(deviceOf(world, bound, person, rng), bound) : null;
        case "personal":
            return columnValue(bound.column, about);
    }
}
