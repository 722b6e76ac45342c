import { flow, spaced, writeYaml, type YamlMap } from "../../syntax/write.js";
import type { EventContract, PropertyContract } from "./event-contract.js";
import { onOneLine, reviewed, width } from "./write-line.js";

/** The file of a source's events. */
export function eventFile(
    source: string,
    events: readonly EventContract[],
    owner: string | null,
    whose: (event: EventContract) => string | null,
): string {
    return `# What happens, as the tracking plan says it: each event becomes a fact, fct_<event>. Review the types
# and the personal data, and take out what nobody analyses.
${writeYaml({ events: spaced(events.map((event) => eventEntry(source, event, owner, whose(event)))) }, width)}`;
}

function eventEntry(source: string, event: EventContract, owner: string | null, identity: string | null): YamlMap {
    const { name, label, description, properties, table, at, review } = event;
    return {
        name: reviewed(name, review),
        label,
        description: description ?? `${label}, as the tracking plan has it.`,
        owner: owner ?? undefined,
        identity: identity ?? undefined,
        properties: properties.length === 0 ? undefined : properties.map(propertyEntry),
        from: [flow({ table: `${source}.${table}`, at })],
    };
}

const propertyEntry = ({ name, description, type, required, values, pii, review }: PropertyContract) =>
    onOneLine(
        {
            name,
            description: description ?? undefined,
            type,
            required: required ? true : undefined,
            values: values ?? undefined,
            pii: pii ?? undefined,
        },
        review,
    );
