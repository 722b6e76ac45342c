import { type Random, random } from "./random.js";

/** A raw row as it is delivered; times are texts. */
export type RawRow = Readonly<Record<string, string | number | boolean | null | Payload>>;
export type Payload = Readonly<Record<string, string | null | readonly Line[]>>;
type Line = Readonly<Record<"product_id" | "quantity", number | string | null>>;

/** What stands in every raw table, by `source/table`. */
export type State = Readonly<
    Record<"shop/orders" | "shop/products" | "web/events" | "desk/tickets", readonly RawRow[]>
>;

/** The raw tables as they stand at a moment at which a warehouse is built, and the moment it is built for. */
export interface Batch {
    readonly state: State;
    readonly asOf: string;
}

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const day = 24 * hour;

/** `2026-01-31 12:00:00.000000` */
export const moment = (time: number): string => `${new Date(time).toISOString().slice(0, 23).replace("T", " ")}000`;

interface World {
    readonly orders: Map<number, RawRow>;
    readonly products: Map<number, RawRow>;
    readonly events: RawRow[];
    readonly tickets: RawRow[];
}

/**
 * Things that happen to raw tables, one after the other: orders that are made, corrected, refunded, moved to another
 * number, withdrawn and deleted; events that come late, twice, broken, or for an order that the shop decides about;
 * people that share devices and stop to. The world is told of in `batches` batches of as many steps.
 *
 * Whatever is done to a row moves one of its times: that is what an incremental build relies on.
 */
export function tell(seed: number, steps: number, batches: number): readonly Batch[] {
    const dice = random(seed);
    const world: World = { orders: new Map(), products: new Map(), events: [], tickets: [] };
    const told: Batch[] = [];
    let asOf = start;
    for (let step = 1; step <= steps; step += 1) {
        const now = start + step * 4 * hour;
        dice.pick(happenings)(world, dice, now, step);
        // Some builds are for a moment after the present: what is dated between is known then, and may still change.
        const ahead = dice.below(4) * day;
        if (step % (steps / batches) !== 0) continue;
        asOf = Math.max(asOf, step === steps ? now + 10 * day : now + ahead);
        told.push({ state: copy(world), asOf: moment(asOf) });
    }
    return told;
}

const copy = ({ orders, products, events, tickets }: World): State => ({
    "shop/orders": [...orders.values()],
    "shop/products": [...products.values()],
    "web/events": [...events],
    "desk/tickets": [...tickets],
});

type Happening = (world: World, dice: Random, now: number, step: number) => void;

const orderNo = (dice: Random): string | null => (dice.chance(0.03) ? null : `K${dice.below(14)}`);
const amount = (dice: Random): string | null => dice.pick(["10.00", "12.50", "7", "99.90", "much", null]);
const email = (dice: Random): string | null =>
    dice.pick([null, "ann@x.org", " Ann@X.org", "bob@x.org", "cy@x.org", "di@x.org"]);
const device = (dice: Random): string | null => dice.pick([null, null, "d1", "d2", "d3", "d4"]);
const productId = (dice: Random): number | null => (dice.chance(0.2) ? null : dice.below(6));
const title = (dice: Random): string => dice.pick(["Lamp", "Chair", "Rug"]);
/** Mostly just now, sometimes long ago, sometimes still to come. */
const around = (now: number, dice: Random): string =>
    moment(dice.pick([now, now, now - dice.below(48) * hour, now + dice.below(6) * day]));

const orderCompleted = (dice: Random, order: string | null): Payload => ({
    order_no: order,
    amount: amount(dice),
    product_id: dice.pick(["1", "3", "x", null]),
    lines: Array.from({ length: dice.below(3) }, () => ({
        product_id: dice.pick([1, 2, 3, "x"]),
        quantity: dice.pick([1, 2, null]),
    })),
});

const newOrder: Happening = ({ orders }, dice, now, step) => {
    orders.set(step, {
        id: step,
        order_no: orderNo(dice),
        email: email(dice),
        device: device(dice),
        product_id: productId(dice),
        status: dice.pick(["paid", "paid", "paid", "refunded"]),
        amount: amount(dice),
        paid_at: around(now, dice),
        is_removed: false,
        updated_at: moment(now - dice.below(30) * hour),
        loaded_at: moment(now),
    });
};

/** The change is loaded now, but may have been made some time ago. */
const changedOrder =
    (change: (dice: Random, now: number, before: RawRow) => RawRow): Happening =>
    ({ orders }, dice, now) => {
        if (orders.size === 0) return;
        const before = dice.pick([...orders.values()]);
        const updated = dice.chance(0.3) ? before.updated_at : moment(now - dice.below(20) * hour);
        const after = { ...before, ...change(dice, now, before), updated_at: updated ?? null, loaded_at: moment(now) };
        orders.set(Number(before.id), after);
    };

const newEvent =
    (name: string, properties: (dice: Random) => Payload): Happening =>
    ({ events }, dice, now, step) => {
        events.push({
            event_id: `e${step}`,
            event_name: name,
            device: device(dice),
            email: dice.chance(0.4) ? email(dice) : null,
            properties: properties(dice),
            occurred_at: around(now, dice),
            loaded_at: moment(now),
        });
    };

/** A copy of an event that says something else; it counts when it is dated before the one that came first. */
const repeatedEvent: Happening = ({ events }, dice, now) => {
    if (events.length === 0) return;
    const first = dice.pick(events);
    const properties = first.event_name === "Page Viewed" ? page(dice) : orderCompleted(dice, orderNo(dice));
    const dated = Date.parse(`${String(first.occurred_at).replace(" ", "T").slice(0, 23)}Z`);
    const occurred = moment(dated + dice.pick([-5, -1, 2]) * hour);
    events.push({ ...first, device: device(dice), properties, occurred_at: occurred, loaded_at: moment(now) });
};

const page = (dice: Random): Payload => ({ page: dice.pick(["/", "/cart", "/help"]) });

const happenings: readonly Happening[] = [
    newOrder,
    newOrder,
    newOrder,
    changedOrder((_dice, _now, { status }) => ({ status: status === "paid" ? "refunded" : "paid" })),
    changedOrder((_dice, _now, { status }) => ({ status: status === "paid" ? "refunded" : "paid" })),
    changedOrder((dice) => ({ amount: amount(dice) })),
    changedOrder((dice) => ({ order_no: orderNo(dice) })),
    changedOrder((dice) => ({ order_no: orderNo(dice) })),
    changedOrder((dice) => ({ email: email(dice) })),
    changedOrder((dice) => ({ device: device(dice) })),
    changedOrder((dice) => ({ product_id: productId(dice) })),
    changedOrder((dice, now) => ({ paid_at: around(now, dice) })),
    changedOrder((dice) => ({ paid_at: dice.chance(0.5) ? null : moment(start) })),
    changedOrder((_dice, _now, { is_removed: is }) => ({ is_removed: is !== true })),
    // Gone without a word.
    ({ orders }, dice) => {
        if (orders.size > 3) orders.delete(dice.pick([...orders.keys()]));
    },
    ({ events }, dice) => {
        if (events.length > 3) events.splice(dice.below(events.length), 1);
    },
    newEvent("Order Completed", (dice) => orderCompleted(dice, orderNo(dice))),
    newEvent("Order Completed", (dice) => orderCompleted(dice, orderNo(dice))),
    newEvent("Order Completed", (dice) => orderCompleted(dice, orderNo(dice))),
    newEvent("Page Viewed", page),
    newEvent("Page Viewed", page),
    repeatedEvent,
    repeatedEvent,
    ({ products }, dice, now) => {
        const id = dice.below(6);
        products.set(id, { product_id: id, title: title(dice), updated_at: moment(now) });
    },
    ({ products }, dice) => {
        products.delete(dice.below(6));
    },
    // A new version of a ticket, or one that comes after a later one.
    ({ tickets }, dice, now) => {
        tickets.push({
            ticket_id: dice.below(8),
            email: email(dice),
            state: dice.pick(["open", "open", "spam"]),
            opened_at: around(now, dice),
            updated_at: moment(now - dice.pick([0, 0, 60]) * hour),
        });
    },
];
