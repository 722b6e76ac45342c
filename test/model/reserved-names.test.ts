import { describe, expect, it } from "vitest";
import { analyzed } from "./analyzed.js";

const table = (columns: string, key = "sku") => `
sources:
  - name: shop
    tables:
      - name: items
        key: ${key}
        changes: log
        created_at: created_at
        updated_at: changed_at
        columns:
          - {name: city, type: string}
          - {name: changed_at, type: timestamp}
          - {name: person_no, type: integer, identifier: person.person_no}
${columns}`;

const identity = (single = "person_no") => `
identities:
  - name: person
    identifiers: [{name: person_no${single === "person_no" ? ", per_profile: 1" : ""}}, {name: ${
        single === "person_no" ? "other_no" : `${single}, per_profile: 1`
    }}]
`;

const sku = "          - {name: sku, type: string}";

function keyed(history: string, attributes: string, columns = sku, key = "sku"): readonly string[] {
    return analyzed(`${identity()}${table(columns, key)}
entities:
  - {name: item, from: shop.items, history: ${history}, attributes: [${attributes}]}
`).errors;
}

function resolved(history: string, attributes: string, single?: string): readonly string[] {
    const bound = single === undefined ? "" : `\n          - {name: other, type: string, identifier: person.${single}}`;
    return analyzed(`${identity(single)}${table(sku + bound)}
entities:
  - {name: customer, identity: person, history: ${history}, attributes: [${attributes}]}
`).errors;
}

const refused = ["entities/reserved-attribute"];

describe("a keyed entity", () => {
    it.each(["version", "changed_at", "next_valid_from", "is_withdrawn", "was_withdrawn"])(
        "cannot call an attribute `%s` when it has history",
        (name) => {
            expect(keyed("scd2", `{name: ${name}, from: city}`)).toEqual(refused);
            expect(keyed("scd1", `{name: ${name}, from: city}`)).toEqual([]);
        },
    );

    it("cannot call an attribute as its history calls the value before of another", () => {
        const pair = "{name: city, from: city}, {name: previous_city, from: city}";
        expect(keyed("scd2", pair)).toEqual(refused);
        expect(keyed("scd1", pair)).toEqual([]);
        expect(keyed("scd2", "{name: previous_city, from: city}")).toEqual([]);
    });

    it("cannot be keyed by a column that its relations have", () => {
        const key = (name: string) => `          - {name: ${name}, type: string}`;
        const city = "{name: city, from: city}";
        for (const name of ["item_key", "is_placeholder"]) {
            expect(keyed("scd1", city, key(name), name)).toEqual(refused);
        }
        for (const name of ["version", "valid_from", "previous_city"]) {
            expect(keyed("scd2", city, key(name), name)).toEqual(refused);
            expect(keyed("scd1", city, key(name), name)).toEqual([]);
        }
    });
});

describe("an entity of profiles", () => {
    it.each(["version", "valid_at", "next_valid_from"])("cannot call an attribute `%s` when it has history", (name) => {
        expect(resolved("scd2", `{name: ${name}, from: shop.items.city}`)).toEqual(refused);
        expect(resolved("scd1", `{name: ${name}, from: shop.items.city}`)).toEqual([]);
    });

    it("cannot have a single identifier that is called like a column of its dimension", () => {
        const city = "{name: city, from: shop.items.city}";
        for (const name of ["is_placeholder", "person_id", "as_of"]) {
            expect(resolved("scd1", city, name)).toEqual(refused);
        }
        for (const name of ["valid_from", "is_current", "next_valid_from"]) {
            expect(resolved("scd2", city, name)).toEqual(refused);
            expect(resolved("scd1", city, name)).toEqual([]);
        }
    });
});

describe("the moment of the build", () => {
    it("keeps its name from columns, attributes and properties", () => {
        const hidden = `${sku}\n          - {name: as_of, type: string, hidden: true}`;
        expect(keyed("scd1", "{name: city, from: city}", hidden)).toEqual(["sources/added-column"]);
        expect(keyed("scd1", "{name: as_of, from: city}")).toEqual(refused);
        const event = `
events:
  - name: item_sold
    properties: [{name: as_of, type: string}]
    from: [{table: shop.items, at: changed_at}]
`;
        expect(analyzed(identity() + table(sku) + event).errors).toEqual(["events/envelope-column"]);
    });
});

describe("an event", () => {
    it.each(["person", "row"])("cannot be called `%s`, whose key its facts would have twice", (name) => {
        const event = `
events:
  - {name: ${name}, identity: person, from: [{table: shop.items, at: changed_at}]}
`;
        const { errors, underlined } = analyzed(identity() + table(sku) + event);
        expect(errors).toEqual(["events/envelope-column"]);
        expect(underlined("events/envelope-column")).toBe(name);
    });
});
