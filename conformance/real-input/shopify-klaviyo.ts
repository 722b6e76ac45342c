import { join } from "node:path";
import { closure } from "./clusters.js";
import { readRecords } from "./csv.js";
import { type Fact, fact } from "./fact.js";
import { type Attempt, type Query, withWarehouse } from "./warehouse.js";

const files = {
    "shopify/customers": "shopify_customer_data",
    "shopify/orders": "shopify_order_data",
    "shopify/gql_customers": "shopify_gql_customer_data",
    "klaviyo/persons": "klaviyo_person",
    "klaviyo/events": "klaviyo_event",
} as const;

/** Two real raw layouts: who is one person, what was sold, and what belongs to nobody. */
export async function shopifyKlaviyoFacts(data: string): Promise<readonly Fact[]> {
    const path = (file: string): string => join(data, "shopify_klaviyo", `${file}.csv`);
    const delivered = Object.fromEntries(Object.entries(files).map(([table, file]) => [table, path(file)]));
    const attempt: Attempt = { project: "shopify_klaviyo", delivered };
    const shop = readRecords(path(files["shopify/customers"]));
    const byEmail = closure(shop.map(({ id = "", email = "" }) => ({ name: id, keys: [email] })));
    return [
        ...(await withWarehouse(attempt, async (query) => [
            ...(await people(query, new Set(byEmail.values()).size)),
            ...(await sales(query)),
            ...(await consents(query)),
        ])),
        ...(await withWarehouse(
            { ...attempt, without: { file: "person.yaml", text: ", per_profile: 1" } },
            async (query) => [
                fact(
                    "a phone alone makes the two people of Klaviyo one",
                    await one(
                        query,
                        "select count(distinct person_id) from dim_person_identifiers where identifier_type = 'klaviyo_person_id' and identifier in (select person_id from stg_klaviyo__persons)",
                    ),
                    1,
                ),
            ],
        )),
    ];
}

async function people(query: Query, byEmail: number): Promise<readonly Fact[]> {
    const profiles = (type: string, staged: string, column: string): string =>
        `select count(distinct identifiers.person_id) from dim_person_identifiers as identifiers
         inner join ${staged} as staged on identifiers.identifier = cast(staged.${column} as varchar)
         where identifiers.identifier_type = '${type}'`;
    const shop = await one(query, profiles("shopify_customer_id", "stg_shopify__customers", "customer_id"));
    return [
        fact("customers of the shop", await one(query, "select count(*) from stg_shopify__customers"), 4),
        fact("e-mails of the shop", await one(query, "select count(distinct email) from stg_shopify__customers"), 3),
        fact("people of the shop", shop, 3),
        fact("people of the shop, by a plain closure", shop, byEmail),
        fact(
            "people of Klaviyo",
            await one(query, profiles("klaviyo_person_id", "stg_klaviyo__persons", "person_id")),
            2,
        ),
        fact("phones of Klaviyo", await one(query, "select count(distinct phone) from stg_klaviyo__persons"), 1),
        fact(
            "links refused, because a phone joined two people",
            await one(query, "select count(*) from fct_person_conflicts"),
            1,
        ),
        fact(
            "people of both, as no e-mail is in both",
            await one(query, "select count(*) from dim_customer where not is_placeholder"),
            5,
        ),
    ];
}

async function sales(query: Query): Promise<readonly Fact[]> {
    const orphans = (events: string): string =>
        `select count(*) from ${events} as events
         left join dim_customer as customers on events.person_id = customers.person_id
         where customers.person_id is null`;
    return [
        fact("orders", await one(query, "select count(*) from fct_order_placed"), 8),
        fact("what they cost", await one(query, "select sum(total_price) from fct_order_placed"), "627.01"),
        fact("what was taken off", await one(query, "select sum(total_discounts) from fct_order_placed"), "52.80"),
        fact("orders of customers that are missing", await one(query, orphans("fct_order_placed")), 5),
        fact("events of Klaviyo", await one(query, "select count(*) from fct_mail_tracked"), 4),
        fact("events of people that are missing", await one(query, orphans("fct_mail_tracked")), 4),
    ];
}

async function consents(query: Query): Promise<readonly Fact[]> {
    const count = (state: string): string => `select count(*) from dim_subscriber where consent_state = '${state}'`;
    return [
        fact("subscribed", await one(query, count("SUBSCRIBED")), 5),
        fact("not subscribed", await one(query, count("NOT_SUBSCRIBED")), 3),
        fact("unsubscribed", await one(query, count("UNSUBSCRIBED")), 2),
    ];
}

async function one(query: Query, sql: string): Promise<unknown> {
    const [row = {}] = await query(sql);
    return Object.values(row)[0];
}
