import type { Duration, DurationUnit } from "../../model/duration.js";

type DbtPeriod = "minute" | "hour" | "day";

// dbt knows minutes, hours and days. Nobody is warned too late: part of a minute counts as none, a month as 28 days.
const periods: Readonly<Record<DurationUnit, { readonly period: DbtPeriod; readonly count: number }>> = {
    second: { period: "minute", count: 1 / 60 },
    minute: { period: "minute", count: 1 },
    hour: { period: "hour", count: 1 },
    day: { period: "day", count: 1 },
    week: { period: "day", count: 7 },
    month: { period: "day", count: 28 },
    year: { period: "day", count: 365 },
};

/**
 * A duration in the units of dbt's source freshness.
 *
 * @example
 * freshnessPeriod({ count: 2, unit: "week" }) // { count: 14, period: "day" }
 */
export function freshnessPeriod({ count, unit }: Duration): { readonly count: number; readonly period: DbtPeriod } {
    const { period, count: each } = periods[unit];
    return { count: Math.max(1, Math.floor(count * each)), period };
}
