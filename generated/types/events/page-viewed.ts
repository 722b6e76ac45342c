import type { TrackCall } from "../track.js";

/** Somebody looked at a page. Version 1.0.0. Needs consent to analytics. */
export interface PageViewed {
    /** Path of the page. */
    readonly path: string;
    /** Where the visitor came from. */
    readonly referrer?: string | null;
}

export type PageViewedCall = TrackCall<"Page Viewed", PageViewed, 1, "analytics">;

/** Puts {@link PageViewed} into the envelope that a tracker takes. */
export const pageViewed = (properties: PageViewed): PageViewedCall => ({
    event: "Page Viewed",
    version: 1,
    properties,
    consent: ["analytics"],
});
