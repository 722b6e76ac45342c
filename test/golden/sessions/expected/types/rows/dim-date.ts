import type { CalendarDate, Int64 } from "../scalars.js";

/** Every day from 2026-01-01 to 2026-12-31. */
export interface DimDate {
    /** The day. Primary key. */
    readonly date_day: CalendarDate;
    /** Calendar year. */
    readonly year: Int64;
    /** Quarter of the year, 1 to 4. */
    readonly quarter: Int64;
    /** Month of the year, 1 to 12. */
    readonly month: Int64;
    /** Day of the month, from 1. */
    readonly day_of_month: Int64;
    /** Day of the year, from 1. */
    readonly day_of_year: Int64;
    /** Day of the week; 1 is Monday. */
    readonly day_of_week: Int64;
    /** Saturday or Sunday. */
    readonly is_weekend: boolean;
    /** First day of the week. */
    readonly week_starts_on: CalendarDate;
    /** First day of the month. */
    readonly month_starts_on: CalendarDate;
    /** First day of the quarter. */
    readonly quarter_starts_on: CalendarDate;
    /** First day of the year. */
    readonly year_starts_on: CalendarDate;
    /** Fiscal year, named by the year in which it ends. */
    readonly fiscal_year: Int64;
    /** Quarter of the fiscal year, 1 to 4. */
    readonly fiscal_quarter: Int64;
}
