import { type DateFormatPart, parseDateFormat } from "../../expression/date-format.js";
import type { DateFunction } from "../../expression/function-name.js";
import type { IntervalUnit } from "../../expression/tree.js";
import type { ValueType } from "../../expression/type.js";
import { isUnit } from "../../expression/unit.js";
import { literal, number, type SqlText, sql } from "../../text/sql-text.js";
import { argumentAt, literalAt, ternary, unary } from "../arity.js";
import type { FunctionCall, FunctionPrinter } from "../dialect.js";

const epoch = sql`timestamp '1970-01-01'`;

const field = (name: string): FunctionPrinter => unary((x) => sql`${name as SqlText}(${x})`);

/** DuckDB: a date plus an interval, and a truncated date, are timestamps; the language keeps the type. */
const keepDate = (value: SqlText, type: ValueType): SqlText =>
    type.kind === "date" ? sql`cast(${value} as date)` : value;

/**
 * DuckDB: counts days / 7 for weeks, so that Sunday and the Monday after it are in one week.
 *
 * @example
 * dateDiff of week, a and b // (date_diff('day', date_trunc('week', a), date_trunc('week', b)) // 7)
 */
function dateDiff(call: FunctionCall): SqlText {
    const [unit, a, b] = [literalAt(call, 0), argumentAt(call, 1).sql, argumentAt(call, 2).sql];
    if (unit !== "week") return sql`date_diff(${literal(unit)}, ${a}, ${b})`;
    return sql`(date_diff('day', date_trunc('week', ${a}), date_trunc('week', ${b})) // 7)`;
}

export function interval(count: number, unit: IntervalUnit): SqlText {
    return literalInterval(String(count), unit);
}

const literalInterval = (count: string, unit: IntervalUnit): SqlText =>
    sql`interval ${literal(`${count} ${unit}${count === "1" ? "" : "s"}`)}`;

export const shift = (
    value: SqlText,
    operator: "+" | "-",
    count: number,
    unit: IntervalUnit,
    type: ValueType,
): SqlText => keepDate(sql`${value} ${operator as SqlText} ${interval(count, unit)}`, type);

const intervalFunctions: { readonly [Unit in IntervalUnit]: SqlText } = {
    year: sql`to_years`,
    quarter: sql`to_quarters`,
    month: sql`to_months`,
    week: sql`to_weeks`,
    day: sql`to_days`,
    hour: sql`to_hours`,
    minute: sql`to_minutes`,
    second: sql`to_seconds`,
};

function dateAdd(call: FunctionCall): SqlText {
    const unit = literalAt(call, 0);
    if (!isUnit(unit)) throw new Error(`not a unit: ${unit}`);
    const [count, x] = [argumentAt(call, 1), argumentAt(call, 2)];
    const sum = sql`${x.atom} + ${intervalFunctions[unit]}(${count.sql})`;
    return x.type.kind === "date" ? keepDate(sum, x.type) : sql`(${sum})`;
}

const groups: { readonly [Part in DateFormatPart]: string } = {
    YYYY: "([0-9]{4})",
    MM: "([0-9]{2})",
    DD: "([0-9]{2})",
    ".": "[.]",
    "/": "/",
    "-": "-",
    " ": " ",
};

/** The text is turned around into YYYY-MM-DD. DuckDB: strptime also takes '1.2.2026' for DD.MM.YYYY. */
function toDate(call: FunctionCall): SqlText {
    const parts = parseDateFormat(literalAt(call, 1)) ?? [];
    const fields = parts.filter((part) => part.length > 1);
    const pattern = literal(`^\\s*${parts.map((part) => groups[part]).join("")}\\s*$`);
    const iso = literal((["YYYY", "MM", "DD"] as const).map((part) => `\\${fields.indexOf(part) + 1}`).join("-"));
    const text = argumentAt(call, 0).sql;
    return sql`case when regexp_matches(${text}, ${pattern}) then try_cast(regexp_replace(${text}, ${pattern}, ${iso}) as date) end`;
}

export const addDays = (date: SqlText, days: SqlText): SqlText => sql`cast(${date} + to_days(${days}) as date)`;

/** DuckDB: the epoch functions cut negative fractions towards zero; boundaries crossed go down. */
const sinceEpoch = (unit: string): FunctionPrinter => unary((x) => sql`date_diff(${literal(unit)}, ${epoch}, ${x})`);

export const dateFunctions: { readonly [Name in DateFunction]: FunctionPrinter } = {
    date_trunc: (call) => {
        const x = argumentAt(call, 1);
        return keepDate(sql`date_trunc(${argumentAt(call, 0).sql}, ${x.sql})`, x.type);
    },
    date_diff: dateDiff,
    elapsed: ternary((unit, a, b) => sql`date_sub(${unit}, ${a}, ${b})`),
    date_add: dateAdd,
    year: field("year"),
    quarter: field("quarter"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
    second: field("second"),
    week: field("weekofyear"),
    iso_year: field("isoyear"),
    day_of_week: field("isodow"),
    day_of_year: field("dayofyear"),
    last_day: field("last_day"),
    // DuckDB: make_date fails for 30 February, and knows a year 0.
    make_date: ternary(
        (year, month, day) =>
            sql`case when ${year} between 1 and 9999 then try(make_date(${year}, ${month}, ${day})) end`,
    ),
    to_date: toDate,
    epoch_s: sinceEpoch("second"),
    epoch_ms: sinceEpoch("millisecond"),
    epoch_us: unary((x) => sql`epoch_us(${x})`),
    from_epoch_s: unary((count) => sql`make_timestamp(cast(${count} as bigint) * ${number(1_000_000)})`),
    from_epoch_ms: unary((count) => sql`make_timestamp_ms(${count})`),
    from_epoch_us: unary((count) => sql`make_timestamp(${count})`),
};
