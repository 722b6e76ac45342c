import type { NumberingPlan } from "./numbering-plan.js";

/** One way of writing a number: what to look for in it, and what the digits of its one group become. */
export interface PhoneForm {
    /** A regular expression of the part that all engines share, anchored at both ends. */
    readonly pattern: string;
    /** The group that holds the digits, from 1. */
    readonly group: number;
    /** Stands before the digits: `+49`. */
    readonly before: string;
}

/** What may stand between the digits and means nothing; `-` first, as in a class of characters. */
export const phonePunctuation = "-() ./";

/**
 * The ways in which a number may be written by somebody in the region, in the order of trying. A number of another
 * region is told by its form alone. What has an extension has no form: it is a switchboard, and not one person's.
 *
 * @example
 * phoneForms(germany)[0]
 * // { pattern: "^(([+]|00)49)?(0)?([2579][0-9]{5,14}|...)$", group: 4, before: "+49" }
 */
export function phoneForms({ callingCode, international, national, number }: NumberingPlan): readonly PhoneForm[] {
    const abroad = international === null ? "([+])" : `([+]|${shared(international)})`;
    const digits = `(${shared(number)})`;
    const inside = `^(${abroad}${callingCode})?${national === null ? "" : `(${shared(national)})?`}`;
    return [
        form(inside, digits, `+${callingCode}`),
        form(`^${callingCode}`, digits, `+${callingCode}`),
        // The region's own code leads nowhere here: such a number was no number of the region.
        form(`^${abroad}(${callingCode}[0-9]*|`, "([1-9][0-9]{6,14})", "+", ")"),
    ];
}

const form = (lead: string, digits: string, before: string, tail = ""): PhoneForm => ({
    pattern: `${lead}${digits}${tail}$`,
    group: groupsIn(lead) + 1,
    before,
});

/** Not every engine knows `(?:` and `\d`. */
const shared = (pattern: string): string => pattern.replaceAll("(?:", "(").replaceAll("\\d", "[0-9]");

const groupsIn = (pattern: string): number => [...pattern].filter((character) => character === "(").length;
