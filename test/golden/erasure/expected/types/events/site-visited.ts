import type { TrackCall } from "../track.js";

/** Somebody came to the web site. Version 1.0.0. */
export interface SiteVisited {
    /** Visit ID. */
    readonly visit_id: string;
}

export type SiteVisitedCall = TrackCall<"Site Visited", SiteVisited, 1, never>;

/** Puts {@link SiteVisited} into the envelope that a tracker takes. */
export const siteVisited = (properties: SiteVisited): SiteVisitedCall => ({
    event: "Site Visited",
    version: 1,
    properties,
    consent: [],
});
