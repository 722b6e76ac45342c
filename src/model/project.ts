import type { Origin } from "./origin.js";

export interface Project {
    readonly name: string;
    readonly description: string;
    readonly version: string;
    /** First = default. */
    readonly targets: readonly string[];
    readonly idSalt: string;
    /** The salt before it, whose ids still resolve; null where there is none. */
    readonly idSaltPrevious: string | null;
    readonly purposes: readonly string[];
    readonly calendar: Calendar | null;
    readonly owners: readonly Owner[];
    readonly origin: Origin;
}

/** The range of `dim_date`, both ends included. */
export interface Calendar {
    /** `YYYY-MM-DD`. */
    readonly from: string;
    readonly to: string;
    readonly weekStarts: "monday" | "sunday";
    /** Month 1 to 12. */
    readonly fiscalYearStarts: number;
}

export interface Owner {
    readonly name: string;
    readonly email: string;
}
