import type { IntervalUnit } from "../tree.js";
import { divideDown } from "./decimal.js";

export const microsecondsPerDay = 86_400_000_000n;

const microseconds: Readonly<Partial<Record<IntervalUnit, bigint>>> = {
    week: 7n * microsecondsPerDay,
    day: microsecondsPerDay,
    hour: 3_600_000_000n,
    minute: 60_000_000n,
    second: 1_000_000n,
};
const months: Readonly<Partial<Record<IntervalUnit, bigint>>> = { month: 1n, quarter: 3n, year: 12n };

/** A unit is so many microseconds long, or so many months. */
export function lengthOf(unit: IntervalUnit): { readonly microseconds: bigint } | { readonly months: bigint } {
    const fixed = microseconds[unit];
    return fixed === undefined ? { months: months[unit] ?? 0n } : { microseconds: fixed };
}

export interface Day {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

/**
 * Days since 1970-01-01, in the Gregorian calendar carried back before its time. Month and day may lie
 * outside of the year and month: they are counted on.
 */
export function daysOf({ year, month, day }: Day): bigint {
    // A year from March on ends with its leap day, so that every month has a fixed place in it.
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return BigInt(era) * 146_097n + BigInt(dayOfEra) - 719_468n;
}

export function dayOf(days: bigint): Day {
    const shifted = days + 719_468n;
    const era = divideDown(shifted, 146_097n);
    const dayOfEra = Number(shifted - era * 146_097n);
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const place = Math.floor((5 * dayOfYear + 2) / 153);
    const month = place < 10 ? place + 3 : place - 9;
    return {
        year: yearOfEra + Number(era) * 400 + (month <= 2 ? 1 : 0),
        month,
        day: dayOfYear - Math.floor((153 * place + 2) / 5) + 1,
    };
}

export function monthLength(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isDay = ({ year, month, day }: Day): boolean =>
    month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** So many months later; a day that the month does not have becomes its last. */
export function addMonths(days: bigint, count: bigint): bigint {
    const { year, month, day } = dayOf(days);
    const total = BigInt(year * 12 + month - 1) + count;
    const [newYear, newMonth] = [Number(divideDown(total, 12n)), Number(total - divideDown(total, 12n) * 12n) + 1];
    return daysOf({ year: newYear, month: newMonth, day: Math.min(day, monthLength(newYear, newMonth)) });
}

/** Monday 1 to Sunday 7; 1970-01-01 was a Thursday. */
export const dayOfWeek = (days: bigint): number => Number(days + 3n - divideDown(days + 3n, 7n) * 7n) + 1;

const padded = (value: number | bigint, width: number): string => String(value).padStart(width, "0");

/** `2026-01-31`. */
export function dateText(days: bigint): string {
    const { year, month, day } = dayOf(days);
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** `2026-01-31 10:00:00.5`: a fraction only where there is one. */
export function timestampText(micros: bigint): string {
    const fraction = clockOf(micros).fraction.replace(/0+$/, "");
    return `${dateText(divideDown(micros, microsecondsPerDay))} ${clockOf(micros).time}${fraction && `.${fraction}`}`;
}

/** `2026-01-31T10:00:00.500000Z`. */
export function isoText(micros: bigint): string {
    const { time, fraction } = clockOf(micros);
    return `${dateText(divideDown(micros, microsecondsPerDay))}T${time}.${fraction}Z`;
}

function clockOf(micros: bigint): { readonly time: string; readonly fraction: string } {
    const ofDay = micros - divideDown(micros, microsecondsPerDay) * microsecondsPerDay;
    const seconds = ofDay / 1_000_000n;
    const fields = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((field) => padded(field, 2));
    return { time: fields.join(":"), fraction: padded(ofDay % 1_000_000n, 6) };
}
