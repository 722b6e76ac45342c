import type { TrackCall } from "../track.js";

/** Somebody borrowed a book. Version 0.1.0. */
export interface LoanBegun {
    /** Number of the loan. */
    readonly loan_no: number;
}

export type LoanBegunCall = TrackCall<"loan_begun", LoanBegun, 0, never>;

/** Puts {@link LoanBegun} into the envelope that a tracker takes. */
export const loanBegun = (properties: LoanBegun): LoanBegunCall => ({
    event: "loan_begun",
    version: 0,
    properties,
    consent: [],
});
