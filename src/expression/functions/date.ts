import type { DateFunction } from "../function-name.js";
import type { FunctionDefinition, Returns } from "./definition.js";
import { format, integer, moment, returns, returnsType, text, timestamp, unit } from "./parameters.js";

type Entry = Omit<FunctionDefinition, "family" | "nullable" | "documented"> &
    Partial<Pick<FunctionDefinition, "nullable" | "documented">>;

const manual = { duckdb: "https://duckdb.org/docs/current/sql/functions/date" };
const parts = { duckdb: "https://duckdb.org/docs/current/sql/functions/datepart" };
const timestamps = { duckdb: "https://duckdb.org/docs/current/sql/functions/timestamp" };

const define = (entry: Entry): FunctionDefinition => ({
    family: "date",
    nullable: "any",
    documented: manual,
    ...entry,
});
const integerReturns: Returns = returns("integer");

/** A field of the calendar or the clock. */
const field = (of: FunctionDefinition["parameters"][number], meaning: string, example: string, result: string) =>
    define({
        parameters: [of],
        returns: integerReturns,
        meaning,
        example: { text: example, result },
        documented: parts,
    });

const toEpoch = (meaning: string, example: string, result: string) =>
    define({
        parameters: [timestamp],
        returns: integerReturns,
        meaning,
        example: { text: example, result },
        documented: timestamps,
    });

const fromEpoch = (meaning: string, example: string, result: string) =>
    define({
        parameters: [integer("count")],
        returns: returns("timestamp"),
        meaning,
        example: { text: example, result },
        documented: timestamps,
    });

/** Weeks start on Monday; timestamps are UTC. */
export const dateFunctions: { readonly [Name in DateFunction]: FunctionDefinition } = {
    date_trunc: define({
        parameters: [unit, moment()],
        returns: returnsType(1, "x"),
        meaning: "The first day or moment of the year, quarter, month, week, day, hour, minute or second of x.",
        example: { text: "date_trunc('week', date '2026-01-31')", result: "2026-01-26" },
    }),
    date_diff: define({
        parameters: [unit, moment("a"), moment("b")],
        returns: integerReturns,
        meaning: "How many beginnings of that unit lie between a and b; negative if b is earlier.",
        example: { text: "date_diff('month', date '2026-01-31', date '2026-02-01')", result: "1" },
    }),
    elapsed: define({
        parameters: [unit, moment("a"), moment("b")],
        returns: integerReturns,
        meaning:
            "How many whole units passed from a to b, months ending on the same day or the last; negative if b is earlier.",
        example: { text: "elapsed('month', date '2026-01-31', date '2026-02-28')", result: "1" },
    }),
    date_add: define({
        parameters: [unit, integer("count", [-1_000_000_000, 1_000_000_000]), moment()],
        returns: returnsType(2, "x"),
        meaning: "x that many units later, or earlier if the count is negative; months clamp to the last day.",
        example: { text: "date_add('month', 1, date '2026-01-31')", result: "2026-02-28" },
    }),
    year: field(moment(), "The year.", "year(date '2026-01-31')", "2026"),
    quarter: field(moment(), "The quarter, 1 to 4.", "quarter(date '2026-05-31')", "2"),
    month: field(moment(), "The month, 1 to 12.", "month(date '2026-01-31')", "1"),
    day: field(moment(), "The day of the month, 1 to 31.", "day(date '2026-01-31')", "31"),
    hour: field(timestamp, "The hour, 0 to 23.", "hour(timestamp '2026-01-31T10:20:30Z')", "10"),
    minute: field(timestamp, "The minute, 0 to 59.", "minute(timestamp '2026-01-31T10:20:30Z')", "20"),
    second: field(timestamp, "The whole second, 0 to 59.", "second(timestamp '2026-01-31T10:20:30.9Z')", "30"),
    week: field(moment(), "The ISO week, 1 to 53.", "week(date '2026-01-01')", "1"),
    iso_year: field(moment(), "The year that the ISO week belongs to.", "iso_year(date '2027-01-01')", "2026"),
    day_of_week: field(moment(), "The day of the week, Monday 1 to Sunday 7.", "day_of_week(date '2026-02-01')", "7"),
    day_of_year: field(moment(), "The day of the year, 1 to 366.", "day_of_year(date '2026-02-01')", "32"),
    last_day: define({
        parameters: [moment()],
        returns: returns("date"),
        meaning: "The last day of x's month.",
        example: { text: "last_day(date '2028-02-03')", result: "2028-02-29" },
    }),
    make_date: define({
        parameters: [integer("year"), integer("month"), integer("day")],
        returns: returns("date"),
        nullable: "always",
        meaning: "The date of these numbers; null if there is no such day in the years 1 to 9999.",
        example: { text: "make_date(2026, 2, 28)", result: "2026-02-28" },
        spelledFor: "make_date(2026, quantity, 1)",
    }),
    to_date: define({
        parameters: [text(), format],
        returns: returns("date"),
        nullable: "always",
        meaning: "The date in a text of a fixed format, made of YYYY, MM and DD; null if the text has another form.",
        example: { text: "to_date('31.01.2026', 'DD.MM.YYYY')", result: "2026-01-31" },
        spelledFor: "to_date(email, 'DD.MM.YYYY')",
    }),
    epoch_s: toEpoch("Whole seconds since 1970-01-01 UTC.", "epoch_s(timestamp '2026-01-31T00:00:00Z')", "1769817600"),
    epoch_ms: toEpoch(
        "Whole milliseconds since 1970-01-01 UTC.",
        "epoch_ms(timestamp '2026-01-31T00:00:00Z')",
        "1769817600000",
    ),
    epoch_us: toEpoch(
        "Microseconds since 1970-01-01 UTC.",
        "epoch_us(timestamp '2026-01-31T00:00:00Z')",
        "1769817600000000",
    ),
    from_epoch_s: fromEpoch(
        "The timestamp that many seconds after 1970-01-01 UTC.",
        "from_epoch_s(1769817600)",
        "2026-01-31 00:00:00",
    ),
    from_epoch_ms: fromEpoch(
        "The timestamp that many milliseconds after 1970-01-01 UTC.",
        "from_epoch_ms(1769817600500)",
        "2026-01-31 00:00:00.5",
    ),
    from_epoch_us: fromEpoch(
        "The timestamp that many microseconds after 1970-01-01 UTC.",
        "from_epoch_us(1769817600000001)",
        "2026-01-31 00:00:00.000001",
    ),
};
