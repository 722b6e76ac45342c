import { entity } from "./entity.js";
import { event } from "./event.js";
import { fixture } from "./fixture.js";
import { identity } from "./identity.js";
import { list } from "./lists.js";
import { object, optional } from "./object.js";
import { project } from "./project.js";
import { relationship } from "./relationship.js";
import { session } from "./session.js";
import { source } from "./source.js";

/** A whole model file: any kinds, in any order. */
export const file = object(
    "file",
    "a model file",
    "A file of a c360 model. Any file under models/ may hold any kinds of definitions.",
    {
        project: optional(project, "The settings that every definition shares; in one of the files.", "{name: acme}"),
        sources: optional(
            list(source, "a list of sources"),
            "What arrives.",
            "[{name: shop, tables: [{name: customers, key: customer_id, changes: log, updated_at: updated_at, columns: [{name: customer_id, type: integer}]}]}]",
        ),
        identities: optional(
            list(identity, "a list of identities"),
            "Who is who.",
            "[{name: person, identifiers: [{name: email, normalize: email}]}]",
        ),
        entities: optional(
            list(entity, "a list of entities"),
            "What a row of a dimension is.",
            "[{name: customer, identity: person, attributes: [{name: email, from: shop.customers.email}]}]",
        ),
        relationships: optional(
            list(relationship, "a list of relationships"),
            "Who belongs to what, and when.",
            "[{name: account_member, from: customer, to: account, through: crm.contacts, key: account_no}]",
        ),
        events: optional(
            list(event, "a list of events"),
            "The tracking plan and the facts.",
            "[{name: order_completed, from: [{table: shop.orders, at: paid_at}]}]",
        ),
        sessions: optional(
            list(session, "a list of sessions"),
            "What profiles do without a long silence.",
            "[{name: web_session, identity: person, events: [page_viewed], timeout: 30 minutes}]",
        ),
        fixtures: optional(
            list(fixture, "a list of fixtures"),
            "Scenarios that are tests.",
            "[{name: one_person, as_of: 2026-01-31, given: {shop.customers: [{customer_id: 1}]}, expect: {dim_customer: {rows: [{customer_id: 1}]}}}]",
        ),
    },
    ["consents", "audiences", "metrics", "attributions", "destinations"],
);
