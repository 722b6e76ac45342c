import type { TrackCall } from "../track.js";

/** Somebody took a book home. Version 0.1.0. */
export interface BookLent {
    /** Loan no. */
    readonly loan_no: number;
    /** Shelf. */
    readonly shelf?: string | null;
    /** Whether it is upstairs. */
    readonly is_upstairs?: boolean | null;
}

export type BookLentCall = TrackCall<"book_lent", BookLent, 0, never>;

/** Puts {@link BookLent} into the envelope that a tracker takes. */
export const bookLent = (properties: BookLent): BookLentCall => ({
    event: "book_lent",
    version: 0,
    properties,
    consent: [],
});
