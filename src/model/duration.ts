export const durationUnits = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** `90 days`: one unit, because months have no length in days. */
export interface Duration {
    readonly count: number;
    readonly unit: DurationUnit;
}
