import type { System } from "./system.js";
import { currencies, type Document, remarks } from "./words.js";

/** The events of a source: two of each kind of document, and three that the stream alone tells of. */
export function eventFile(system: System): string {
    const events = [
        ...system.documents.flatMap((document, index) => [
            doneEvent(system, document, index),
            undoneEvent(system, document),
        ]),
        ...system.glances.map((glance) => glanceEvent(system, glance)),
    ];
    return `events:\n${events.join("\n")}`;
}

/** Every event of documents that were done, by name: traits are computed from them. */
export const doneEventName = (system: System, { singular, done }: Document): string =>
    `${system.name}_${singular}_${done}`;

const articleKey = (system: System, { singular }: { readonly singular: string }): string =>
    `      - {name: ${singular}_id, type: string, references: ${system.name}_${singular}, description: The ${singular} it is about.}\n`;

const wireLabel = (name: string): string =>
    name
        .split("_")
        .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
        .join(" ");

/** A document that was done: its table decides, and the stream tells of it earlier. */
function doneEvent(system: System, document: Document, index: number): string {
    const { singular, plural, done } = document;
    const name = doneEventName(system, document);
    return `  - name: ${name}
    label: ${wireLabel(name)}
    description: A customer's ${singular} was ${done}. ${system.random.pick(remarks)}
    category: ${system.unit}
    owner: ${system.owner}
    version: ${system.random.int(1, 3)}.0.0
    identity: ${index === 0 ? `${system.unit}_partner` : "person"}
    key: ${singular}_id
    consent: analytics
    properties:
      - {name: ${singular}_id, type: string, required: true, description: Number of the ${singular}.}
      - {name: amount, type: "decimal(18,2)", required: true, unit: currency, description: "What it came to, tax included."}
      - {name: currency, type: string, values: [${currencies.join(", ")}], required: true, description: Currency of the amount.}
${system.articles.map((article) => articleKey(system, article)).join("")}      - {name: note, type: string, pii: free_text, description: What the customer wrote.}
      - {name: is_large, type: boolean, description: More than an ordinary ${singular}.}
    from:
      - table: ${system.name}.${plural}
        where: status = 'done' and total_amount >= 0
        authoritative: true                # what was taken back must not live on through the stream
        at: closed_at
        map:
          ${singular}_id: cast(${singular}_id as string)
          amount: total_amount
          is_large: total_amount > 500 or coalesce(note, '') like '%bulk%'
${
    index === 0
        ? ""
        : `      - table: ${system.name}.events
        where: event_name = '${wireLabel(name)}'
        at: occurred_at
        payload: properties
        map: {is_large: try_cast(properties.pieces as integer) > 20}
`
}`;
}

/** A document that came to nothing: the table alone knows. */
function undoneEvent(system: System, { singular, plural, undone }: Document): string {
    const name = `${system.name}_${singular}_${undone}`;
    return `  - name: ${name}
    label: ${wireLabel(name)}
    description: A customer's ${singular} was ${undone}.
    category: ${system.unit}
    owner: ${system.owner}
    version: 1.0.0
    identity: person
    key: ${singular}_id
    keep: latest
    properties:
      - {name: ${singular}_id, type: integer, required: true, description: Number of the ${singular}.}
      - {name: days_open, type: integer, description: How long it had been open.}
      - {name: lost_amount, type: "decimal(18,2)", unit: currency, description: What it would have come to.}
      - {name: currency, type: string, values: [${currencies.join(", ")}], open: true, description: Currency of the amount.}
    from:
      - table: ${system.name}.${plural}
        where: status = 'undone' and closed_at is not null
        at: closed_at
        map:
          days_open: "date_diff('day', created_at, closed_at)"
          lost_amount: total_amount
`;
}

function glanceEvent(system: System, glance: System["glances"][number]): string {
    const name = `${system.name}_${glance.name}`;
    return `  - name: ${name}
    label: ${wireLabel(name)}
    description: ${glance.description} of ${system.name.replaceAll("_", " ")}.
    category: browsing
    owner: ${system.owner}
    version: 1.0.0
    identity: person
    consent: analytics
    properties:
      - {name: path, type: string, required: true, description: Path of the page.}
      - {name: referrer, type: string, description: Where the visitor came from.}
      - {name: seconds, type: integer, description: How long it took.}
      - {name: experiment, type: string, values: [control, variant], open: true, description: The variant that was shown.}
    from:
      - {table: ${system.name}.events, where: "event_name = '${wireLabel(name)}' and ip_address is not null", at: occurred_at, payload: properties}
`;
}
