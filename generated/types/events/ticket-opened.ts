import type { Channel } from "../enums.js";
import type { TrackCall } from "../track.js";

/** Somebody asked the service desk for help. Version 1.0.0. */
export interface TicketOpened {
    /** Number of the ticket. */
    readonly ticket_id: number;
    /** How they asked. */
    readonly channel?: Channel | null;
    /** The desk answers within the hour. */
    readonly is_urgent: boolean;
}

export type TicketOpenedCall = TrackCall<"Ticket Opened", TicketOpened, 1, never>;

/** Puts {@link TicketOpened} into the envelope that a tracker takes. */
export const ticketOpened = (properties: TicketOpened): TicketOpenedCall => ({
    event: "Ticket Opened",
    version: 1,
    properties,
    consent: [],
});
