import { describe, expect, it } from "vitest";
import { synthesize } from "../../src/synth/synthesize.js";
import { planned } from "../engine/planned.js";
import { asOf, deliver } from "./delivered.js";

const { model } = planned(`project: {name: acme}
identities:
  - name: person
    identifiers: [{name: customer_id, per_profile: 1}]
sources:
  - name: pay
    tables:
      - name: messages
        key: message_id
        changes: append
        occurred_at: sent_at
        columns:
          - {name: message_id, type: string, required: true}
          - {name: customer_id, type: integer, identifier: person.customer_id}
          - {name: topic, type: string, required: true}
          - {name: payload, type: json}
          - {name: paid_with, type: string, value: payload.card.brand}
          - {name: sent_at, type: timestamp, required: true}
events:
  - name: payment_received
    identity: person
    key: payment_id
    properties:
      - {name: payment_id, type: string, required: true}
      - {name: amount, type: "decimal(18,2)", required: true}
      - {name: paid_on, type: date, required: true}
      - {name: booked_at, type: timestamp, required: true}
      - {name: state, type: string, values: [done, open], required: true}
      - {name: brand, type: string, required: true}
      - {name: tags, type: list<string>}
    from:
      - table: pay.messages
        where: topic = 'payment' and payload.meta.live = 'true' and try_cast(payload.version as integer) in (2, 3)
        at: sent_at
        payload: payload
        map:
          payment_id: payload.paymentId
          amount: divide(try_cast(payload.cents as integer), 100, 2)
          paid_on: payload.dates.paidOn
          booked_at: from_epoch_ms(try_cast(payload.dates.booked as integer))
          state: case lower(payload.state) when 'ok' then 'done' when 'wait' then 'open' end
          brand: paid_with
          tags: json_list(payload, 'labels')
  - name: month_closed
    identity: person
    properties:
      - {name: closed_on, type: date, required: true}
    from:
      - table: pay.messages
        where: topic = 'close'
        at: sent_at
        map: {closed_on: "to_date(payload.day, 'DD.MM.YYYY')"}
  - name: alarm_raised
    identity: person
    from:
      - {table: pay.messages, where: "topic = 'alarm' and payload.text like 'HELP %'", at: sent_at}
`);

const delivered = deliver(model, 100);

/** The payloads of the rows of a topic. */
const payloads = (topic: string): readonly Readonly<Record<string, unknown>>[] =>
    (delivered.get("pay.messages") ?? [])

        .filter((row) => row.topic === topic)
        .map(({ payload }) => JSON.parse(payload ?? "null"));

describe("what a binding reads of a payload", () => {
    const payments = payloads("payment");

    it("is written under its own keys, objects in objects", () => {
        expect(payments.length).toBeGreaterThan(50);
        const shapes = new Set(payments.map((payload) => Object.keys(payload).sort().join(" ")));
        expect(shapes).toContain("card cents dates labels meta paymentId state version");
        const whole = payments.find(({ paymentId, dates }) => paymentId !== undefined && dates !== undefined);
        expect(Object.keys(whole?.dates as object)).toEqual(["paidOn", "booked"]);
    });

    it("reads as the type of the cast around it, else of the property", () => {
        const kept = (key: string) => payments.map((payload) => payload[key]).filter((value) => value !== "n/a");
        for (const cents of kept("cents")) expect(Number.isSafeInteger(cents)).toBe(true);
        for (const { dates } of payments) {
            const { paidOn, booked } = dates as Readonly<Record<string, unknown>>;
            if (paidOn !== undefined && paidOn !== "n/a") expect(paidOn).toMatch(/^20\d\d-\d\d-\d\d$/);
            if (booked !== undefined) expect(String(booked)).toMatch(/^1\d{12}$/);
        }
        for (const { labels } of payments) expect(labels).toBeInstanceOf(Array);
    });

    it("is what the expressions compare it with", () => {
        expect(new Set(payments.map(({ state }) => state))).toEqual(new Set(["ok", "wait"]));
        expect(new Set(payments.map(({ version }) => version))).toEqual(new Set([2, 3]));
        expect(payments.every(({ meta }) => (meta as { readonly live: string }).live === "true")).toBe(true);
    });

    it("names one happening by a value of its own where the event has a key", () => {
        const ids = payments.map(({ paymentId }) => paymentId).filter((id) => id !== undefined);
        expect(new Set(ids).size).toBeGreaterThan(ids.length * 0.95);
    });
});

it("tells which events no row shows: synth/property-not-made, synth/event-not-made", () => {
    const { gaps } = synthesize(model, { profiles: 100, seed: 1, asOf });
    expect(gaps().map(({ event, property }) => [event, property])).toEqual([
        ["alarm_raised", null],
        ["month_closed", "closed_on"],
    ]);
});
