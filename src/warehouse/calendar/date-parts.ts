import type { Dialect } from "../../dialects/dialect.js";
import type { FunctionName } from "../../expression/function-name.js";
import type { ValueType } from "../../expression/type.js";
import type { Calendar } from "../../model/project.js";
import { literal, number, type SqlText, sql } from "../../text/sql-text.js";

const date: ValueType = { kind: "date" };
const integer: ValueType = { kind: "integer" };
const day = sql`date_day`;

/** A column of the calendar and how it follows from the day. */
export interface DatePart {
    readonly name: string;
    readonly type: ValueType;
    readonly description: string;
    readonly value: SqlText;
}

/** What the calendar says of a day. Weeks and fiscal years begin as the project declares. */
export function dateParts(calendar: Calendar, dialect: Dialect): readonly DatePart[] {
    const part = (name: FunctionName, of: SqlText = day): SqlText =>
        dialect.functions[name]({ args: [{ sql: of, atom: of, type: date }], type: integer });
    const weekday = calendar.weekStarts === "monday" ? part("day_of_week") : sql`mod(${part("day_of_week")}, 7) + 1`;
    const weekStart = dialect.addDays(day, sql`1 - (${weekday})`);
    // A fiscal year is named by the calendar year in which it ends.
    const shift = (13 - calendar.fiscalYearStarts) % 12;
    const fiscal = shift === 0 ? day : dialect.shift(day, "+", shift, "month", date);
    const columns: readonly (readonly [string, ValueType, string, SqlText])[] = [
        ["year", integer, "Calendar year.", part("year")],
        ["quarter", integer, "Quarter of the year, 1 to 4.", part("quarter")],
        ["month", integer, "Month of the year, 1 to 12.", part("month")],
        ["day_of_month", integer, "Day of the month, from 1.", part("day")],
        ["day_of_year", integer, "Day of the year, from 1.", part("day_of_year")],
        ["day_of_week", integer, `Day of the week; 1 is ${title(calendar.weekStarts)}.`, weekday],
        ["is_weekend", { kind: "boolean" }, "Saturday or Sunday.", sql`${part("day_of_week")} >= 6`],
        ["week_starts_on", date, "First day of the week.", weekStart],
        ["month_starts_on", date, "First day of the month.", truncated("month", dialect)],
        ["quarter_starts_on", date, "First day of the quarter.", truncated("quarter", dialect)],
        ["year_starts_on", date, "First day of the year.", truncated("year", dialect)],
        ["fiscal_year", integer, "Fiscal year, named by the year in which it ends.", part("year", fiscal)],
        ["fiscal_quarter", integer, "Quarter of the fiscal year, 1 to 4.", part("quarter", fiscal)],
    ];
    return columns.map(([name, type, description, value]) => ({ name, type, description, value }));
}

function truncated(unit: "month" | "quarter" | "year", dialect: Dialect): SqlText {
    const text = literal(unit);
    return dialect.functions.date_trunc({
        args: [
            { sql: text, atom: text, type: { kind: "string" }, literal: unit },
            { sql: day, atom: day, type: date },
        ],
        type: date,
    });
}

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How many days after the first the last day is. */
export function daysBetween(from: string, to: string): SqlText {
    return number(Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));
}
