import { parseDateFormat } from "../date-format.js";
import type { DateFunction } from "../function-name.js";
import type { IntervalUnit } from "../tree.js";
import type { ValueType } from "../type.js";
import { isUnit } from "../unit.js";
import type { Value } from "../value.js";
import { addMonths, dayOf, dayOfWeek, daysOf, isDay, lengthOf, microsecondsPerDay, monthLength } from "./calendar.js";
import { divideDown, magnitude } from "./decimal.js";
import { asInteger, asText, EvaluationFailure } from "./expect.js";
import { type Evaluator, strict } from "./function.js";
import { readText } from "./text-form.js";

/** Monday, 1969-12-29: weeks are counted from it. */
const firstMonday = -3n * microsecondsPerDay;

const calendarStart = daysOf({ year: 1, month: 1, day: 1 }) * microsecondsPerDay;
const calendarEnd = daysOf({ year: 10_000, month: 1, day: 1 }) * microsecondsPerDay;

const microsOf = (value: Value, type: ValueType | undefined): bigint =>
    type?.kind === "date" ? asInteger(value) * microsecondsPerDay : asInteger(value);

function fromMicros(micros: bigint, type: ValueType): bigint {
    if (micros < calendarStart || micros >= calendarEnd) {
        throw new EvaluationFailure("the result is not in the years 1 to 9999");
    }
    return type.kind === "date" ? divideDown(micros, microsecondsPerDay) : micros;
}

const unitOf = (value: Value): IntervalUnit => {
    const unit = asText(value);
    if (!isUnit(unit)) throw new Error(`an unchecked unit: ${unit}`);
    return unit;
};

const split = (micros: bigint): { readonly days: bigint; readonly time: bigint } => {
    const days = divideDown(micros, microsecondsPerDay);
    return { days, time: micros - days * microsecondsPerDay };
};

/** So many units later; of months, the same day or the last. */
export function shiftMoment(value: bigint, type: ValueType, unit: IntervalUnit, count: bigint): bigint {
    const length = lengthOf(unit);
    const micros = microsOf(value, type);
    if ("microseconds" in length) return fromMicros(micros + count * length.microseconds, type);
    return fromMicros(addMonthsTo(micros, count * length.months), type);
}

function addMonthsTo(micros: bigint, count: bigint): bigint {
    const { days, time } = split(micros);
    return addMonths(days, count) * microsecondsPerDay + time;
}

/** Whether so many units are longer than the calendar twice over; engines may refuse to count them at all. */
function isBeyondCalendar(unit: IntervalUnit, count: bigint): boolean {
    const length = lengthOf(unit);
    if ("months" in length) return magnitude(count * length.months) > 240_000n;
    return magnitude(count * length.microseconds) > 2n * (calendarEnd - calendarStart);
}

/** The unit's number, counted from some beginning of one. */
function ordinal(unit: IntervalUnit, micros: bigint): bigint {
    const length = lengthOf(unit);
    if ("microseconds" in length) {
        return divideDown(micros - (unit === "week" ? firstMonday : 0n), length.microseconds);
    }
    const { year, month } = dayOf(split(micros).days);
    return divideDown(BigInt(year * 12 + month - 1), length.months);
}

function beginning(unit: IntervalUnit, number: bigint): bigint {
    const length = lengthOf(unit);
    if ("microseconds" in length) return number * length.microseconds + (unit === "week" ? firstMonday : 0n);
    const months = number * length.months;
    const year = Number(divideDown(months, 12n));
    return daysOf({ year, month: Number(months) - year * 12 + 1, day: 1 }) * microsecondsPerDay;
}

/** The greatest count of whole units that leads from a no further than to b. */
function elapsed(unit: IntervalUnit, a: bigint, b: bigint): bigint {
    if (b < a) return -elapsed(unit, b, a);
    const length = lengthOf(unit);
    if ("microseconds" in length) return (b - a) / length.microseconds;
    const months = ordinal("month", b) - ordinal("month", a);
    const isWhole = addMonthsTo(a, months) <= b;
    return (isWhole ? months : months - 1n) / length.months;
}

const field = (read: (days: bigint, timeOfDay: bigint) => bigint | number): Evaluator =>
    strict((x, _y, _z, { types: [type] }) => {
        const { days, time } = split(microsOf(x, type));
        return BigInt(read(days, time));
    });

/** The Thursday of a week lies in the year that the week belongs to. */
const thursday = (days: bigint): bigint => days - BigInt(dayOfWeek(days)) + 4n;

const dayOfYear = (days: bigint): bigint => days - daysOf({ year: dayOf(days).year, month: 1, day: 1 }) + 1n;

const sinceEpoch = (unit: bigint): Evaluator => strict((x) => divideDown(asInteger(x), unit));
const fromEpoch = (unit: bigint): Evaluator =>
    strict((count) => fromMicros(asInteger(count) * unit, { kind: "timestamp" }));

export const dateEvaluators: { readonly [Name in DateFunction]: Evaluator } = {
    date_trunc: strict((unit, x, _z, { types: [, type], type: result }) =>
        fromMicros(beginning(unitOf(unit), ordinal(unitOf(unit), microsOf(x, type))), result),
    ),
    date_diff: strict((unit, a, b, { types }) => {
        const [from, to] = [microsOf(a, types[1]), microsOf(b, types[2])];
        return ordinal(unitOf(unit), to) - ordinal(unitOf(unit), from);
    }),
    elapsed: strict((unit, a, b, { types }) => elapsed(unitOf(unit), microsOf(a, types[1]), microsOf(b, types[2]))),
    date_add: ({ args: [unit = null, count = null, x = null], type }) => {
        if (unit !== null && count !== null && isBeyondCalendar(unitOf(unit), asInteger(count))) {
            throw new EvaluationFailure("too many units for any calendar");
        }
        if (unit === null || count === null || x === null) return null;
        return shiftMoment(asInteger(x), type, unitOf(unit), asInteger(count));
    },
    year: field((days) => dayOf(days).year),
    quarter: field((days) => Math.ceil(dayOf(days).month / 3)),
    month: field((days) => dayOf(days).month),
    day: field((days) => dayOf(days).day),
    hour: field((_, time) => time / 3_600_000_000n),
    minute: field((_, time) => (time / 60_000_000n) % 60n),
    second: field((_, time) => (time / 1_000_000n) % 60n),
    week: field((days) => (dayOfYear(thursday(days)) + 6n) / 7n),
    iso_year: field((days) => dayOf(thursday(days)).year),
    day_of_week: field(dayOfWeek),
    day_of_year: field(dayOfYear),
    last_day: strict((x, _y, _z, { types: [type] }) => {
        const { year, month } = dayOf(split(microsOf(x, type)).days);
        return daysOf({ year, month, day: monthLength(year, month) });
    }),
    make_date: strict((year, month, day) => {
        const date = { year: Number(year), month: Number(month), day: Number(day) };
        return date.year >= 1 && date.year <= 9999 && isDay(date) ? daysOf(date) : null;
    }),
    to_date: strict((text, format) => toDate(asText(text), asText(format))),
    epoch_s: sinceEpoch(1_000_000n),
    epoch_ms: sinceEpoch(1000n),
    epoch_us: sinceEpoch(1n),
    from_epoch_s: fromEpoch(1_000_000n),
    from_epoch_ms: fromEpoch(1000n),
    from_epoch_us: fromEpoch(1n),
};

function toDate(text: string, format: string): Value {
    const inner = text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");
    const parts = parseDateFormat(format) ?? [];
    if (inner.length !== format.length) return null;
    const fields: Record<string, string> = {};
    let at = 0;
    for (const part of parts) {
        const written = inner.slice(at, at + part.length);
        at += part.length;
        if (part.length > 1) fields[part] = written;
        else if (written !== part) return null;
    }
    return readText(`${fields.YYYY}-${fields.MM}-${fields.DD}`, { kind: "date" });
}
