import { describe, expect, it } from "vitest";
import type { KeyedEntity, ResolvedEntity } from "../../src/model/entity.js";
import { snapshotsOf } from "../../src/model/snapshots.js";
import { analyzed, named } from "./analyzed.js";

const world = `
identities:
  - name: person
    identifiers:
      - {name: customer_id, per_profile: 1}
      - {name: email, per_profile: 5}
      - {name: device_id}
sources:
  - name: shop
    tables:
      - name: customers
        key: customer_id
        changes: log
        updated_at: updated_at
        columns:
          - {name: customer_id, type: integer, identifier: person.customer_id}
          - {name: email, type: string, pii: email, identifier: person.email}
          - {name: points, type: integer, unit: points, description: Points on the card.}
          - {name: tier, type: string, values: [bronze, silver]}
  - name: crm
    tables:
      - name: contacts
        key: contact_id
        changes: overwrite
        created_at: created_at
        updated_at: updated_at
        columns:
          - {name: contact_id, type: string}
          - {name: email, type: string, identifier: person.email}
          - {name: device_id, type: string, identifier: person.device_id}
          - {name: points, type: "decimal(9,1)", unit: points}
          - {name: tier, type: string, values: [silver, gold], open: true}
          - {name: is_verified, type: boolean}
      - name: forms
        key: form_id
        changes: append
        occurred_at: sent_at
        columns:
          - {name: form_id, type: string}
          - {name: email, type: string, identifier: person.email}
          - {name: tier, type: string}
`;

function customer(attributes: string, rest = ""): ResolvedEntity {
    const { model, errors } = analyzed(`${world}
entities:
  - name: customer
    identity: person
    ${rest}
    attributes:
${attributes}`);
    expect(errors).toEqual([]);
    const entity = named(model.entities, "customer");
    if (entity.kind !== "resolved") throw new Error("customer is not resolved");
    return entity;
}

describe("an entity of profiles", () => {
    it("requires any identifier that has a limit per profile, unless it says which", () => {
        expect(customer("      - {name: email, from: crm.contacts.email}").requires).toEqual(["customer_id", "email"]);
        expect(customer("      - {name: email, from: crm.contacts.email}", "requires: [email]").requires).toEqual([
            "email",
        ]);
    });

    it("takes type, personal meaning, values and unit of an attribute from its candidates", () => {
        const { attributes } = customer(`      - {name: email, from: [crm.contacts.email, shop.customers.email]}
      - {name: points, from: [crm.contacts.points, shop.customers.points]}
      - {name: tier, from: [shop.customers.tier, crm.contacts.tier], pick: source_order}`);
        expect(named(attributes, "email")).toMatchObject({ type: { kind: "string" }, pii: "email", pick: "latest" });
        expect(named(attributes, "points")).toMatchObject({
            type: { kind: "decimal", precision: 9, scale: 1 },
            unit: "points",
            description: "Points.",
        });
        expect(named(attributes, "tier")).toMatchObject({
            values: { values: ["bronze", "silver", "gold"], open: true },
            pick: "source_order",
        });
    });

    it("describes an attribute by its column where both have one name, else by its own", () => {
        const { attributes } = customer(`      - {name: points, from: shop.customers.points}
      - {name: first_tier, from: shop.customers.tier, pick: earliest}
      - {name: has_mail, from: crm.contacts.is_verified}`);
        expect(attributes.map(({ description }) => description)).toEqual([
            "Points on the card.",
            "First tier.",
            "Has mail: yes or no.",
        ]);
    });

    it("knows which candidates are identifiers of its identity, and keeps their filters and order", () => {
        const { attributes } = customer(`      - name: email
        from:
          - {column: crm.contacts.email, where: is_verified}
          - shop.customers.email
      - {name: points, type: "decimal(9,1)", from: shop.customers.points}`);
        const { from } = named(attributes, "email");
        expect(from.map(({ table, identifier, where }) => [table.source, identifier, where?.node])).toEqual([
            ["crm", "email", "column"],
            ["shop", "email", undefined],
        ]);
        expect(named(attributes, "points").from[0]?.identifier).toBeNull();
    });

    it("has history when the rows of one of its tables change", () => {
        const attributes = "      - {name: points, type: float, from: [crm.contacts.points, shop.customers.points]}";
        expect(customer(attributes, "history: scd2").history).toBe("scd2");
        const alone = (table: string): readonly string[] =>
            analyzed(`${world}
entities:
  - {name: customer, identity: person, history: scd2, attributes: [{name: tier, from: ${table}.tier}]}`).errors;
        expect(alone("crm.contacts")).toEqual([]);
        expect(alone("shop.customers")).toEqual([]);
        expect(alone("crm.forms")).toEqual(["entities/history-without-log"]);
    });

    it("is not said to lack history when the table with changing rows is broken or misspelt", () => {
        const entity = (table: string): string => `
entities:
  - name: customer
    identity: person
    history: scd2
    attributes: [{name: tier, from: [crm.forms.tier, ${table}.tier]}]`;
        const broken = (from: string, to: string) =>
            analyzed(world.replace(from, to) + entity("shop.customers")).errors;
        expect(broken("type: integer, unit", "type: int, unit")).toEqual(["language/bad-type"]);
        expect(broken("changes: log", "changes: scd2")).toEqual(["language/unknown-word"]);
        expect(analyzed(world + entity("shop.custommers")).errors).toEqual(["names/unknown-table"]);
    });
});

describe("a keyed entity", () => {
    it("takes what an attribute is from its column, and its key from the table", () => {
        const { model, errors } = analyzed(`${world}
entities:
  - {name: contact, from: crm.contacts, attributes: [{name: score, from: points, description: How warm.}, {name: tier, from: tier}, {name: rank, from: tier}]}`);
        expect(errors).toEqual([]);
        const contact = named(model.entities, "contact") as KeyedEntity;
        expect(contact).toMatchObject({ kind: "keyed", key: ["contact_id"], history: "scd1" });
        expect(contact.attributes).toMatchObject([
            { name: "score", column: "points", unit: "points", description: "How warm.", type: { kind: "decimal" } },
            { name: "tier", values: { values: ["silver", "gold"], open: true } },
            { name: "rank", column: "tier", description: "Rank." },
        ]);
    });
});

describe("one cause", () => {
    it("is one diagnostic: an unknown table says nothing about its columns, nor about traits that read the attribute", () => {
        const { errors } = analyzed(`${world}
entities:
  - name: customer
    identity: person
    attributes: [{name: city, from: crm.contact.city}]
    traits: [{name: is_local, type: boolean, value: city = 'Bonn'}]`);
        expect(errors).toEqual(["names/unknown-table"]);
    });

    it("says of a boolean what `raw` can do about its name only where a source has the name", () => {
        const { diagnostics } = analyzed(`${world.replace("is_verified", "verified")}
entities:
  - {name: customer, identity: person, attributes: [{name: checked, from: crm.contacts.verified}]}`);
        const found = diagnostics.filter(({ code }) => code === "names/boolean-without-prefix");
        expect(found.map(({ message, help }) => [message.split("`")[1], help])).toEqual([
            ["verified", "rename it; it keeps its spelling in the source under `raw`"],
            ["checked", "rename it"],
        ]);
    });

    it("lacks an owner once for the whole project where the project has none", () => {
        const owners = (codes: readonly string[]) => codes.filter((code) => /owner/.test(code));
        expect(owners(analyzed(world).warnings)).toEqual(["names/no-owners"]);
        const text = `project: {name: acme, owners: [{name: web, email: web@acme.test}]}${world}`;
        const { warnings } = analyzed([{ path: "models/model.yaml", text }]);
        expect(owners(warnings)).toEqual(world.match(/- name: (shop|crm)\b/g)?.map(() => "names/missing-owner"));
    });

    it("is one diagnostic: an unknown identity says nothing about requirements and attributes", () => {
        const { errors } = analyzed(`${world}
entities:
  - {name: customer, identity: persona, requires: [mail], attributes: [{name: city, from: crm.contacts.city}]}`);
        expect(errors).toEqual(["names/unknown-identity"]);
    });

    it("is one diagnostic: an entity whose name an identity has is not unknown to events as well", () => {
        const { errors } = analyzed(`${world}
entities:
  - {name: person, from: crm.contacts, attributes: [{name: score, from: points}]}
events:
  - {name: contact_made, properties: [{name: contact_id, type: string, references: person}], from: [{table: crm.contacts, at: created_at}]}`);
        expect(errors).toEqual(["names/duplicate"]);
    });

    it("is one diagnostic: a misspelt identifier says nothing about who lacks it", () => {
        const text = world
            .replaceAll("identifier: person.email", "identifier: person.mail")
            .replace(/ {6}- \{name: device_id\}\n|, identifier: person.device_id/g, "");
        const { errors, warnings } = analyzed(`${text}
entities:
  - {name: customer, identity: person, attributes: [{name: tier, from: crm.contacts.tier}]}`);
        expect(new Set(errors)).toEqual(new Set(["names/unknown-identifier"]));
        expect(warnings.filter((code) => code.startsWith("identity/"))).toEqual([]);
    });

    it("is one diagnostic: what is missing because its own file has an error is not reported again", () => {
        const { errors } = analyzed(`${world.replace("changes: log", "changes: sometimes")}
entities:
  - {name: customer, identity: person, attributes: [{name: email, from: [shop.customers.email, crm.contacts.email]}]}`);
        expect(errors).toEqual(["language/unknown-word"]);
    });
});

describe("a snapshot", () => {
    const entities = (history: string): string => `${world}
entities:
  - name: customer
    identity: person
    history: ${history}
    attributes:
      - {name: tier, from: [{column: crm.contacts.tier, where: is_verified and points > 3}, shop.customers.tier]}
`;

    it("keeps of a table that is written over what a history reads: key, time, attributes and their filters", () => {
        const [snapshot, ...others] = snapshotsOf(analyzed(entities("scd2")).model);
        expect(others).toEqual([]);
        expect(snapshot?.table.name).toBe("contacts");
        expect(snapshot?.columns).toEqual(["contact_id", "points", "tier", "is_verified", "updated_at"]);
    });

    it("is kept for nobody who does not want a history", () => {
        expect(snapshotsOf(analyzed(entities("scd1")).model)).toEqual([]);
    });

    it("has columns of its own, which a kept one cannot be called, and another may", () => {
        const renamed = (column: string): readonly string[] =>
            analyzed(entities("scd2").replaceAll(new RegExp(`\\b${column}\\b`, "g"), "seen_from")).errors;
        expect(renamed("is_verified")).toEqual(["entities/reserved-column"]);
        expect(renamed("device_id")).toEqual([]);
    });
});
