import type { Overlap, Shape } from "./column-advice.js";
import type { KnownColumn } from "./known-column.js";

const spoken: Readonly<Record<string, string>> = {
    email: "e-mail addresses",
    phone: "phone numbers",
    uuid: "UUIDs",
    digits: "numbers",
};

/** What speaks for a column being an identifier. */
export function reasonsFor({ likely, count }: KnownColumn, overlap: SharedWith | undefined): readonly string[] {
    const { kind, share } = count.shape;
    const form = spoken[kind];
    return [
        // The share says as much of values that were looked at.
        ...(likely === null || likely.kind === kind ? [] : [likely.because]),
        ...(form === undefined ? [] : [`${percent(share)} of its values are ${form}`]),
        ...(overlap === undefined ? [] : [told(overlap)]),
    ];
}

/** What speaks against it, or wants a limit. */
export function doubtsAbout({ count, likely, table }: KnownColumn): readonly string[] {
    const { filled, nullLike, usable, distinct, most, shape } = count;
    const { rows } = table.observed;
    return [
        ...(wanted(likely?.kind, shape) ? [] : [`few of its values look like it: most are ${shape.kind}`]),
        // Numbers of orders lie among those of customers as soon as there are enough of both.
        ...(likely === null && shape.kind === "digits" && distinct === rows
            ? ["no value stands in two rows: is it the number of the row itself?"]
            : []),
        ...(nullLike === null || nullLike === 0
            ? []
            : [`${nullLike} of ${filled} values only say that there is nothing; \`null_like\` rejects them`]),
        ...(filled < rows / 2 ? [`${percent(filled / rows)} of the rows carry one`] : []),
        ...(usable >= 10 && most >= usable / 5
            ? [
                  distinct === 1
                      ? "every row carries the same value"
                      : `one value stands in ${most} of ${usable} rows: \`block\` it if it is nobody's`,
              ]
            : []),
    ];
}

const wanted = (kind: string | undefined, shape: Shape): boolean =>
    kind === "email" ? shape.kind === "email" : kind === "phone" ? ["phone", "digits"].includes(shape.kind) : true;

/** An overlap, seen from one of its columns. */
export interface SharedWith {
    readonly overlap: Overlap;
    readonly own: number;
    readonly other: KnownColumn;
    /** What the other column is, or may be. */
    readonly identifier: string;
}

const told = ({ overlap: { common, isSampled }, own, other, identifier }: SharedWith): string =>
    `${common} of ${own} ${isSampled ? "compared " : ""}values stand in ${other.table.name}.${other.name}, which ` +
    `${other.held !== null ? "is" : "may be"} ${identifier}`;

/**
 * A share in hundredths: neither all nor none where it is not.
 *
 * @example
 * percent(0.998) // "99 %"
 * percent(0.001) // "1 %"
 */
export function percent(share: number): string {
    const rounded = Math.round(share * 100);
    const honest = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
    return `${honest} %`;
}
