import { StructureKind } from "ts-morph";
import type { Event } from "../../model/event.js";
import { docText } from "./doc-text.js";
import { kebabCase } from "./letter-case.js";
import { propertyMember } from "./member.js";
import type { Module } from "./module.js";
import type { EventSymbol, Vocabulary } from "./vocabulary.js";

/** `events/<event>.ts`: the payload an application sends, and the function that makes a call of it. */
export function eventModule({ event, type, call, factory }: EventSymbol, vocabulary: Vocabulary): Module {
    const members = event.properties.map((property) => propertyMember(property, event.name, vocabulary));
    const needs = event.consent === null ? "never" : JSON.stringify(event.consent);
    const major = majorOf(event);
    return {
        path: `events/${kebabCase(event.name)}`,
        origin: event.origin,
        doc: null,
        imports: [...members.flatMap(({ imports }) => imports), { from: "track", names: ["TrackCall"] }],
        statements: [
            {
                kind: StructureKind.Interface,
                isExported: true,
                name: type,
                docs: [{ description: docText(event.description, `Version ${event.version}.`, consentText(event)) }],
                properties: members.map(({ structure }) => structure),
            },
            {
                kind: StructureKind.TypeAlias,
                isExported: true,
                name: call,
                type: `TrackCall<${JSON.stringify(event.label)}, ${type}, ${major}, ${needs}>`,
            },
            factoryText(event, type, call, factory),
        ],
        values: [factory],
        types: [type, call],
    };
}

// As text: ts-morph indents the lines of an initializer twice.
function factoryText(event: Event, type: string, call: string, factory: string): string {
    const consent = event.consent === null ? "" : JSON.stringify(event.consent);
    return `
/** Puts {@link ${type}} into the envelope that a tracker takes. */
export const ${factory} = (properties: ${type}): ${call} => ({
    event: ${JSON.stringify(event.label)},
    version: ${majorOf(event)},
    properties,
    consent: [${consent}],
});`;
}

const majorOf = ({ version }: Event): number => Number.parseInt(version, 10);

const consentText = ({ consent }: Event): string | null => (consent === null ? null : `Needs consent to ${consent}.`);
