export type { CalendarDate, Decimal, Int64, Json, Timestamp } from "./scalars.js";
export { createTracker } from "./track.js";
export type { Message, Purpose, TrackCall, Tracker, Transport } from "./track.js";
export { pageViewed } from "./events/page-viewed.js";
export type { PageViewed, PageViewedCall } from "./events/page-viewed.js";
export type { FctPageViewed } from "./rows/fct-page-viewed.js";
export type { FctPageViewedInvalid } from "./rows/fct-page-viewed-invalid.js";
export type { Database } from "./database.js";
