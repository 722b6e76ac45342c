import { expectation } from "./expectation.js";
import { given } from "./given.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text } from "./scalars.js";
import { timestamp } from "./time.js";

const fixtureFields = {
    name: required(
        name,
        "What the scenario shows, as a sentence in snake_case.",
        "a_guest_order_belongs_to_the_account",
    ),
    description: optional(text, "Why it matters.", "Guests type their address in capitals."),
    as_of: required(timestamp, "The instant the warehouse is built for.", "2026-01-31T00:00:00Z"),
    given: required(
        given,
        "The rows that arrive, by table.",
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
