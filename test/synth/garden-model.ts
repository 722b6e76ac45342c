import type { Expression } from "../../src/expression/tree.js";
import type { ValueType } from "../../src/expression/type.js";
import type { CustomerModel } from "../../src/model/customer-model.js";
import type { Entity } from "../../src/model/entity.js";
import type { Binding, Event, Property } from "../../src/model/event.js";
import type { IdentifierType, Identity } from "../../src/model/identity.js";
import type { SourceColumn, SourceTable } from "../../src/model/source.js";

// A small model written as the semantic model itself, so that these tests need no YAML.

const origin = { file: "models/test.yaml", path: "test" };
const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const timestamp = { kind: "timestamp" } as const;
const money = { kind: "decimal", precision: 18, scale: 2 } as const;

function column(name: string, type: ValueType, more: Partial<SourceColumn> = {}): SourceColumn {
    return {
        name,
        description: "",
        type,
        record: null,
        from: { kind: "raw", name, arrives: "typed" },
        required: false,
        values: null,
        pii: null,
        unit: null,
        nullLike: false,
        hidden: false,
        optional: false,
        deprecated: null,
        origin,
        ...more,
    };
}

function table(
    path: string,
    more: Pick<SourceTable, "key" | "changes" | "columns"> & Partial<SourceTable>,
    identifiers: Readonly<Record<string, string>> = {},
): SourceTable {
    const [source = "", name = ""] = path.split(".");
    return {
        source,
        name,
        identifier: name,
        schema: `raw_${source}`,
        description: "",
        loadedAt: "_loaded_at",
        lateBy: { count: 3, unit: "day" },
        where: null,
        deletedWhen: null,
        erases: [],
        observesAll: false,
        dropsLinks: false,
        lookups: [],
        identifiers: Object.entries(identifiers).map(([type, from]) => ({
            identity: "person",
            type,
            role: null,
            columns: [from],
            value: null,
            where: null,
            origin,
        })),
        origin,
        ...more,
    };
}

const read = (name: string, type: ValueType): Expression => ({ node: "column", name, type, nullable: true });
const boolean = { kind: "boolean" } as const;

const equals = (name: string, value: string): Expression => ({
    node: "comparison",
    operator: "=",
    left: read(name, string),
    right: { node: "literal", value, type: string, nullable: false },
    type: boolean,
    nullable: true,
});

const isNotTrue = (name: string): Expression => ({
    node: "isTrue",
    operand: read(name, boolean),
    negated: true,
    type: boolean,
    nullable: false,
});

const isNotNull = (name: string): Expression => ({
    node: "isNull",
    operand: read(name, timestamp),
    negated: true,
    type: boolean,
    nullable: false,
});

const loaded = column("_loaded_at", timestamp);
const overwrite = { kind: "overwrite", createdAt: "created_at", updatedAt: "updated_at" } as const;
const log = { kind: "log", createdAt: null, updatedAt: "changed_at" } as const;
const dates = [
    column("created_at", timestamp, { required: true }),
    column("updated_at", timestamp, { required: true }),
];

const customers = table(
    "shop.customers",
    {
        key: ["customer_id"],
        changes: overwrite,
        where: isNotTrue("is_test"),
        deletedWhen: isNotNull("removed_at"),
        columns: [
            column("customer_id", integer, { required: true }),
            column("email", string, { pii: "email", from: { kind: "raw", name: "E-Mail", arrives: "typed" } }),
            column("full_name", string, { pii: "name", required: true }),
            column("is_test", boolean, { hidden: true }),
            column("removed_at", timestamp, { hidden: true }),
            ...dates,
            loaded,
        ],
    },
    { customer_id: "customer_id", email: "email" },
);

const orders = table(
    "shop.orders",
    {
        key: ["order_id"],
        changes: overwrite,
        columns: [
            column("order_id", integer, { required: true }),
            column("customer_id", integer),
            column("guest_email", string, { pii: "email" }),
            column("store_id", integer),
            column("status", string, {
                values: { values: ["pending", "paid", "cancelled"], open: false },
                required: true,
            }),
            column("total_cents", integer, { hidden: true }),
            column("total", money, {
                from: {
                    kind: "expression",
                    value: {
                        node: "call",
                        function: "divide",
                        args: [
                            read("total_cents", integer),
                            { node: "literal", value: "100", type: integer, nullable: false },
                            { node: "literal", value: "2", type: integer, nullable: false },
                        ],
                        type: money,
                        nullable: true,
                    },
                },
            }),
            column("currency", string, { values: { values: ["EUR", "CHF"], open: false } }),
            column("paid_at", timestamp),
            ...dates,
            loaded,
        ],
    },
    { customer_id: "customer_id", email: "guest_email" },
);

const refunds = table(
    "shop.refunds",
    {
        key: ["refund_id"],
        changes: { kind: "append", occurredAt: "refunded_at" },
        columns: [
            column("refund_id", string, { required: true }),
            column("order_id", integer, { required: true }),
            column("customer_id", integer),
            column("amount", money, { required: true }),
            column("refunded_at", timestamp, { required: true }),
            loaded,
        ],
    },
    { customer_id: "customer_id" },
);

const wishes = table(
    "shop.wishes",
    {
        key: ["customer_id", "product_id"],
        changes: overwrite,
        columns: [
            column("customer_id", integer, { required: true }),
            column("product_id", string, { required: true }),
            ...dates,
            loaded,
        ],
    },
    { customer_id: "customer_id" },
);

const products = table("shop.products", {
    key: ["product_id"],
    changes: log,
    columns: [
        column("product_id", string, { required: true }),
        column("title", string, { required: true }),
        column("price", money, { required: true }),
        column("changed_at", timestamp, { required: true }),
        loaded,
    ],
});

const stores = table("shop.stores", {
    key: ["store_id"],
    changes: overwrite,
    columns: [column("store_id", integer, { required: true }), column("city", string), ...dates, loaded],
});

const members = table(
    "loyalty.members",
    {
        key: ["card_no"],
        changes: log,
        columns: [
            column("card_no", string, { required: true }),
            column("email", string, { pii: "email" }),
            column("tier", string, { values: { values: ["seed", "sprout", "bloom"], open: false }, required: true }),
            column("changed_at", timestamp, {
                required: true,
                from: { kind: "raw", name: "changed", arrives: "epoch_ms" },
            }),
            loaded,
        ],
    },
    { card_no: "card_no", email: "email" },
);

const events = table(
    "web.events",
    {
        key: ["event_id"],
        changes: { kind: "append", occurredAt: "occurred_at" },
        columns: [
            column("event_id", string, { required: true }),
            column("anonymous_id", string, { pii: "identifier" }),
            column("customer_id", string),
            column("event_name", string, { required: true }),
            column("properties", { kind: "json" }),
            column("occurred_at", timestamp, { required: true }),
            loaded,
        ],
    },
    { customer_id: "customer_id", anonymous_id: "anonymous_id" },
);

function identifier(name: string, rank: number, more: Partial<IdentifierType> = {}): IdentifierType {
    const description = "";
    return {
        name,
        description,
        rank,
        normalize: { kind: "trim" },
        perProfile: null,
        maxProfiles: null,
        attachOnly: false,
        keep: "earliest",
        block: [],
        nullLike: ["words", "zeroes"],
        expiresAfter: null,
        asObserved: false,
        origin,
        ...more,
    };
}

const person: Identity = {
    name: "person",
    description: "",
    owner: null,
    version: "1.0.0",
    identifiers: [
        identifier("customer_id", 1, { normalize: { kind: "integer" }, perProfile: 1 }),
        identifier("card_no", 2, { normalize: { kind: "digits" }, perProfile: 1 }),
        identifier("email", 3, { normalize: { kind: "email" }, block: ["noreply@garden.test"] }),
        identifier("anonymous_id", 4, { maxProfiles: { count: 3, of: "customer_id" } }),
    ],
    maxProfileSize: null,
    erasures: null,
    overrides: null,
    origin,
};

function property(name: string, type: ValueType, more: Partial<Property> = {}): Property {
    return {
        name,
        description: "",
        type,
        record: null,
        required: false,
        values: null,
        pii: null,
        unit: null,
        references: null,
        asOfEvent: false,
        origin,
        ...more,
    };
}

function event(
    name: string,
    properties: readonly Property[],
    bindings: readonly Binding[],
    key: readonly string[] = [],
): Event {
    return {
        name,
        label: name,
        description: "",
        category: null,
        owner: null,
        version: "1.0.0",
        identity: "person",
        roles: [],
        key,
        keep: "earliest",
        consent: null,
        properties,
        bindings,
        origin,
    };
}

function fromWeb(label: string, properties: readonly Property[]): Binding {
    return {
        table: { source: "web", table: "events" },
        where: equals("event_name", label),
        authoritative: false,
        at: "occurred_at",
        id: null,
        previous: [],
        properties: properties.map(({ name }) => ({ name, kind: "payload", column: "properties", keys: [name] })),
        origin,
    };
}

const orderProperties = [
    property("order_id", string, { required: true }),
    property("revenue", money, { required: true }),
    property("currency", string, { required: true }),
];

const orderCompleted = event(
    "order_completed",
    orderProperties,
    [
        {
            table: { source: "shop", table: "orders" },
            where: equals("status", "paid"),
            authoritative: true,
            at: "paid_at",
            id: null,
            previous: [],
            properties: [
                {
                    name: "order_id",
                    kind: "expression",
                    value: {
                        node: "cast",
                        operand: read("order_id", integer),
                        safe: false,
                        type: string,
                        nullable: false,
                    },
                },
                { name: "revenue", kind: "expression", value: read("total", money) },
                { name: "currency", kind: "expression", value: read("currency", string) },
            ],
            origin,
        },
        fromWeb("Order Completed", orderProperties),
    ],
    ["order_id"],
);

const viewed = [
    property("product_id", string, { required: true, references: "product" }),
    property("title", string),
    property("price", money),
];

const product: Entity = {
    kind: "keyed",
    name: "product",
    description: "",
    owner: null,
    version: "1.0.0",
    history: "scd2",
    table: { source: "shop", table: "products" },
    key: ["product_id"],
    attributes: [],
    traits: [],
    origin,
};

const source = (name: string, tables: readonly SourceTable[]): CustomerModel["sources"][number] => ({
    name,
    description: "",
    owner: null,
    schema: `raw_${name}`,
    version: "1.0.0",
    freshness: null,
    tables,
    origin,
});

/** A shop with a till, a web site and a loyalty card. */
export const gardenModel: CustomerModel = {
    project: {
        name: "garden",
        description: "",
        version: "1.0.0",
        targets: ["duckdb"],
        idSaltPrevious: null,
        idSalt: "garden",
        purposes: [],
        calendar: null,
        owners: [],
        origin,
    },
    sources: [
        source("loyalty", [members]),
        // Refunds stand before the orders they point to: order in the model must not matter.
        source("shop", [customers, refunds, orders, wishes, products, stores]),
        source("web", [events]),
    ],
    identities: [person],
    entities: [product],
    relationships: [],
    sessions: [],
    events: [orderCompleted, event("product_viewed", viewed, [fromWeb("Product Viewed", viewed)])],
};
