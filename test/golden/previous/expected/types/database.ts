import type { FctRideEnded } from "./rows/fct-ride-ended.js";
import type { FctRideEndedInvalid } from "./rows/fct-ride-ended-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly fct_ride_ended: FctRideEnded;
    readonly fct_ride_ended_invalid: FctRideEndedInvalid;
}
