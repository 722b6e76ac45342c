import type { Module } from "./module.js";
import { trackSymbols } from "./track-symbols.js";

/** `track.ts`: a client over any transport, which takes only events whose consent is known to be given. */
export function trackModule(purposes: readonly string[]): Module {
    return {
        path: "track",
        origin: null,
        doc: null,
        imports: [],
        statements: [
            {
                kind: "type",
                isExported: true,
                name: "Purpose",
                type: purposes.length === 0 ? "never" : purposes.map((purpose) => JSON.stringify(purpose)).join(" | "),
                docs: [{ description: "What a person can consent to." }],
            },
            {
                kind: "interface",
                isExported: true,
                name: "TrackCall",
                typeParameters: [
                    { name: "Name", constraint: "string" },
                    { name: "Properties", constraint: "object" },
                    { name: "Major", constraint: "number" },
                    { name: "Needs", constraint: "Purpose" },
                ],
                docs: [{ description: "An event that is ready to be sent. `event` and `version` tell its shape." }],
                properties: [
                    { name: "event", type: "Name", isReadonly: true },
                    { name: "version", type: "Major", isReadonly: true },
                    { name: "properties", type: "Properties", isReadonly: true },
                    {
                        name: "consent",
                        type: "readonly Needs[]",
                        isReadonly: true,
                        docs: [{ description: "Every purpose without which it must not be sent." }],
                    },
                ],
            },
            {
                kind: "interface",
                isExported: true,
                name: "Message",
                docs: [{ description: "What a vendor gets: the payload as it is, the version in the context." }],
                properties: [
                    { name: "event", type: "string", isReadonly: true },
                    { name: "properties", type: "object", isReadonly: true },
                    {
                        name: "context",
                        type: "{ readonly c360: { readonly version: number } }",
                        isReadonly: true,
                    },
                ],
            },
            {
                kind: "type",
                isExported: true,
                name: "Transport",
                type: "(message: Message) => void",
                docs: [{ description: "Hands a message to a vendor's SDK." }],
            },
            {
                kind: "interface",
                isExported: true,
                name: "Tracker",
                typeParameters: [{ name: "Granted", constraint: "Purpose" }],
                docs: [{ description: "Sends the events that need no more consent than `Granted`." }],
                properties: [
                    {
                        name: "track",
                        type: "(call: TrackCall<string, object, number, Granted>) => boolean",
                        isReadonly: true,
                        docs: [
                            {
                                description:
                                    "\nTrue when the event was sent, false when its consent was withdrawn meanwhile.\n\n" +
                                    "A property on purpose: a method would be bivariant and take events that need more.",
                            },
                        ],
                    },
                    {
                        name: "has",
                        type: "<Asked extends Purpose>(purpose: Asked) => this is Tracker<Granted | Asked>",
                        isReadonly: true,
                        docs: [
                            { description: "Whether a purpose is granted now; if so, the tracker takes its events." },
                        ],
                    },
                    {
                        name: "dropped",
                        type: "() => number",
                        isReadonly: true,
                        docs: [{ description: "How many events were not sent, for want of consent." }],
                    },
                ],
            },
            createTracker,
        ],
        values: ["createTracker"],
        types: trackSymbols.filter((name) => name !== "createTracker"),
    };
}

const createTracker = `/**
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
    // A closure cannot declare what \`has\` promises about its own object.
    return { track, has: isGranted as Tracker<never>["has"], dropped: () => dropped };
}`;
