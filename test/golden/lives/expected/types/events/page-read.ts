import type { TrackCall } from "../track.js";

/** Somebody read a page. Version 0.1.0. */
export interface PageRead {
    /** Number of the page. */
    readonly page: number;
}

export type PageReadCall = TrackCall<"page_read", PageRead, 0, never>;

/** Puts {@link PageRead} into the envelope that a tracker takes. */
export const pageRead = (properties: PageRead): PageReadCall => ({
    event: "page_read",
    version: 0,
    properties,
    consent: [],
});
