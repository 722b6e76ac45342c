/** What a person can consent to. */
export type Purpose = never;

/** An event that is ready to be sent. `event` and `version` tell its shape. */
export interface TrackCall<Name extends string, Properties extends object, Major extends number, Needs extends Purpose> {
    readonly event: Name;
    readonly version: Major;
    readonly properties: Properties;
    /** Every purpose without which it must not be sent. */
    readonly consent: readonly Needs[];
}

/** What a vendor gets: the payload as it is, the version in the context. */
export interface Message {
    readonly event: string;
    readonly properties: object;
    readonly context: { readonly c360: { readonly version: number } };
}

/** Hands a message to a vendor's SDK. */
export type Transport = (message: Message) => void;

/** Sends the events that need no more consent than `Granted`. */
export interface Tracker<Granted extends Purpose> {
    /**
     * True when the event was sent, false when its consent was withdrawn meanwhile.
     *
     * A property on purpose: a method would be bivariant and take events that need more.
     */
    readonly track: (call: TrackCall<string, object, number, Granted>) => boolean;
    /** Whether a purpose is granted now; if so, the tracker takes its events. */
    readonly has: <Asked extends Purpose>(purpose: Asked) => this is Tracker<Granted | Asked>;
    /** How many events were not sent, for want of consent. */
    readonly dropped: () => number;
}

/**
 * A tracker that nothing is granted to yet.
 *
 * @param granted what is granted now: asked before every event, so that a withdrawal counts at once
 */
export function createTracker(transport: Transport, granted: () => ReadonlySet<Purpose>): Tracker<never> {
    let dropped = 0;
    const isGranted = (purpose: Purpose): boolean => granted().has(purpose);
    const track = ({ event, version, properties, consent }: TrackCall<string, object, number, Purpose>): boolean => {
        if (!consent.every(isGranted)) {
            dropped += 1;
            return false;
        }
        transport({ event, properties, context: { c360: { version } } });
        return true;
    };
    // A closure cannot declare what `has` promises about its own object.
    return { track, has: isGranted as Tracker<never>["has"], dropped: () => dropped };
}
