import type { IntervalUnit } from "./tree.js";
import type { Kind } from "./type.js";

/** Longest first. */
export const intervalUnits: readonly IntervalUnit[] = [
    "year",
    "quarter",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
];

const clockUnits: readonly string[] = ["hour", "minute", "second"] satisfies readonly IntervalUnit[];

export const isUnit = (word: string): word is IntervalUnit => intervalUnits.some((unit) => unit === word);

/** A date has days and longer units only. */
export const isUnitOf = (unit: string, kind: Kind): boolean => kind !== "date" || !clockUnits.includes(unit);
