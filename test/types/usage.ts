/** What an application may write with the emitted types, and, marked, what must not compile. Compiled by types.test.ts. */
export const usage = `
import type { Kysely } from "kysely";
import {
    createTracker,
    type Database,
    type DimCustomer,
    type Decimal,
    deleteEvent,
    type Message,
    orderCompleted,
    type PersonId,
    personId,
    type Purpose,
    productStatuses,
    type ProductStatus,
    type Tier,
    type Tracker,
} from "./types/index.js";

const sent: Message[] = [];
const granted = new Set<Purpose>();
const tracker = createTracker((message) => sent.push(message), () => granted);
const order = orderCompleted({ order_id: "1", total: "120.00", status: "paid" });

// Consent.
// @ts-expect-error the event needs a purpose that nobody has granted
tracker.track(order);
tracker.track(deleteEvent({ order_id: "1", status: "refunded" }));
if (tracker.has("analytics")) tracker.track(order);
if (tracker.has("marketing")) {
    // @ts-expect-error one purpose does not stand for another
    tracker.track(order);
}
// @ts-expect-error a tracker without a grant is none with one
const bold: Tracker<"analytics"> = tracker;

// Payloads.
orderCompleted({ order_id: "1", total: "120.00", status: "paid", product_id: null, pieces: 2 });
// @ts-expect-error total is required
orderCompleted({ order_id: "1", status: "paid" });
// @ts-expect-error a number loses the decimals it does not have
orderCompleted({ order_id: "1", total: 120, status: "paid" });
// @ts-expect-error not in the list
orderCompleted({ order_id: "1", total: "120.00", status: "lost" });
// @ts-expect-error absent or null, not undefined
orderCompleted({ order_id: "1", total: "120.00", status: "paid", product_id: undefined });
// @ts-expect-error nobody planned it
orderCompleted({ order_id: "1", total: "120.00", status: "paid", colour: "red" });
export const literal: 'Order "Completed"' = order.event;
export const major: 2 = order.version;

// Lists.
export const first: "on" | "off" | undefined = productStatuses.at(0);
export const status: ProductStatus = "off";
export const tier: Tier = "it's gold";
// @ts-expect-error the list is closed
export const other: Tier = "silver";

// Rows.
export function greet(row: DimCustomer): string {
    // @ts-expect-error it may be null
    row.email.trim();
    // @ts-expect-error rows are not written to
    row.email = "";
    return row.email ?? row.person_id;
}

// Queries.
declare const db: Kysely<Database>;
export const byId = (id: PersonId) => db.selectFrom("dim_customer_360").select(["tier", "revenue"]).where("person_id", "=", id);
export const known = () => byId(personId("abc"));
// @ts-expect-error not every text is an id
export const text = () => byId("abc");
// @ts-expect-error there is no such column
export const column = () => db.selectFrom("dim_customer").select("emial");
// @ts-expect-error staging is not public
export const staging = () => db.selectFrom("stg_shop__orders");
export async function revenue(): Promise<Decimal[]> {
    return (await db.selectFrom("fct_order_completed").select("total").execute()).map(({ total }) => total);
}
export const all = { bold, sent };
`;
