import type { Body } from "./body.js";

/** A question asked of the finished warehouse; each row it returns is a failure. */
export interface DataTest {
    /** Unique in the warehouse; the file's name in dbt: `stg_shop__orders_lost_values`. */
    readonly name: string;
    readonly description: string;
    /** An error fails the build; a warning is counted and shown. */
    readonly severity: "error" | "warn";
    readonly body: Body;
}
