import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Somebody looked at a page. Version 0.1.0. */
export interface PageViewed {
    /** Page location. */
    readonly page_location: string;
    /** Ga session ID. */
    readonly ga_session_id?: number | null;
    /** Value. */
    readonly value?: Decimal | null;
    /** Whether it is engaged. */
    readonly is_engaged?: boolean | null;
    /** Name length. */
    readonly name_length?: number | null;
}

export type PageViewedCall = TrackCall<"page_view", PageViewed, 0, never>;

/** Puts {@link PageViewed} into the envelope that a tracker takes. */
export const pageViewed = (properties: PageViewed): PageViewedCall => ({
    event: "page_view",
    version: 0,
    properties,
    consent: [],
});
