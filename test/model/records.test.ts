import { describe, expect, it } from "vitest";
import { analyzed, named } from "./analyzed.js";

const world = (property: string, column = "{name: body, type: json}", map = ""): string => `
sources:
  - name: web
    tables:
      - name: hits
        key: hit_id
        changes: append
        occurred_at: hit_at
        columns:
          - {name: hit_id, type: string}
          - ${column}
          - {name: hit_at, type: timestamp}
      - name: goods
        key: good_id
        changes: overwrite
        updated_at: updated_at
        columns: [{name: good_id, type: integer}, {name: title, type: string}]
entities:
  - {name: good, from: web.goods, key: good_id, attributes: [{name: title, from: title}]}
events:
  - name: cart_filled
    properties:
      - ${property}
    from: [{table: web.hits, at: hit_at${map}}]`;

const items = (field: string): string => `{name: items, type: list<record>, fields: [${field}]}`;
describe("a list of records", () => {
    it("is json whose fields are declared, and each field is a value like a property", () => {
        const { model, errors } = analyzed(
            world(
                items(
                    '{name: good_id, type: integer, required: true, references: good}, {name: price, type: "decimal(9,2)", unit: EUR}',
                ),
                "{name: items, type: list<record>, fields: [{name: good_id, type: integer, pii: sensitive}]}",
            ),
        );
        expect(errors).toEqual([]);
        const [property] = named(model.events, "cart_filled").properties;
        expect(property).toMatchObject({ name: "items", type: { kind: "json" } });
        expect(property?.record?.isList).toBe(true);
        expect(property?.record?.fields).toMatchObject([
            { name: "good_id", required: true, references: "good", description: "Good ID." },
            { name: "price", type: { kind: "decimal", precision: 9, scale: 2 }, unit: "EUR" },
        ]);
        const column = named(named(model.sources, "web").tables, "hits").columns.find(({ name }) => name === "items");
        expect(column).toMatchObject({ type: { kind: "json" }, pii: "sensitive" });
    });

    it("is found under a path of a json column, which elsewhere would be a text", () => {
        const { model, errors } = analyzed(
            world(items("{name: good_id, type: integer}"), undefined, ", map: {items: body.cart.products}"),
        );
        expect(errors).toEqual([]);
        expect(named(model.events, "cart_filled").bindings[0]?.properties).toEqual([
            { name: "items", kind: "payload", column: "body", keys: ["cart", "products"] },
        ]);
    });

    it.each([
        [
            "fields that reference nothing",
            items("{name: good_id, type: integer, references: godo}"),
            "names/unknown-entity",
        ],
        ["keys of another type", items("{name: good_id, type: string, references: good}"), "events/reference-type"],
        ["fields that hide a column of its fact", items("{name: position, type: integer}"), "events/envelope-column"],
        [
            "keys that hide another field",
            items("{name: good_id, type: integer, references: good}, {name: good_key, type: string}"),
            "events/envelope-column",
        ],
        [
            "a name whose relation the event needs itself",
            "{name: rows, type: list<record>, fields: [{name: good_id, type: integer}]}",
            "warehouse/relation-name-taken",
        ],
        [
            "no values that are none of the type",
            items("{name: size, type: integer, values: [S, M]}"),
            "sources/value-not-of-type",
        ],
        ["fields of its own", "{name: items, type: list<record>}", "language/missing-key"],
        [
            "no fields beside another type",
            "{name: items, type: json, fields: [{name: a, type: integer}]}",
            "language/misplaced-key",
        ],
        ["no records inside", items("{name: parts, type: list<record>}"), "language/bad-type"],
        [
            "references only in rows",
            "{name: card, type: record, fields: [{name: good_id, type: integer, references: good}]}",
            "language/misplaced-key",
        ],
    ])("has %s", (_, property, code) => {
        expect(analyzed(world(property)).errors).toContain(code);
    });
});
