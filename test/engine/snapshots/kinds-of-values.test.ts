import { describe, expect, it } from "vitest";
import { checkWarehouse } from "../../../src/engine/check-warehouse.js";
import { runFixture } from "../../../src/fixtures/run-fixture.js";
import { planned } from "../planned.js";

/** Dated by days, with documents and lists, and words that c360 and SQL use themselves. */
const { warehouse, renderer, places, fixtures } = planned(`project: {name: acme, id_salt: a}
sources:
  - name: shop
    tables:
      - name: products
        key: product_id
        changes: overwrite
        updated_at: changed_on
        columns:
          - {name: product_id, type: string, identifier: maker.product}
          - {name: "order", type: string}
          - {name: tags, type: list<string>}
          - {name: doc, type: json}
          - {name: weight, type: float}
          - {name: is_deleted, type: boolean}
          - {name: changed_on, type: date}
identities:
  - {name: maker, identifiers: [{name: product, per_profile: 1}]}
entities:
  - name: article
    from: shop.products
    history: scd2
    attributes: [{name: ordering, from: "order"}, {name: tags, from: tags}, {name: doc, from: doc}, {name: weight, from: weight}]
  - name: workshop
    identity: maker
    history: scd2
    attributes:
      - {name: note, type: string, from: [{column: shop.products.order, where: is_deleted is not true}]}
      - {name: doc, type: json, from: shop.products.doc}
fixtures:
  - name: values_of_every_kind_change
    earlier:
      - as_of: 2026-01-10T00:00:00Z
        given: {shop.products: [{product_id: a|b, order: x, tags: [b], doc: {k: 1}, weight: 0.1, changed_on: 2026-01-02}]}
      - as_of: 2026-01-11T00:00:00Z
        given: {}
    as_of: 2026-01-20T00:00:00Z
    given: {shop.products: [{product_id: a|b, order: x, tags: [b, c], doc: {k: 2}, weight: 0.1, changed_on: 2026-01-05}]}
    expect:
      dim_article_history:
        exactly: true
        rows:
          - {doc: {k: 1}, tags: [b], weight: 0.1, valid_from: 0001-01-01, valid_to: 2026-01-05}
          - {doc: {k: 2}, tags: [b, c], weight: 0.1, valid_from: 2026-01-05, valid_to: 9999-12-31}
      dim_workshop_history:
        exactly: true
        rows:
          - {doc: {k: 1}, note: x, valid_from: 0001-01-01, valid_to: 2026-01-05}
          - {doc: {k: 2}, note: x, valid_from: 2026-01-05, valid_to: 9999-12-31}
      snap_shop__products:
        exactly: true
        rows: [{changed_on: 2026-01-02}, {changed_on: 2026-01-05}]
`);

describe("a snapshot of values of every kind", () => {
    it("is what the plan says, also when it goes on", async () => {
        expect(await checkWarehouse(warehouse, renderer, { places })).toEqual([]);
    });

    it("tells states apart, and sees no change where there is none", async () => {
        const [fixture] = fixtures;
        if (fixture === undefined) throw new Error("there is no fixture");
        const { status, failures, diagnostics } = await runFixture(fixture, warehouse, renderer, { places });
        expect([status, failures, diagnostics]).toEqual(["passed", [], []]);
    });
});
