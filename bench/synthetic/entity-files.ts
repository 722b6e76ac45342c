import { doneEventName } from "./event-file.js";
import type { System } from "./system.js";
import { channels } from "./words.js";

/** The keyed entities of a source: what its documents refer to. */
export function articleFile(system: System): string {
    const entities = system.articles.map(
        ({ singular, plural }, index) => `  - name: ${system.name}_${singular}
    description: A ${singular} of ${system.name.replaceAll("_", " ")}.
    owner: ${system.owner}
    version: 1.0.0
    from: ${system.name}.${plural}
    key: ${singular}_id
${index === 0 ? "    history: scd2                          # what it was on the day it was looked at\n" : ""}    attributes:
      - {name: title, from: title, description: What it is called.}
      - {name: category, from: category}
      - {name: price, from: price, description: "The list price, tax included."}
      - {name: is_listed, from: is_listed}
`,
    );
    return `entities:\n${entities.join("\n")}`;
}

/** As many systems as people trust with an attribute. */
const trusted = 8;

/** The people of all systems. */
export function customerFile(systems: readonly System[]): string {
    const from = (column: string, count = trusted): string =>
        `[${systems
            .slice(0, count)
            .map(({ name }) => `${name}.accounts.${column}`)
            .join(", ")}]`;
    return `entities:
  - name: customer
    description: A person who is known to one of our systems.
    owner: service
    version: 3.0.0
    identity: person
    requires: [customer_no, email]         # a device alone is a visitor
    history: scd2
    attributes:
      - {name: email, type: string, pii: email, pick: source_order, from: ${from("email")}}
      - {name: full_name, type: string, pii: name, pick: longest, from: ${from("full_name")}}
      - {name: birth_date, type: date, pii: birth_date, pick: most_frequent, from: ${from("birth_date")}}
      - {name: phone, type: string, pii: phone, from: ${from("phone", 4)}}
      - {name: city, type: string, pii: address, from: ${from("city")}}
      - {name: country, type: string, from: ${from("country")}}
      - name: first_channel
        description: How they first came to us.
        type: string
        values: [${channels.join(", ")}]
        from: ${from("channel")}
        pick: earliest
      - {name: has_opted_in, type: boolean, pick: min, description: One no is a no., from: ${from("has_opted_in")}}
    traits:
${systems.map((system) => customerTraits(system)).join("")}`;
}

/** What is counted of the second document of each system, and what follows from it. */
function customerTraits(system: System): string {
    const document = system.documents[1];
    if (document === undefined) throw new Error(`${system.name} has one document`);
    const { plural } = document;
    const event = doneEventName(system, document);
    return `      - {name: ${system.name}_${plural}, type: integer, event: ${event}, aggregate: count}
      - name: ${system.name}_revenue
        description: What ${plural} of ${system.name.replaceAll("_", " ")} came to, in euros.
        type: "decimal(18,2)"
        unit: EUR
        event: ${event}
        aggregate: sum
        of: amount
        where: currency = 'EUR'
        window: ${system.random.int(3, 24)} months
      - {name: is_${system.name}_regular, type: boolean, value: ${system.name}_${plural} >= ${system.random.int(2, 9)}}
`;
}

/** The trading partners of one unit. */
export function partnerFile(unit: string, systems: readonly System[]): string {
    const from = systems
        .slice(0, trusted)
        .map(({ name, documents }) => `${name}.${documents[0]?.plural}.partner_name`)
        .join(", ");
    const traits = systems.map((system) => {
        const [document] = system.documents;
        if (document === undefined) throw new Error(`${system.name} has no document`);
        const event = doneEventName(system, document);
        return `      - {name: ${system.name}_${document.plural}, type: integer, event: ${event}, aggregate: count, window: 12 months}
`;
    });
    return `entities:
  - name: ${unit}_company
    description: A company that the ${unit} unit trades with.
    owner: commerce
    version: 1.0.0
    identity: ${unit}_partner
    attributes:
      - {name: company_name, type: string, pick: longest, from: [${from}]}
    traits:
${traits.join("")}`;
}
