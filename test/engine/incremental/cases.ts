import type { Batch, Payload, RawRow, State } from "./history.js";

/** One thing that can happen between two builds, to keys and people of its own. */
export interface Case {
    readonly name: string;
    readonly before?: Partial<State>;
    readonly after?: Partial<State>;
    /** Orders after the second build: number, amount, table, and whether the product is known. */
    readonly orders?: readonly string[];
    /** Orders and pages that the second build has no reason to read again. */
    readonly untouched?: readonly string[];
}

const early = "2026-01-02 00:00:00.000000";
const late = "2026-01-20 00:00:00.000000";
/** The moments that the two builds are for. */
const moments = ["2026-01-10 00:00:00.000000", "2026-01-25 00:00:00.000000"] as const;
const beforeLate = "2026-01-19 00:00:00.000000";
const tomorrow = "2026-01-12 00:00:00.000000";
const nextMonth = "2026-02-12 00:00:00.000000";

const order = (id: number, order_no: string, rest: RawRow = {}): RawRow => ({
    id,
    order_no,
    email: null,
    device: null,
    product_id: null,
    status: "paid",
    amount: `${id}.00`,
    paid_at: early,
    is_removed: false,
    updated_at: early,
    loaded_at: early,
    ...rest,
});
const changed = { updated_at: beforeLate, loaded_at: late };

const event = (event_id: string, event_name: string, properties: Payload, rest: RawRow = {}): RawRow => ({
    event_id,
    event_name,
    device: null,
    email: null,
    properties,
    occurred_at: early,
    loaded_at: early,
    ...rest,
});
const report = (id: string, order_no: string, amount: string, rest: RawRow = {}): RawRow =>
    event(id, "Order Completed", { order_no, amount, lines: [{ product_id: 18, quantity: 2 }] }, rest);
const page = (id: string, rest: RawRow = {}): RawRow => event(id, "Page Viewed", { page: id }, rest);
const product = (id: number, time: string): RawRow => ({ product_id: id, title: `Product ${id}`, updated_at: time });
const ticket = (id: number, state: string, updated_at: string): RawRow => ({
    ticket_id: id,
    email: `ticket${id}@x.org`,
    state,
    opened_at: early,
    updated_at,
});

const orders = (...rows: readonly RawRow[]): Partial<State> => ({ "shop/orders": rows });
const events = (...rows: readonly RawRow[]): Partial<State> => ({ "web/events": rows });

export const cases: readonly Case[] = [
    {
        name: "nothing",
        before: { ...orders(order(1, "A")), ...events(page("p-quiet", { device: "quiet" })) },
        after: { ...orders(order(1, "A")), ...events(page("p-quiet", { device: "quiet" })) },
        orders: ["A 1.00 shop.orders"],
        untouched: ["A", "p-quiet"],
    },
    {
        name: "the shop confirms what the browser knew first",
        before: events(report("r2", "B", "2.50")),
        after: { ...events(report("r2", "B", "2.50")), ...orders(order(2, "B", changed)) },
        orders: ["B 2.00 shop.orders"],
    },
    {
        name: "the browser repeats what the shop has said",
        before: orders(order(3, "C")),
        after: { ...orders(order(3, "C")), ...events(report("r3", "C", "3.50", { loaded_at: late })) },
        orders: ["C 3.00 shop.orders"],
        untouched: ["C"],
    },
    {
        name: "a refund, which the browser never hears of",
        before: { ...orders(order(4, "D")), ...events(report("r4", "D", "4.50")) },
        after: { ...orders(order(4, "D", { ...changed, status: "refunded" })), ...events(report("r4", "D", "4.50")) },
    },
    {
        name: "a refund of what the browser had told, and the shop tells for the first time",
        before: events(report("r5", "E", "5.50")),
        after: { ...orders(order(5, "E", { ...changed, status: "refunded" })), ...events(report("r5", "E", "5.50")) },
    },
    {
        name: "a refund that is taken back",
        before: orders(order(6, "F", { status: "refunded" })),
        after: orders(order(6, "F", changed)),
        orders: ["F 6.00 shop.orders"],
    },
    {
        name: "a number that is corrected: the browser's word on the old one counts again",
        before: { ...orders(order(7, "G")), ...events(report("r7", "G", "7.50")) },
        after: { ...orders(order(7, "H", changed)), ...events(report("r7", "G", "7.50")) },
        orders: ["G 7.50 web.events", "H 7.00 shop.orders"],
    },
    {
        name: "an amount that is no number any more",
        before: orders(order(8, "I")),
        after: orders(order(8, "I", { ...changed, amount: "much" })),
    },
    {
        name: "an amount that was no number",
        before: orders(order(9, "J", { amount: "much" })),
        after: orders(order(9, "J", changed)),
        orders: ["J 9.00 shop.orders"],
    },
    {
        name: "a row that is withdrawn",
        before: orders(order(10, "K")),
        after: orders(order(10, "K", { ...changed, is_removed: true })),
    },
    {
        name: "a row that is gone: the browser's word counts again",
        before: { ...orders(order(11, "L")), ...events(report("r11", "L", "11.50")) },
        after: events(report("r11", "L", "11.50")),
        orders: ["L 11.50 web.events"],
    },
    {
        name: "a copy that says something else and is dated before the first",
        before: events(report("r12", "M", "12.50", { occurred_at: tomorrow.replace("12", "05") })),
        after: events(
            report("r12", "M", "12.50", { occurred_at: tomorrow.replace("12", "05") }),
            report("r12", "M", "12.75", { loaded_at: late }),
        ),
        orders: ["M 12.75 web.events"],
    },
    {
        name: "another message on the same order that comes late and is dated before the first",
        before: events(report("r13", "N", "13.50", { occurred_at: tomorrow.replace("12", "05") })),
        after: events(
            report("r13", "N", "13.50", { occurred_at: tomorrow.replace("12", "05") }),
            report("r13b", "N", "13.75", { loaded_at: late }),
        ),
        orders: ["N 13.75 web.events"],
    },
    {
        name: "a row dated after the first build, which nobody loads again",
        before: orders(order(14, "O", { paid_at: tomorrow })),
        after: orders(order(14, "O", { paid_at: tomorrow })),
        orders: ["O 14.00 shop.orders"],
    },
    {
        name: "a row that is moved into the future",
        before: orders(order(15, "P")),
        after: orders(order(15, "P", { ...changed, paid_at: nextMonth })),
    },
    {
        name: "a change that came late: none of the row's times is later than the latest of before",
        before: orders(order(16, "Q", { paid_at: "2026-01-09 00:00:00.000000" })),
        after: orders(
            order(16, "Q", {
                paid_at: "2026-01-09 00:00:00.000000",
                amount: "16.75",
                updated_at: "2026-01-03 00:00:00.000000",
                loaded_at: "2026-01-04 00:00:00.000000",
            }),
        ),
        orders: ["Q 16.75 shop.orders"],
    },
    {
        name: "a product that comes after its order, and one that goes",
        before: {
            ...orders(order(17, "R", { product_id: 17 }), order(18, "S", { product_id: 18 })),
            "shop/products": [product(18, early)],
        },
        after: {
            ...orders(order(17, "R", { product_id: 17 }), order(18, "S", { product_id: 18 })),
            "shop/products": [product(17, late)],
        },
        orders: ["R 17.00 shop.orders with product", "S 18.00 shop.orders"],
    },
    {
        name: "people who turn out to be one",
        before: {
            ...orders(order(19, "T", { email: "merge@x.org" })),
            ...events(page("p-merge", { device: "merge" })),
        },
        after: {
            ...orders(
                order(19, "T", { email: "merge@x.org" }),
                order(20, "U", { email: "merge@x.org", device: "merge" }),
            ),
            ...events(page("p-merge", { device: "merge" })),
        },
        orders: ["T 19.00 shop.orders", "U 20.00 shop.orders"],
        // The profile is named by the address, as before.
        untouched: ["T"],
    },
    {
        name: "people who turn out to be two",
        before: {
            ...orders(order(21, "V", { email: "split@x.org", device: "split" })),
            ...events(page("p-split", { device: "split" })),
        },
        after: {
            ...orders(order(21, "V", { ...changed, email: "split@x.org" })),
            ...events(page("p-split", { device: "split" })),
        },
        orders: ["V 21.00 shop.orders"],
    },
    {
        name: "an address that names nobody any more, of an order whose device leads to the same profile",
        before: {
            ...orders(
                order(22, "W", { email: "crowd@x.org", device: "crowd1" }),
                order(23, "X", {
                    email: "bea@x.org",
                    device: "crowd1",
                    paid_at: "2025-01-01 00:00:00.000000",
                    updated_at: "2025-01-01 00:00:00.000000",
                }),
            ),
        },
        after: {
            ...orders(
                order(22, "W", { email: "crowd@x.org", device: "crowd1" }),
                order(23, "X", {
                    email: "bea@x.org",
                    device: "crowd1",
                    paid_at: "2025-01-01 00:00:00.000000",
                    updated_at: "2025-01-01 00:00:00.000000",
                }),
                order(24, "Y", { email: "crowd@x.org", device: "crowd2" }),
                order(25, "Z", { email: "crowd@x.org", device: "crowd3" }),
            ),
        },
        orders: ["W 22.00 shop.orders", "X 23.00 shop.orders", "Y 24.00 shop.orders", "Z 25.00 shop.orders"],
        untouched: ["X"],
    },
    {
        name: "an activity that comes late, before the profile's others",
        before: events(page("p-first", { device: "late", occurred_at: tomorrow.replace("12", "05") })),
        after: events(
            page("p-first", { device: "late", occurred_at: tomorrow.replace("12", "05") }),
            page("p-zero", { device: "late", loaded_at: late }),
        ),
        untouched: ["p-first"],
    },
    {
        name: "a profile whose only activity is gone",
        before: events(page("p-only", { device: "only" })),
    },
    {
        name: "a ticket that turns out to be spam, and a version that comes after a later one",
        before: { "desk/tickets": [ticket(1, "open", early), ticket(2, "open", tomorrow.replace("12", "05"))] },
        after: {
            "desk/tickets": [
                ticket(1, "open", early),
                ticket(1, "spam", late),
                ticket(2, "open", tomorrow.replace("12", "05")),
                ticket(2, "spam", early),
            ],
        },
        untouched: ["ticket2@x.org"],
    },
];

const together = (states: readonly (Partial<State> | undefined)[]): State => ({
    "shop/orders": states.flatMap((state) => state?.["shop/orders"] ?? []),
    "shop/products": states.flatMap((state) => state?.["shop/products"] ?? []),
    "web/events": states.flatMap((state) => state?.["web/events"] ?? []),
    "desk/tickets": states.flatMap((state) => state?.["desk/tickets"] ?? []),
});

/** All cases at once: what the first build finds, and the second. */
export const batches: readonly [Batch, Batch] = [
    { state: together(cases.map(({ before }) => before)), asOf: moments[0] },
    { state: together(cases.map(({ after }) => after)), asOf: moments[1] },
];
