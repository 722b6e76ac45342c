import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";

export interface CalendarViews {
    readonly "dbt/calendar/days": DaysView;
}

/** The declared time spine: every day of the project's calendar. */
export interface DaysView extends Header {
    /** 1 to 9. */
    readonly digits: readonly SqlText[];
    /** The calendar's first day and `number` days. */
    readonly day: SqlText;
    /** The number of its last day. */
    readonly last: SqlText;
    readonly columns: readonly SqlText[];
}
