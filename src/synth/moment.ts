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
export function timestampText(value: bigint): string {
    const seconds = Number(value / 1_000_000n);
    const days = Math.floor(seconds / day);
    const rest = seconds - days * day;
    const minutes = Math.floor(rest / 60);
    return `${dayText(days)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(rest % 60)}`;
}

// Date is slow, and the days of synthetic data are few.
const knownDays = new Map<number, string>();

function dayText(days: number): string {
    const known = knownDays.get(days);
    if (known !== undefined) return known;
    const text = new Date(days * day * 1000).toISOString().slice(0, 10);
    if (knownDays.size < 50_000) knownDays.set(days, text);
    return text;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** `2026-01-31` */
export const dateText = (value: bigint): string => dayText(Number(value));
