import { z } from "zod";
import { languageDiagnostics } from "./diagnostics.js";
import type { Form } from "./form.js";
import type { Text } from "./located.js";
import { located, scalarOf } from "./scalars.js";

const datePattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const timestampPattern =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/;

/**
 * Whether a `YYYY-MM-DD` exists.
 *
 * @example
 * isDate("2026-02-29") // false
 */
export function isDate(text: string): boolean {
    const [, year, month, day] = datePattern.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined || year < 1) return false;
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * An ISO 8601 time in UTC with microseconds, undefined when it is none. Without an offset it is UTC already.
 *
 * @example
 * parseTimestamp("2026-01-31T01:00:00+02:00") // "2026-01-30 23:00:00.000000"
 */
export function parseTimestamp(text: string): string | undefined {
    const [, date, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
        timestampPattern.exec(text) ?? [];
    if (date === undefined || !isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
        return undefined;
    }
    const [, sign, zoneHours, zoneMinutes] = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(zone) ?? [];
    const shift = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === "-" ? -1 : 1);
    if (Number(zoneHours ?? 0) > 15 || Number(zoneMinutes ?? 0) > 59) return undefined;
    const instant = new Date(Date.parse(`${date}T${hour}:${minute}:${second}Z`) - shift * 60_000);
    const [day = "", time = ""] = instant.toISOString().split("T");
    if (!isDate(day)) return undefined;
    return `${day} ${time.slice(0, 8)}.${fraction.padEnd(6, "0")}`;
}

/** `2026-01-31` */
export const date: Form<Text> = {
    schema: z
        .string("bad-date")
        .regex(datePattern, "bad-date")
        .meta({ id: "date", title: "a date", description: "`2026-01-31`." }),
    read: (node, reading) => {
        const { text } = scalarOf(node);
        if (!isDate(text)) reading.report(languageDiagnostics.report("bad-date", { span: node.span }, { text }));
        return located(text, node);
    },
};

/** `2026-01-31T00:00:00Z`, read as `2026-01-31 00:00:00.000000`. */
export const timestamp: Form<Text> = {
    schema: z.string("bad-timestamp").regex(timestampPattern, "bad-timestamp").meta({
        id: "timestamp",
        title: "a time",
        description: "ISO 8601: `2026-01-31T00:00:00Z`. An offset is honoured; without one it is UTC.",
    }),
    read: (node, reading) => {
        const { text } = scalarOf(node);
        const value = parseTimestamp(text);
        if (value === undefined) {
            reading.report(languageDiagnostics.report("bad-timestamp", { span: node.span }, { text }));
        }
        return located(value ?? text, node);
    },
};
