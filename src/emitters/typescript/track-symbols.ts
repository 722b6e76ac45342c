/** What `track.ts` exports, whatever the model. */
export const trackSymbols = ["Purpose", "TrackCall", "Message", "Transport", "Tracker", "createTracker"] as const;
