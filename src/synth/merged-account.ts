import type { Value } from "../expression/value.js";
import { replacedParty, replacingParty } from "../names/own-party.js";
import type { Circumstances } from "./column-value.js";
import { accountNumber, accountsOf, inColumn } from "./identifier-values.js";
import { random } from "./random.js";
import type { BoundIdentifier } from "./shape.js";

/** Whether an identifier is one side of the source's own merge record. */
export const isMergeRecord = ({ role }: BoundIdentifier): boolean => role === replacedParty || role === replacingParty;

/**
 * What a merge record says of somebody's second account: it takes the place of the first. The two sides of the record
 * agree, wherever they stand; null for the many who never opened a
 * second one, and for those of whom nobody knows.
 *
 * @param slot which of the person's accounts the row is of, where it is of one
 */
export function mergedAccount(bound: BoundIdentifier, { world, person }: Circumstances, slot: number | null): Value {
    if (person === null || accountsOf(world, bound, person.index) < 2) return null;
    const isOld = bound.role === replacedParty;
    // The row of the account that stays names the one that went, and the other way round.
    if (slot !== null && slot !== (isOld ? 1 : 0)) return null;
    // Half of them nobody has noticed.
    if (!random(world.seed, "merged", bound.identity.name, bound.type.name, person.index).chance(0.5)) return null;
    return inColumn(accountNumber(bound, person.index, isOld ? 0 : 1), bound);
}
