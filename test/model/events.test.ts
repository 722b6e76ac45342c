import { describe, expect, it } from "vitest";
import type { Binding } from "../../src/model/event.js";
import { analyzed, named } from "./analyzed.js";

const world = (properties: string, binding: string): string => `
identities:
  - {name: person, identifiers: [{name: customer_id, per_profile: 1}]}
sources:
  - name: web
    tables:
      - name: hits
        key: hit_id
        changes: append
        occurred_at: hit_at
        columns:
          - {name: hit_id, type: string}
          - {name: customer_id, type: integer, identifier: person.customer_id}
          - {name: kind, type: string}
          - {name: amount, type: integer}
          - {name: seen_on, type: date}
          - {name: payload, type: json}
          - {name: hit_at, type: timestamp}
          - {name: old_url, type: string, deprecated: {since: 2026-01-01}}
events:
  - name: page_viewed
    identity: person
    properties:
${properties}
    from:
      - table: web.hits
        at: hit_at
${binding}`;

function bindingOf(properties: string, binding: string): Binding {
    const { model, errors } = analyzed(world(properties, binding));
    expect(errors).toEqual([]);
    const [first] = named(model.events, "page_viewed").bindings;
    if (first === undefined) throw new Error("the event has no binding");
    return first;
}

describe("a binding", () => {
    it("takes a property from the column of its name, widened where nothing is lost", () => {
        const { properties } = bindingOf(
            `      - {name: kind, type: string}
      - {name: amount, type: "decimal(18,2)"}
      - {name: seen_on, type: timestamp}`,
            "",
        );
        expect(properties).toMatchObject([
            { name: "kind", kind: "expression", value: { node: "column", name: "kind" } },
            { name: "amount", kind: "expression", value: { node: "cast", type: { kind: "decimal" }, safe: false } },
            { name: "seen_on", kind: "expression", value: { node: "cast", type: { kind: "timestamp" } } },
        ]);
    });

    it("takes a property from its map before the payload, and from the payload before the column", () => {
        const { properties } = bindingOf(
            `      - {name: kind, type: string, required: true}
      - {name: amount, type: integer}
      - {name: title, type: string}`,
            "        payload: payload\n        map: {amount: amount + 1, title: payload.page.title}",
        );
        expect(properties).toMatchObject([
            { name: "kind", kind: "payload", column: "payload", keys: ["kind"] },
            { name: "amount", kind: "expression", value: { node: "binary" } },
            { name: "title", kind: "expression", value: { node: "path", keys: ["page", "title"] } },
        ]);
    });

    it("leaves out an optional property that the table does not have", () => {
        expect(bindingOf("      - {name: referrer, type: string}", "").properties).toEqual([
            { name: "referrer", kind: "absent" },
        ]);
    });

    it("has a condition, and is not authoritative by default", () => {
        const binding = bindingOf("      - {name: kind, type: string}", "        where: kind = 'view'");
        expect(binding).toMatchObject({
            table: { source: "web", table: "hits" },
            at: "hit_at",
            authoritative: false,
            where: { node: "comparison", operator: "=" },
            origin: { path: "events.page_viewed.from.1" },
        });
    });

    it.each([
        ["a map", "        map: {url: old_url}"],
        ["a condition", "        where: old_url is null"],
        ["part of an expression", "        map: {url: old_url || kind}"],
    ])("warns of a deprecated column in %s, where it is read", (_place, binding) => {
        const { warnings, errors } = analyzed(world("      - {name: url, type: string}", binding));
        expect(errors).toEqual([]);
        expect(warnings).toContain("sources/deprecated-column-used");
    });

    it("says once that the map has an expression with an error", () => {
        const { errors } = analyzed(
            world("      - {name: url, type: string, required: true}", "        map: {url: payload_url}"),
        );
        expect(errors).toEqual(["expression/unknown-column"]);
    });

    it("does not read columns that staging does not pass on", () => {
        const text = world("      - {name: kind, type: string, required: true}", "").replace(
            "{name: kind, type: string}",
            "{name: kind, type: string, hidden: true}",
        );
        expect(analyzed(text).errors).toEqual(["events/required-property-unbound"]);
    });
});

describe("an event", () => {
    it("is sent by its name unless it has a label, and keeps the earliest of duplicates", () => {
        const { model } = analyzed(world("      - {name: kind, type: string}", ""));
        expect(named(model.events, "page_viewed")).toMatchObject({
            label: "page_viewed",
            keep: "earliest",
            key: [],
            consent: null,
            version: "0.1.0",
        });
    });

    it.each(["page_viewed_id", "person_id", "person_node", "occurred_at", "source_table", "source_key", "readable_at"])(
        "does not let a property hide %s",
        (name) => {
            const { errors } = analyzed(world(`      - {name: ${name}, type: string}`, `        map: {${name}: kind}`));
            expect(errors).toEqual(["events/envelope-column"]);
        },
    );

    it("does not let two references add the same key column", () => {
        const text = `${world(
            `      - {name: kind, type: string, references: page}
      - {name: kind_id, type: string, references: page}`,
            "",
        )}
entities:
  - {name: page, from: web.hits, attributes: [{name: amount, from: amount}]}`;
        const { diagnostics } = analyzed(text);
        expect(diagnostics.find(({ code }) => code === "events/envelope-column")?.message).toBe(
            "fct_page_viewed has a column `kind_key` of its own: the row of `page` that `kind` names",
        );
    });

    it("names an object and what happened to it", () => {
        const warned = (name: string): boolean =>
            analyzed(world("      - {name: kind, type: string}", "").replace("page_viewed", name)).warnings.includes(
                "names/event-without-action",
            );
        expect(["ticket_opened", "mail_sent", "price_set", "user_signed_up"].filter(warned)).toEqual([]);
        expect(["checkout", "viewed", "page_view", "order_event", "signed_up"].filter(warned)).toHaveLength(5);
    });
});

describe("the label of an event", () => {
    const model = (binding: string, label = "Article Read"): string => `
sources:
  - name: web
    tables:
      - name: messages
        key: message_id
        changes: append
        occurred_at: sent_at
        columns:
          - {name: message_id, type: string}
          - {name: topic, type: string}
          - {name: platform, type: string}
          - {name: payload, type: json}
          - {name: sent_at, type: timestamp}
events:
  - name: page_viewed
    label: Page Viewed
    properties: [{name: path, type: string}]
    from: [{table: web.messages, where: topic = 'Page Viewed', at: sent_at, payload: payload}]
  - name: article_read
    label: ${label}
    properties: [{name: article_id, type: string}]
    from: [{table: web.messages, at: sent_at, ${binding}}]`;
    const isWarned = (binding: string, label?: string): boolean =>
        analyzed(model(binding, label)).warnings.includes("events/label-not-read");

    it.each([
        ["where: topic = 'article_read', payload: payload", "is another spelling"],
        [
            "where: topic = 'Read' and platform = 'web', payload: payload",
            "is not what the column of labels is asked for",
        ],
        ["where: \"topic in ('Read', 'Seen')\", payload: payload", "is none of the names it is asked for"],
    ])("is missed by %s: it %s", (binding) => {
        expect(isWarned(binding)).toBe(true);
    });

    it.each([
        ["where: topic = 'Article Read', payload: payload", "asks for it"],
        ["where: \"topic in ('Read', 'Article Read') and platform = 'web'\", payload: payload", "asks for it too"],
        ["where: platform = 'web', payload: payload", "asks a column that no label stands in"],
        ["where: topic <> 'Read', payload: payload", "does not say which names it takes"],
        ["where: topic = 'Read', map: {article_id: message_id}", "reads no payload, so that nobody sends it here"],
    ])("is not missed by %s, which %s", (binding) => {
        expect(isWarned(binding)).toBe(false);
    });
});
