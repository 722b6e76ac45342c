import type { System } from "./system.js";
import { channels, countries, currencies, remarks } from "./words.js";

const heading = (text: string, system: System): string => `${text} ${system.random.pick(remarks)}`;

/** The file of a source: accounts, a stream of events, three tables of documents and two of articles. */
export function sourceFile(system: System): string {
    const { name, unit, owner, random } = system;
    const tables = [
        accounts(system),
        stream(system),
        ...system.documents.map((_, index) => documentTable(system, index)),
        ...system.articles.map((_, index) => articleTable(system, index)),
    ];
    return `sources:
  - name: ${name}
    description: ${heading(`The ${name.replaceAll("_", " ")} system of the ${unit} unit.`, system)}
    owner: ${owner}
    schema: raw_${name}
    version: ${random.int(1, 4)}.${random.int(0, 9)}.0
    freshness: {warn_after: ${random.int(2, 12)} hours, error_after: 2 days}
    tables:
${tables.join("\n")}`;
}

function accounts(system: System): string {
    return `      - name: accounts
        description: ${heading("One row per account.", system)}
        key: account_id
        changes: ${system.accounts}
        created_at: created_at             # dates the identifiers of the account
        updated_at: updated_at
        loaded_at: _loaded_at
        late_by: 3 days
        where: is_test is not true
        columns:
          - {name: account_id, type: integer, required: true}
          - {name: customer_no, type: string, description: Number of the customer in all systems., identifier: person.customer_no}
          - {name: email, raw: "E-Mail", type: string, pii: email, identifier: person.email}
          - {name: first_name, type: string, pii: name, hidden: true}
          - {name: last_name, type: string, pii: name, hidden: true}
          - {name: full_name, type: string, pii: name, value: first_name || ' ' || last_name}
          - {name: birth_date, type: date, pii: birth_date}
          - {name: phone, type: string, pii: phone, null_like: true}
          - {name: city, type: string, pii: address}
          - {name: country, type: string, values: [${countries.join(", ")}], open: true}
          - {name: channel, type: string, values: [${channels.join(", ")}], description: Where the account was opened.}
          - {name: has_opted_in, type: boolean}
          - {name: is_test, type: boolean, hidden: true}
          - {name: created_at, type: timestamp, required: true}
          - {name: updated_at, type: timestamp, required: true}
`;
}

function stream(system: System): string {
    return `      - name: events
        description: ${heading("One row per delivered event; a delivery may repeat.", system)}
        key: event_id
        changes: append
        occurred_at: occurred_at
        loaded_at: _loaded_at
        late_by: 7 days                    # phones deliver when they are back online
        columns:
          - {name: event_id, type: string, required: true}
          - {name: device_id, type: string, pii: identifier, identifier: person.device_id}
          - {name: customer_no, type: string, identifier: person.customer_no}
          - {name: event_name, type: string, required: true}
          - {name: ip_address, type: string, pii: ip}
          - {name: properties, type: json, description: "The payload, as the tracking plan says."}
          - {name: occurred_at, type: timestamp, required: true}
`;
}

function documentTable(system: System, index: number): string {
    const { singular, plural } = system.documents[index] ?? { singular: "", plural: "" };
    // The first document is made out to a partner of the unit as well.
    const partner =
        index === 0
            ? `          - {name: partner_no, type: string, identifier: ${system.unit}_partner.partner_no}
          - {name: partner_vat_id, type: string, identifier: ${system.unit}_partner.vat_id}
          - {name: partner_name, type: string}
`
            : "";
    const references = system.articles
        .map(
            (article) =>
                `          - {name: ${article.singular}_id, type: string, description: The ${article.singular}.}\n`,
        )
        .join("");
    return `      - name: ${plural}
        description: ${heading(`One row per ${singular}.`, system)}
        key: ${singular}_id
        changes: overwrite
        created_at: created_at
        updated_at: updated_at
        loaded_at: _loaded_at
        late_by: ${system.random.int(1, 5)} days
        where: is_test is not true
        columns:
          - {name: ${singular}_id, type: integer, required: true}
          - {name: customer_no, type: string, identifier: person.customer_no}
          - {name: contact_email, type: string, pii: email, identifier: person.email}
${partner}${references}          - {name: status, type: string, values: [open, done, undone], required: true}
          - {name: total_cents, type: integer, hidden: true}
          - {name: total_amount, type: "decimal(18,2)", unit: currency, value: "divide(total_cents, 100, 2)"}
          - {name: currency, type: string, values: [${currencies.join(", ")}]}
          - {name: note, type: string, pii: free_text, null_like: true}
          - {name: is_test, type: boolean, hidden: true}
          - {name: closed_at, type: timestamp}
          - {name: created_at, type: timestamp, required: true}
          - {name: updated_at, type: timestamp, required: true}
`;
}

function articleTable(system: System, index: number): string {
    const { singular, plural } = system.articles[index] ?? { singular: "", plural: "" };
    return `      - name: ${plural}
        description: ${heading(`One row per ${index === 0 ? `change of a ${singular}` : singular}.`, system)}
        key: ${singular}_id
        changes: ${index === 0 ? "log" : "overwrite"}
        created_at: created_at
        updated_at: updated_at
        loaded_at: _loaded_at
        columns:
          - {name: ${singular}_id, type: string, required: true}
          - {name: title, type: string, required: true}
          - {name: category, type: string, values: [basic, plus, premium], open: true}
          - {name: price, type: "decimal(18,2)", unit: EUR}
          - {name: is_listed, type: boolean}
          - {name: created_at, type: timestamp, required: true}
          - {name: updated_at, type: timestamp, required: true}
`;
}
