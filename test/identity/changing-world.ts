import type { SourceTable } from "../../src/model/source.js";
import { append, log, overwrite, type TypeSketch, table } from "./a-model.js";
import type { Cells } from "./a-warehouse.js";
import { decisionsTable } from "./decisions-table.js";
import { type Random, randomFrom } from "./random-graphs.js";

/** Rules under which links are refused, values are crowded out and rows contradict themselves. */
export const types: readonly TypeSketch[] = [
    { name: "account", perProfile: 1 },
    { name: "email", perProfile: 2, maxProfiles: { count: 2, of: "account" } },
    { name: "phone", perProfile: 3 },
    { name: "device" },
];

/** The same under rules that order links otherwise, let some only attach, and begin new lives. */
export const otherTypes: readonly TypeSketch[] = [
    { name: "account", perProfile: 1 },
    { name: "email", perProfile: 1, keep: "latest" },
    { name: "phone", expiresAfter: { count: 10, unit: "day" } },
    { name: "device", attachOnly: true },
];

const carried = [
    ["account", "account"],
    ["account", "other_account"],
    ["email", "email"],
    ["phone", "phone"],
    ["device", "device"],
] as const;

export const events = table({ source: "web", name: "events", changes: append, identifiers: carried });
const accounts = table({ source: "shop", name: "accounts", changes: overwrite, identifiers: carried });
const states = table({ source: "shop", name: "states", changes: log, identifiers: carried });
const plain = table({
    source: "shop",
    name: "mergers",
    changes: append,
    identifiers: [
        ["account", "old"],
        ["account", "young"],
    ],
});
export const mergers: SourceTable = {
    ...plain,
    identifiers: plain.identifiers.map((one, index) => ({ ...one, role: index === 0 ? "replaced" : "replacing" })),
};
export const tables: readonly SourceTable[] = [events, accounts, states, mergers, decisionsTable];

/** The rows of every table at one moment. */
export type State = ReadonlyMap<SourceTable, readonly Cells[]>;

const worlds = 6;
const pick = <Item>(random: Random, items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
};

/**
 * The states of a history, one per batch: rows come, early and late and twice, are corrected, dated otherwise and
 * deleted; numbers are replaced, and the other way round. However many batches there are, the last state is the same.
 */
export function historyOf(seed: number, steps: number, batches: number): readonly State[] {
    const random = randomFrom(seed);
    const rows = new Map<SourceTable, Cells[]>(tables.map((one) => [one, []]));
    const states: State[] = [];
    let last = 0;
    for (let step = 0; step < steps; step++) {
        change(random, rows, step);
        if (Math.floor(((step + 1) * batches) / steps) > last) {
            last += 1;
            states.push(new Map([...rows].map(([one, all]) => [one, [...all]])));
        }
    }
    return states;
}

function change(random: Random, rows: Map<SourceTable, Cells[]>, step: number): void {
    const carrier = pick(random, tables);
    const all = rows.get(carrier) ?? [];
    const at = Math.floor(random() * all.length);
    const old = all[at];
    const roll = random();
    if (old === undefined || roll < 0.55) all.push(freshRow(random, carrier, `r${step}`));
    else if (roll < 0.65) all.splice(at, 1);
    else if (roll < 0.75) all[at] = { ...old, ...moments(random) };
    else if (carrier === decisionsTable) all[at] = { ...old, decision: old.decision === "same" ? "different" : "same" };
    else if (carrier === mergers) all[at] = { ...old, old: old.young ?? null, young: old.old ?? null };
    else if (roll < 0.9) all[at] = { ...old, ...cellsOf(random, worldOf(old)), id: old.id ?? null };
    // The same again, later: a weaker word after a stronger one.
    else all.push({ ...old, ...moments(random), id: carrier.changes.kind === "log" ? (old.id ?? null) : `r${step}` });
}

const worldOf = (row: Cells): number => Number(/\d+/.exec(String(row.world ?? "0"))?.[0]);

function freshRow(random: Random, carrier: SourceTable, id: string): Cells {
    const world = Math.floor(random() * worlds);
    const value = (): string => `a${world}.${Math.floor(random() * 5)}`;
    const cells =
        carrier === mergers
            ? { old: value(), young: value() }
            : carrier === decisionsTable
              ? decisionOf(random, world)
              : cellsOf(random, world);
    return { id, world: String(world), ...cells, ...moments(random) };
}

function cellsOf(random: Random, world: number): Cells {
    // Now and then a value of the world beside it: components merge, and split again.
    const value = (kind: string, count: number, share: number): string | null =>
        random() < share
            ? `${kind}${random() < 0.05 ? (world + 1) % worlds : world}.${Math.floor(random() * count)}`
            : null;
    return {
        account: value("a", 5, 0.5),
        other_account: value("a", 5, 0.08),
        email: value("e", 4, 0.5),
        phone: value("p", 4, 0.3),
        device: value("d", 5, 0.4),
    };
}

/** Somebody joins or keeps apart two values of a world. */
function decisionOf(random: Random, world: number): Cells {
    const kinds = ["account", "email", "phone", "device"] as const;
    const value = (kind: string): string => `${kind.slice(0, 1)}${world}.${Math.floor(random() * 4)}`;
    const [left, right] = [pick(random, kinds), pick(random, kinds)];
    return {
        decision: random() < 0.5 ? "same" : "different",
        left_type: left,
        left_value: value(left),
        right_type: right,
        right_value: value(right),
    };
}

function moments(random: Random): Cells {
    const day = (): string => `2025-01-${String(1 + Math.floor(random() * 28)).padStart(2, "0")} 00:00:00`;
    // A log has one state per moment.
    const moment = `2025-02-01 00:00:${String(Math.floor(random() * 60)).padStart(2, "0")}.${Math.floor(random() * 1e6)}`;
    return { decided_at: day(), occurred_at: day(), created_at: random() < 0.8 ? day() : null, updated_at: moment };
}
