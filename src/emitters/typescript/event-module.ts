import type { Event } from "../../model/event.js";
import { docText } from "./doc-text.js";
import { kebabCase } from "./letter-case.js";
import { fieldMember, propertyMember } from "./member.js";
import type { Import, Module } from "./module.js";
import type { Structured } from "./statement.js";
import type { EventSymbol, Vocabulary } from "./vocabulary.js";

/** `events/<event>.ts`: the payload an application sends, and the function that makes a call of it. */
export function eventModule(symbol: EventSymbol, vocabulary: Vocabulary): Module {
    const { event, type, call, factory } = symbol;
    const members = event.properties.map((property) => propertyMember(property, symbol, vocabulary));
    const records = [...recordInterfaces(symbol, vocabulary), ...previousInterfaces(symbol, vocabulary)];
    const needs = event.consent === null ? "never" : JSON.stringify(event.consent);
    const major = majorOf(event);
    return {
        path: `events/${kebabCase(event.name)}`,
        origin: event.origin,
        doc: null,
        imports: [
            ...records.flatMap(({ imports }) => imports),
            ...members.flatMap(({ imports }) => imports),
            { from: "track", names: ["TrackCall"] },
        ],
        statements: [
            ...records.map(({ structure }) => structure),
            {
                kind: "interface",
                isExported: true,
                name: type,
                docs: [{ description: docText(event.description, `Version ${event.version}.`, consentText(event)) }],
                properties: members.map(({ structure }) => structure),
            },
            {
                kind: "type",
                isExported: true,
                name: call,
                type: `TrackCall<${JSON.stringify(event.label)}, ${type}, ${major}, ${needs}>`,
            },
            factoryText(event, type, call, factory),
        ],
        values: [factory],
        types: [...symbol.records.values(), ...symbol.previous.map((older) => older.type), type, call],
    };
}

/** What stands inside properties that are records: an application names the type of what it puts there. */
function recordInterfaces({ event, records }: EventSymbol, vocabulary: Vocabulary): readonly InnerInterface[] {
    return event.properties.flatMap(({ name, record, description }) => {
        const type = records.get(name);
        if (record === null || type === undefined) return [];
        const members = record.fields.map((field) => fieldMember(field, event.name, vocabulary));
        const whole = record.isList ? `An element of \`${name}\`.` : `What \`${name}\` holds.`;
        return [
            {
                structure: {
                    kind: "interface",
                    isExported: true,
                    name: type,
                    docs: [{ description: docText(description, whole) }],
                    properties: members.map(({ structure }) => structure),
                },
                imports: members.flatMap(({ imports }) => imports),
            },
        ];
    });
}

/** Shapes that older producers still send: for who reads what they sent, not for who sends. */
function previousInterfaces(
    { event, type: current, previous }: EventSymbol,
    vocabulary: Vocabulary,
): readonly InnerInterface[] {
    return previous.map(({ version, type, properties }) => {
        const members = properties.map((property) => fieldMember(property, event.name, vocabulary));
        const doc = docText(event.description, `Version ${version}, which is still read; send {@link ${current}}.`);
        return {
            structure: {
                kind: "interface",
                isExported: true,
                name: type,
                docs: [{ description: doc }],
                properties: members.map(({ structure }) => structure),
            },
            imports: members.flatMap(({ imports }) => imports),
        };
    });
}

interface InnerInterface {
    readonly structure: Structured<"interface">;
    readonly imports: readonly Import[];
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
