/** Whole seconds since 1970-01-01, UTC: what everything here happens at. */
export type Moment = number;

export const hour = 3600;
export const day = 24 * hour;

/**
 * @throws Error when the text is no time; options are checked before.
 * @example
 * momentOf("2026-01-31T00:00:00Z") // 1769817600
 * momentOf("2026-01-31 00:00:00.000000") // 1769817600
 */
export function momentOf(text: string): Moment {
    const iso = text.trim().replace(" ", "T");
    const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
    const milliseconds = Date.parse(zoned);
    if (Number.isNaN(milliseconds)) throw new Error(`not a time: ${text}`);
    return Math.floor(milliseconds / 1000);
}

/** As the interpreter holds a timestamp: microseconds. */
export const timestampValue = (moment: Moment): bigint => BigInt(moment) * 1_000_000n;

/** As the interpreter holds a date: days. */
export const dateValue = (moment: Moment): bigint => BigInt(Math.floor(moment / day));

export const momentOfTimestamp = (value: bigint): Moment => Number(value / 1_000_000n);

/** `2026-01-31 10:00:00` */
export const timestampText = (value: bigint): string =>
    new Date(Number(value / 1000n)).toISOString().slice(0, 19).replace("T", " ");

/** `2026-01-31` */
export const dateText = (value: bigint): string => new Date(Number(value) * day * 1000).toISOString().slice(0, 10);
