import { expect, it } from "vitest";
import { busMatrix } from "../../src/lineage/bus-matrix.js";
import { planned } from "../engine/planned.js";
import { warehouse } from "./reference.js";

const { relations } = planned(`
project: {name: bank, calendar: {from: 2026-01-01, to: 2026-12-31}}
sources:
  - name: core
    tables:
      - {name: accounts, key: no, changes: log, updated_at: at, columns: [{name: no, type: string, required: true}, {name: kind, type: string}, {name: at, type: timestamp, required: true}]}
      - {name: transfers, key: id, changes: append, occurred_at: at, columns: [{name: id, type: string, required: true}, {name: sender, type: string}, {name: receiver, type: string}, {name: at, type: timestamp, required: true}]}
      - {name: rates, key: id, changes: append, occurred_at: at, columns: [{name: id, type: string, required: true}, {name: at, type: timestamp, required: true}]}
entities:
  - {name: account, from: core.accounts, history: scd2, attributes: [{name: kind, from: kind}]}
events:
  - name: money_sent
    properties:
      - {name: sender, type: string, references: {entity: account, as_of: event}}
      - {name: receiver, type: string, references: account}
    from: [{table: core.transfers, at: at}]
  - {name: rate_set, from: [{table: core.rates, at: at}]}
`).warehouse;

it("says which columns of a fact lead to which dimension, also twice, and to the version of that day", () => {
    expect(busMatrix(relations)).toEqual({
        dimensions: ["dim_account", "dim_account_history", "dim_date"],
        facts: [
            { fact: "fct_money_sent", keys: [["sender_key", "receiver_key"], ["sender_version_id"], ["occurred_on"]] },
            { fact: "fct_rate_set", keys: [[], [], ["occurred_on"]] },
        ],
    });
});

it("has every fact of the reference model, and no list of invalid rows", () => {
    const { facts, dimensions } = busMatrix(warehouse.relations);
    const events = warehouse.model.events.map(({ name }) => `fct_${name}`);
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(events));
    expect(facts.filter(({ fact }) => fact.endsWith("_invalid"))).toEqual([]);
    expect(dimensions).toEqual(expect.arrayContaining(["dim_date", "dim_person", "dim_product", "dim_store"]));
});
