import type { Quote } from "../enums.js";
import type { TrackCall } from "../track.js";

/** Seen; -- and {{ gone }}. Version 0.1.0. */
export interface RowSeen {
    /** Quote. */
    readonly quote?: Quote | null;
    /** Note. */
    readonly note?: string | null;
    /** Reserved '*\/' */
    readonly group?: string | null;
}

export type RowSeenCall = TrackCall<"Row 'Seen' {{ now }} */", RowSeen, 0, never>;

/** Puts {@link RowSeen} into the envelope that a tracker takes. */
export const rowSeen = (properties: RowSeen): RowSeenCall => ({
    event: "Row 'Seen' {{ now }} */",
    version: 0,
    properties,
    consent: [],
});
