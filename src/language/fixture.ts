import { expectation } from "./expectation.js";
import { given } from "./given.js";
import { list } from "./lists.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text } from "./scalars.js";
import { timestamp } from "./time.js";

const deliveryFields = {
    as_of: required(timestamp, "The instant that build was for.", "2026-01-15T00:00:00Z"),
    given: required(
        given,
        "The rows that had arrived, by table. A table that is written over holds what is given last.",
        "{shop.products: [{product_id: 1, price: 10}]}",
    ),
};
export type DeliveryDeclaration = Declared<typeof deliveryFields>;

const delivery = object("delivery", "a delivery", "What had arrived for an earlier build.", deliveryFields);

const fixtureFields = {
    name: required(
        name,
        "What the scenario shows, as a sentence in snake_case.",
        "a_guest_order_belongs_to_the_account",
    ),
    description: optional(text, "Why it matters.", "Guests type their address in capitals."),
    earlier: optional(
        list(delivery, "a list of deliveries"),
        "Builds before this one, oldest first: each goes on from the one before, as `c360 build` does. Where it is left " +
            "out, the warehouse is built once.",
        "[{as_of: 2026-01-15T00:00:00Z, given: {shop.products: [{product_id: 1, price: 10}]}}]",
    ),
    as_of: required(timestamp, "The instant the warehouse is built for.", "2026-01-31T00:00:00Z"),
    given: required(
        given,
        "The rows that arrive, by table. After `earlier` ones: a table with `changes: overwrite` now holds these rows and " +
            "no others; to any other table they are added.",
        "{shop.customers: [{customer_id: 1, email: ann@x.test}]}",
    ),
    expect: required(
        expectation,
        "What the warehouse must then hold.",
        "{dim_customer: {rows: [{email: ann@x.test}]}}",
    ),
};
export type FixtureDeclaration = Declared<typeof fixtureFields>;

export const fixture = object(
    "fixture",
    "a fixture",
    "A scenario that is a test: rows that arrive, and what must follow.",
    fixtureFields,
);
