import type { Pii } from "../model/pii.js";
import type { LineageEdge } from "../warehouse/plan/column.js";
import { follow, type Place, placeName } from "./follow.js";
import type { LineageColumn, LineageIndex } from "./lineage-index.js";

/** Personal data that reaches a column, and the nearest column that is marked with it. */
export interface CarriedPii {
    readonly pii: Pii;
    readonly from: LineageColumn;
}

/**
 * The personal data at a place whose column does not say so itself: the marks of the nearest columns upstream. A hash of an
 * e-mail carries it, too; a number that was counted over e-mails does not.
 *
 * @returns nothing for a column that is marked
 * @example
 * carriedPii(index, { column: index.columnAt("dim_person_aliases", "alias_id"), kind: null })
 * // [{ pii: "identifier", from: { relation: "int_person__resolved", column: "identifier", ... } }]
 */
export function carriedPii(index: LineageIndex, start: Place): readonly CarriedPii[] {
    if (start.column.pii !== null) return [];
    const found = new Map<LineageColumn, Pii>();
    const reached = new Set([placeName(start)]);
    let level: readonly Place[] = [start];
    while (level.length > 0) {
        const next: Place[] = [];
        for (const at of level) {
            for (const { change, place } of follow(index, at, "up")) {
                const name = placeName(place);
                if (reached.has(name) || isCounted(change, at.column, place.column)) continue;
                reached.add(name);
                if (place.column.pii === null) next.push(place);
                else found.set(place.column, place.column.pii);
            }
        }
        level = next;
    }
    return [...found].map(([from, pii]) => ({ pii, from }));
}

/** An aggregate of another type than its values, a count or a rank, tells none of them. */
const isCounted = (change: LineageEdge["change"], to: LineageColumn, from: LineageColumn): boolean =>
    change === "aggregation" && to.type.kind !== from.type.kind;
