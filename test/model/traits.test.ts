import { describe, expect, it } from "vitest";
import { typeText } from "../../src/expression/type.js";
import type { Trait } from "../../src/model/entity.js";
import { type Analyzed, analyzed, named } from "./analyzed.js";

const world = (traits: string): string => `
identities:
  - {name: person, identifiers: [{name: customer_id, per_profile: 1}]}
sources:
  - name: shop
    tables:
      - name: orders
        key: order_id
        changes: append
        occurred_at: paid_at
        columns:
          - {name: order_id, type: string}
          - {name: customer_id, type: integer, identifier: person.customer_id}
          - {name: city, type: string}
          - {name: paid_at, type: timestamp}
          - {name: revenue, type: "decimal(18,2)"}
          - {name: tip, type: float}
          - {name: items, type: integer}
          - {name: currency, type: string, values: [EUR, GBP]}
          - {name: is_gift, type: boolean}
          - {name: extra, type: json}
events:
  - name: order_completed
    identity: person
    properties:
      - {name: revenue, type: "decimal(18,2)", unit: currency}
      - {name: currency, type: string, values: [EUR, GBP], pii: sensitive}
      - {name: tip, type: float, unit: EUR}
      - {name: items, type: integer}
      - {name: is_gift, type: boolean}
      - {name: extra, type: json}
    from: [{table: shop.orders, at: paid_at}]
entities:
  - name: customer
    identity: person
    attributes: [{name: city, from: shop.orders.city}]
    traits:
${traits}`;

const traitsOf = ({ model }: Analyzed): readonly Trait[] => {
    const entity = named(model.entities, "customer");
    return entity.kind === "resolved" ? entity.traits : [];
};

function aggregate(what: string): Trait {
    const result = analyzed(world(`      - {name: it, event: order_completed, ${what}}`));
    expect(result.errors).toEqual([]);
    return named(traitsOf(result), "it");
}

describe("an aggregate", () => {
    it.each([
        ["aggregate: count", "integer", "0"],
        ["aggregate: count_distinct, of: items", "integer", "0"],
        ["aggregate: sum, of: items", "integer", "0"],
        ["aggregate: sum, of: tip", "float", "0"],
        ["aggregate: sum, of: revenue, where: currency = 'EUR'", "decimal(38,2)", "0"],
        ["aggregate: avg, of: revenue, where: currency = 'EUR' and items > 1", "decimal(38,6)", null],
        ["aggregate: avg, of: items", "decimal(38,4)", null],
        ["aggregate: avg, of: tip", "float", null],
        ["aggregate: max, of: occurred_at", "timestamp", null],
        ["aggregate: most_frequent, of: currency", "string", null],
        ["aggregate: any, of: is_gift", "boolean", null],
    ])("%s is %s, and %s over nothing", (what, type, otherwise) => {
        const trait = aggregate(what);
        expect(typeText(trait.type)).toBe(type);
        expect(trait).toMatchObject({ default: otherwise, nullable: otherwise === null });
    });

    it("takes a declared type and default", () => {
        const trait = aggregate(
            `aggregate: sum, of: revenue, where: currency in ('GBP'), type: "decimal(18,2)", default: 0.00`,
        );
        expect(trait).toMatchObject({ type: { precision: 18, scale: 2 }, default: "0.00", nullable: false });
        expect(aggregate(`aggregate: avg, of: items, type: "decimal(18,1)"`)).toMatchObject({ type: { scale: 1 } });
        expect(aggregate("aggregate: sum, of: items, default: null")).toMatchObject({ default: null, nullable: true });
    });

    it.each([
        ["decimal(38,38)", "1.5", false],
        ["decimal(38,38)", "-0.5", true],
        ["decimal(4,2)", "99.99", true],
        ["decimal(4,2)", "0100.00", false],
        ["decimal(4,2)", "0.005", false],
        ["decimal(4,2)", "1.500", true],
    ])("of type %s has %s as its default: %s", (type, value, fits) => {
        const trait = `{name: it, event: order_completed, aggregate: avg, of: items, type: "${type}", default: ${value}}`;
        const { errors } = analyzed(world(`      - ${trait}`));
        expect(errors).toEqual(fits ? [] : ["traits/default-not-of-type"]);
    });

    it("passes on what its values mean only where it is one of them", () => {
        expect(aggregate("aggregate: last, of: currency")).toMatchObject({
            pii: "sensitive",
            values: { values: ["EUR", "GBP"], open: false },
        });
        expect(aggregate("aggregate: count_distinct, of: currency")).toMatchObject({ pii: null, values: null });
        expect(aggregate("aggregate: sum, of: tip").unit).toBe("EUR");
    });

    it.each([
        ["orders_completed", "did you mean `order_completed`?"],
        ["checkout", "did you mean `order_completed`?"],
        ["page_viewed", "there is `order_completed`"],
    ])("of an unknown event %s is told which there are", (event, help) => {
        const labelled = world(`      - {name: it, event: ${event}, aggregate: count}`).replace(
            "- name: order_completed",
            "- name: order_completed\n    label: checkout",
        );
        const { diagnostics } = analyzed(labelled);
        expect(diagnostics.find(({ code }) => code === "names/unknown-event")?.help).toBe(help);
    });

    it("describes itself", () => {
        expect(aggregate("aggregate: count, window: 90 days").description).toBe(
            "Number of order_completed in the last 90 days.",
        );
        expect(aggregate("aggregate: sum, of: items, window: 1 year").description).toBe(
            "Sum of items of order_completed in the last year.",
        );
        expect(aggregate("aggregate: count_distinct, of: currency, window: 30 days").description).toBe(
            "Number of different currency in order_completed in the last 30 days.",
        );
    });

    it.each([
        ["min", "Time of the first order_completed."],
        ["first", "Time of the first order_completed."],
        ["max", "Time of the last order_completed."],
        ["last", "Time of the last order_completed."],
    ])("speaks of %s of occurred_at as of a time", (name, sentence) => {
        expect(aggregate(`aggregate: ${name}, of: occurred_at`).description).toBe(sentence);
    });

    it.each([
        ["aggregate: sum, of: revenue", "traits/mixed-currencies"],
        ["aggregate: sum, of: revenue, where: currency = 'EUR' or items > 1", "traits/mixed-currencies"],
        ["aggregate: sum, of: revenue, where: currency <> 'EUR'", "traits/mixed-currencies"],
        ["aggregate: max, of: extra", "traits/of-type"],
        ["aggregate: sum, of: is_gift", "traits/of-type"],
        ["aggregate: sum, of: tip, type: integer", "traits/type-mismatch"],
        ["aggregate: max, of: items, type: float", "traits/type-mismatch"],
        [`aggregate: sum, of: revenue, where: currency = 'EUR', type: "decimal(18,0)"`, "traits/type-mismatch"],
        ["aggregate: count, where: itmes > 1", "expression/unknown-column"],
    ])("%s is %s, once", (what, code) => {
        const result = analyzed(world(`      - {name: it, event: order_completed, ${what}}`));
        expect(result.errors).toEqual([code]);
    });
});

describe("derived traits", () => {
    it("read attributes, single identifiers, aggregates and each other, whatever the order they are declared in", () => {
        const result = analyzed(
            world(`      - {name: is_whale, value: is_vip and spend > 5000}
      - {name: is_vip, value: spend >= 1000 and city is not null and customer_id is not null}
      - {name: spend, event: order_completed, aggregate: sum, of: tip}`),
        );
        expect(result.errors).toEqual([]);
        expect(traitsOf(result).map(({ name }) => name)).toEqual(["spend", "is_vip", "is_whale"]);
        expect(named(traitsOf(result), "is_vip").type).toEqual({ kind: "boolean" });
    });

    it("are as nullable as what they are computed from", () => {
        const result = analyzed(
            world(`      - {name: orders, event: order_completed, aggregate: count}
      - {name: is_active, value: orders > 0}
      - {name: is_local, value: city = 'Bonn'}`),
        );
        expect(traitsOf(result).map(({ name, nullable }) => [name, nullable])).toEqual([
            ["orders", false],
            ["is_active", false],
            ["is_local", true],
        ]);
    });

    it("are left out silently when what they read has an error of its own", () => {
        const result = analyzed(
            world(`      - {name: spend, event: order_completed, aggregate: sum, of: tipp}
      - {name: is_vip, value: spend >= 1000}
      - {name: is_whale, value: is_vip}`),
        );
        expect(result.errors).toEqual(["names/unknown-property"]);
    });

    it("do not share a name with an attribute", () => {
        const result = analyzed(world("      - {name: city, event: order_completed, aggregate: count}"));
        expect(result.errors).toEqual(["names/duplicate"]);
        expect(result.diagnostics.find(({ code }) => code === "names/duplicate")?.message).toBe(
            "`city` is the name of an attribute of customer already",
        );
    });
});

describe("the party a trait is about", () => {
    const parcels = (event: string, trait: string): string => `
identities:
  - {name: company, identifiers: [{name: vat_no, per_profile: 1}]}
  - {name: person, identifiers: [{name: account_no, per_profile: 1}]}
sources:
  - name: desk
    tables:
      - name: parcels
        key: parcel_no
        changes: append
        occurred_at: sent_at
        columns:
          - {name: parcel_no, type: string}
          - {name: account_no, type: string, identifier: person.account_no}
          - {name: receiver_no, type: string, identifier: {type: person.account_no, role: receiver}}
          - {name: agent_no, type: string, identifier: {type: person.account_no, role: agent}}
          - {name: vat_no, type: string, identifier: company.vat_no}
          - {name: sent_at, type: timestamp}
events:
  - {name: parcel_sent, ${event}, from: [{table: desk.parcels, at: sent_at}]}
entities:
  - name: customer
    identity: person
    attributes: [{name: number, from: desk.parcels.account_no}]
    traits: [{name: parcels, event: parcel_sent, aggregate: count${trait}}]`;
    const aggregateOf = (event: string, trait = "") => {
        const it = traitsOf(analyzed(parcels(event, trait)))[0];
        return it?.kind === "aggregate" ? it : undefined;
    };
    const codesOf = (event: string, trait = "") => analyzed(parcels(event, trait)).errors;

    it("is the event's own, unless it names a role", () => {
        const event = "identity: person, roles: {receiver: person}";
        expect(aggregateOf(event)).toMatchObject({
            reach: { kind: "profile" },
            description: "Number of parcel_sent.",
        });
        expect(aggregateOf(event, ", by: receiver, window: 30 days")).toMatchObject({
            reach: { kind: "role", role: "receiver", party: "receiver" },
            description: "Number of parcel_sent as receiver in the last 30 days.",
        });
    });

    it("is the only role that can be meant", () => {
        expect(aggregateOf("identity: company, roles: {receiver: person}")?.reach).toMatchObject({ role: "receiver" });
        expect(aggregateOf("identity: company, roles: {person: person}")?.reach).toEqual({
            kind: "role",
            role: "person",
            party: null,
        });
    });

    it("can be counted, and nothing else be made of it", () => {
        const event = "identity: company, roles: {receiver: person}";
        const trait = (what: string) => parcels(event, "").replace("aggregate: count", what);
        const codes = (what: string) => analyzed(trait(what)).errors;
        expect(codes("aggregate: count_distinct, of: company_id")).toEqual([]);
        expect(codes("aggregate: count_distinct, of: receiver_person_id")).toEqual([]);
        expect(codes("aggregate: count_distinct, of: person_id")).toEqual(["names/unknown-property"]);
        expect(codes("aggregate: max, of: company_id")).toEqual(["names/unknown-property"]);
    });

    it("must be named where several roles can be meant, and be one that is", () => {
        const event = "identity: company, roles: {receiver: person, agent: person}";
        expect(codesOf(event)).toEqual(["traits/by-missing"]);
        expect(codesOf(event, ", by: agent")).toEqual([]);
        expect(codesOf(event, ", by: sender")).toEqual(["traits/by-other"]);
        expect(codesOf("identity: person, roles: {company: company}", ", by: company")).toEqual(["traits/by-other"]);
        expect(codesOf("identity: company")).toEqual(["traits/other-identity"]);
    });
});

describe("a trait over a relationship", () => {
    const holders = (trait: string, event = "identity: person, roles: {witness: person}"): string => `
identities:
  - {name: person, identifiers: [{name: client_no, per_profile: 1}]}
  - {name: firm, identifiers: [{name: vat_no, per_profile: 1}]}
sources:
  - name: bank
    tables:
      - name: holders
        key: holder_no
        changes: append
        occurred_at: began_at
        columns:
          - {name: holder_no, type: string}
          - {name: account_no, type: string}
          - {name: client_no, type: string, identifier: person.client_no}
          - {name: witness_no, type: string, identifier: {type: person.client_no, role: witness}}
          - {name: vat_no, type: string, identifier: firm.vat_no}
          - {name: began_at, type: timestamp}
      - name: accounts
        key: account_no
        changes: overwrite
        updated_at: updated_at
        columns: [{name: account_no, type: string}, {name: updated_at, type: timestamp}]
events:
  - {name: advice_given, ${event}, from: [{table: bank.holders, at: began_at}]}
entities:
  - {name: client, identity: person, attributes: [{name: number, from: bank.holders.holder_no}]}
  - name: account
    from: bank.accounts
    attributes: [{name: number, from: account_no}]
    traits: [{name: advices, event: advice_given, aggregate: count, ${trait}}]
relationships:
  - {name: account_holder, from: client, to: account, through: bank.holders, key: account_no}`;
    const reachOf = (trait: string, event?: string) => {
        const result = analyzed(holders(trait, event));
        expect(result.errors).toEqual([]);
        const it = named(named(result.model.entities, "account").traits, "advices");
        return it.kind === "aggregate" ? it.reach : undefined;
    };
    const over = { kind: "relationship", relationship: "account_holder" };

    it("hands on the events of whoever is at its other end", () => {
        expect(reachOf("over: account_holder")).toEqual({ ...over, role: null, party: null });
        expect(reachOf("over: account_holder, by: witness")).toEqual({ ...over, role: "witness", party: "witness" });
        expect(reachOf("over: account_holder", "identity: firm, roles: {witness: person}")).toMatchObject({
            role: "witness",
        });
    });

    it("needs a party of the event there", () => {
        const codes = (trait: string, event: string) => analyzed(holders(trait, event)).errors;
        expect(codes("over: account_holder", "identity: firm")).toEqual(["traits/other-identity"]);
        expect(codes("over: account_holder, by: payer", "identity: person")).toEqual(["traits/by-other"]);
    });
});
