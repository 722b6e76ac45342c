/** How values of the warehouse travel through JavaScript: as text wherever a JavaScript type would lose some. */

/** A decimal as text, so that no digit is lost: `"120.00"`. */
export type Decimal = string;

/** A 64-bit integer as text, because a JavaScript number ends at 2^53: `"9007199254740993"`. */
export type Int64 = string;

/** A day without a time: `"2026-01-31"`. */
export type CalendarDate = string;

/** A moment in UTC, ISO 8601: `"2026-01-31T00:00:00.000000Z"`. */
export type Timestamp = string;

/** A JSON document as text. */
export type Json = string;
