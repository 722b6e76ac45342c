import type { Value } from "../expression/value.js";
import type { Circumstances } from "./column-value.js";
import { accountNumber, asCopied, deviceOf, emailAsTyped, holds, inColumn, phoneAsTyped } from "./identifier-values.js";
import { scalarText, withValue } from "./json-text.js";
import { isMergeRecord, mergedAccount } from "./merged-account.js";
import { day } from "./moment.js";
import { otherParty } from "./other-party.js";
import { random } from "./random.js";
import type { BoundIdentifier, Shape } from "./shape.js";
import type { Cells } from "./world.js";

/**
 * What a row tells about whose it is. On devices people are anonymous until they sign in; elsewhere they give a number
 * or, as guests, an e-mail. Some rows tell nothing.
 */
export function activityIdentifiers(shape: Shape, about: Circumstances): ReadonlyMap<string, Value> {
    const { person, rng } = about;
    const values = new Map<string, Value>();
    if (person === null) return values;
    const hasDevice = shape.identifiers.some(({ nature }) => nature === "device");
    const tellsNothing = rng.chance(about.world.dials.missing);
    const isKnown = shape.membership !== null || (hasDevice ? isSignedIn(about) : rng.chance(0.85));
    let isNamed = false;
    for (const bound of shape.identifiers) {
        const { column, nature, role } = bound;
        if (role !== null) {
            if (nature !== "personal") values.set(column.name, valueOfOther(bound, role, shape, about));
            continue;
        }
        if (tellsNothing && !column.required) {
            values.set(column.name, null);
            continue;
        }
        const value = identifierValue(bound, about, { isKnown, isNamed });
        if (nature === "account" && value !== null) isNamed = true;
        if (nature !== "personal") values.set(column.name, value);
    }
    return values;
}

/** What a row says of a further party is known, or it would not be one. */
function valueOfOther(bound: BoundIdentifier, role: string, shape: Shape, about: Circumstances): Value {
    if (isMergeRecord(bound)) return mergedAccount(bound, about, null);
    const other = otherParty(role, shape, about);
    return other === null ? null : identifierValue(bound, other, { isKnown: true, isNamed: false });
}

/** A payload tells who somebody is once they have said it. */
const identifierOf = (bound: BoundIdentifier, about: Circumstances): Value =>
    isSignedIn(about) ? identifierValue(bound, about, { isKnown: true, isNamed: false }) : null;

/** Writes what an identifier inside of json says. */
export function nameInside(shape: Shape, cells: Cells, about: Circumstances): void {
    for (const { bound, column, keys } of shape.paths) {
        const before = cells.get(column);
        const value = bound.role === null ? identifierOf(bound, about) : valueOfOther(bound, bound.role, shape, about);
        if (value === null || (before !== null && typeof before !== "string")) continue;
        cells.set(column, withValue(before ?? "{}", keys, scalarText(value, bound.column.type)));
    }
}

function identifierValue(
    bound: BoundIdentifier,
    about: Circumstances,
    { isKnown, isNamed }: { readonly isKnown: boolean; readonly isNamed: boolean },
): Value {
    const { world, person, rng } = about;
    const { column, nature } = bound;
    if (person === null) return null;
    switch (nature) {
        case "account": {
            if (!holds(world, bound, person.index) || !(isKnown || column.required)) return null;
            const number = accountNumber(bound, person.index, 0);
            return inColumn(asCopied(number, bound, rng), bound);
        }
        case "email":
            // Who gave a number is rarely asked for more.
            return isNamed && !column.required && rng.chance(0.8) ? null : emailAsTyped(world, bound, person, rng);
        case "phone":
            return isNamed && !column.required && rng.chance(0.8) ? null : phoneAsTyped(bound, person, rng);
        case "device": {
            if (rng.chance(0.02) && !column.required) return null;
            return inColumn(deviceOf(world, bound, person, rng), bound);
        }
        case "personal":
            return null;
    }
}

/** Nobody is signed in before they signed in once, weeks after they first came; later half the time. */
function isSignedIn({ world, person, time, rng }: Circumstances): boolean {
    if (person === null) return false;
    const firstSignIn = person.joinedAt + random(world.seed, "sign-in", person.index).int(0, 60) * day;
    return time >= firstSignIn && rng.chance(0.5);
}
