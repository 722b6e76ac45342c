import type { Overrides } from "../../src/model/identity.js";
import type { SourceTable } from "../../src/model/source.js";
import { append, log, overwrite, type TypeSketch, table, undated } from "./a-model.js";
import type { Cells } from "./a-warehouse.js";
import { decisionsTable, overridesOf } from "./decisions-table.js";
import type { OracleOverride, OracleRow, OracleType, OracleValue } from "./oracle.js";

/** Rules and many small worlds that know nothing of each other, once as staged rows and once as the oracle reads them. */
export interface World {
    readonly types: readonly (OracleType & TypeSketch)[];
    readonly tables: readonly SourceTable[];
    readonly staged: ReadonlyMap<SourceTable, Cells[]>;
    readonly rows: readonly OracleRow[];
    /** Where people decide; null in a world in which nobody does. */
    readonly overrides: Overrides | null;
    /** What they decided until the day of the build. */
    readonly decisions: readonly OracleOverride[];
}

export type Random = () => number;

/** Numbers in [0, 1), the same for a seed everywhere (mulberry32). */
export function randomFrom(seed: number): Random {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
};

const upTo = (random: Random, count: number): number => Math.floor(random() * count);

/** One to five types, limits from none to five, now and then a limit on company; some only attach, some keep the latest. */
function randomTypes(random: Random): World["types"] {
    const names = ["account", "contact", "email", "phone", "device"].slice(0, 1 + upTo(random, 5));
    return names.map((name, index) => ({
        name,
        perProfile: pick(random, index === 0 ? [1, 1, 1, 2, null] : [null, null, 1, 2, 3, 4, 5]),
        maxProfiles:
            random() < 0.15 && names.length > 1
                ? {
                      count: 1 + upTo(random, 3),
                      of: pick(
                          random,
                          names.filter((other) => other !== name),
                      ),
                  }
                : null,
        attachOnly: random() < 0.3,
        keep: random() < 0.4 ? "latest" : "earliest",
    }));
}

/** Rows span some days: after one or three without a sighting the weaker types may be somebody else's. */
const withExpiry = (types: World["types"], random: Random): World["types"] =>
    types.map((type, index) => {
        const days = index > 0 && random() < 0.3 ? pick(random, [1, 3]) : null;
        return { ...type, expiresAfterDays: days, expiresAfter: days === null ? null : { count: days, unit: "day" } };
    });

/** Some of the weaker types are handed around. */
const withShared = (types: World["types"], random: Random): World["types"] =>
    types.map((type, index) => ({ ...type, asObserved: index > 0 && random() < 0.4 }));

/** Four tables, one per way of changing; each carries every type, and the strongest and weakest twice. */
function carriers(types: World["types"]): readonly SourceTable[] {
    const names = types.map(({ name }) => name);
    const identifiers = [...names, names[0] ?? "", names.at(-1) ?? ""].map(
        (name, index) => [name, `value_${index + 1}`] as const,
    );
    return [
        table({ source: "shop", name: "accounts", changes: overwrite, identifiers }),
        table({ source: "shop", name: "contacts", changes: undated, identifiers }),
        table({ source: "web", name: "events", changes: append, identifiers }),
        table({ source: "web", name: "states", changes: log, identifiers }),
    ];
}

const day = (number: number): string => `2025-01-${String(1 + number).padStart(2, "0")} 00:00:00`;

/**
 * A row of a world: for each position nothing, nobody, or one of a few values; for a log several versions of it.
 * `density` is how likely a position holds something.
 */
export function randomWorld(seed: number, graphs: number): World {
    const random = randomFrom(seed);
    const types = withShared(withExpiry(randomTypes(random), randomFrom(seed + 1_000)), randomFrom(seed + 2_000));
    const deciding = randomFrom(seed + 3_000);
    const decides = seed % 4 !== 0;
    const tables = [...carriers(types), ...(decides ? [decisionsTable] : [])];
    const carrying = tables.filter((one) => one !== decisionsTable);
    const decisions: OracleOverride[] = [];
    const staged = new Map<SourceTable, Cells[]>(tables.map((carrier) => [carrier, []]));
    const rows: OracleRow[] = [];
    for (let graph = 0; graph < graphs; graph++) {
        const shape = pick(random, shapes);
        const before = rows.length;
        for (const values of shape(random, types.length)) addRow(random, graph, values);
        if (decides) decide(deciding, graph, rows.slice(before));
    }
    return { types, tables, staged, rows, overrides: decides ? overridesOf : null, decisions };

    /** A few decisions about identifiers of a graph, now and then about one that nobody has seen. */
    function decide(inGraph: Random, graph: number, seen: readonly OracleRow[]): void {
        const known = seen.flatMap(({ values }) => values.map(({ type, value }) => ({ type, value })));
        const end = (): End => {
            const chance = inGraph();
            if (chance < 0.02 || known.length === 0) return { type: typeAt(0), value: `g${graph}-never-seen` };
            return chance < 0.04 ? { type: "nothing", value: "1" } : pick(inGraph, known);
        };
        for (let count = upTo(inGraph, 6); count > 0; count--) {
            const before = decisions.at(-1);
            // The same two once more, the other way round.
            const [left, right] =
                inGraph() < 0.15 && before !== undefined ? [nameOf(before.right), nameOf(before.left)] : [end(), end()];
            state(left, right, inGraph() < 0.6 ? "same" : "different");
        }
        if (inGraph() < 0.1) {
            const [a, b, c] = [end(), end(), end()];
            state(a, b, "same");
            state(b, c, "same");
            state(a, c, "different");
        }

        function state(left: End, right: End, decision: "same" | "different"): void {
            const isLate = inGraph() < 0.05;
            const at = isLate ? "2026-02-01 00:00:00" : day(upTo(inGraph, 4));
            const names = { left: `${left.type}:${left.value}`, right: `${right.type}:${right.value}` };
            if (!isLate) decisions.push({ ...names, decision, at });
            staged.get(decisionsTable)?.push({
                id: String(staged.get(decisionsTable)?.length),
                decision,
                left_type: left.type,
                left_value: inGraph() < 0.3 ? ` ${left.value} ` : left.value,
                right_type: right.type,
                right_value: right.value,
                author: "ann",
                reason: "they called",
                decided_at: at,
            });
        }
    }

    function addRow(inRow: Random, graph: number, values: readonly (number | null)[]): void {
        const carrier = pick(inRow, carrying);
        const key = `${graph}-${staged.get(carrier)?.length}`;
        const versions = carrier.changes.kind === "log" ? 1 + upTo(inRow, 3) : 1;
        const states = Array.from({ length: versions }, (_, version) => ({
            at: day(upTo(inRow, 4) + version * 5),
            cells: values.map((value, index) => {
                // Versions of a log change their mind now and then.
                const chosen = version > 0 && inRow() < 0.3 ? upTo(inRow, 3) : value;
                return chosen === null
                    ? null
                    : inRow() < 0.02
                      ? pick(inRow, nobodies)
                      : valueText(graph, index, chosen);
            }),
        }));
        const created = inRow() < 0.1 ? null : day(upTo(inRow, 4));
        for (const { at, cells } of states) {
            const columns = Object.fromEntries(cells.map((cell, index) => [`value_${index + 1}`, cell]));
            staged.get(carrier)?.push({ id: key, ...columns, occurred_at: at, created_at: created, updated_at: at });
        }
        const last = states.at(-1);
        if (last === undefined) return;
        rows.push({
            table: `${carrier.source}.${carrier.name}`,
            key,
            values: last.cells.flatMap((cell, index): OracleValue[] => {
                if (cell === null) return [];
                const firstSaid = states.find(({ cells }) => cells[index] === cell)?.at ?? last.at;
                return [
                    {
                        type: typeAt(index),
                        position: index + 1,
                        value: cell,
                        nobody: nobodies.includes(cell),
                        firstSeen:
                            { append: last.at, log: firstSaid, overwrite: null }[carrier.changes.kind] ??
                            (carrier.name === "accounts" ? created : null),
                        lastSeen: carrier.changes.kind === "overwrite" ? "now" : last.at,
                    },
                ];
            }),
        });
    }

    function typeAt(index: number): string {
        return (types[index] ?? (index === types.length ? types[0] : types.at(-1)))?.name ?? "";
    }

    function valueText(graph: number, index: number, value: number): string {
        return `g${graph}-${typeAt(index)}-${value}`;
    }
}

/** An identifier that somebody decides about. */
interface End {
    readonly type: string;
    readonly value: string;
}

const nameOf = (identifier: string): End => {
    const colon = identifier.indexOf(":");
    return { type: identifier.slice(0, colon), value: identifier.slice(colon + 1) };
};

const nobodies = ["null", "", "n/a", "0000"];

/** Rows of a graph: for each position the number of its value. The two positions after the types repeat a type. */
type Shape = (random: Random, types: number) => readonly (readonly (number | null)[])[];

const empty = (types: number): (number | null)[] => Array.from({ length: types + 2 }, () => null);

const pair = (types: number, x: readonly [number, number], y: readonly [number, number]): (number | null)[] => {
    const row = empty(types);
    row[x[0]] = x[1];
    // A second value of the strongest or weakest type stands in its second column.
    if (row[y[0]] === null) row[y[0]] = y[1];
    else if (y[0] === 0) row[types] = y[1];
    else if (y[0] === types - 1) row[types + 1] = y[1];
    return row;
};

const tangle: Shape = (random, types) =>
    Array.from({ length: 2 + upTo(random, 12) }, () =>
        empty(types).map(() => (random() < 0.35 ? upTo(random, 4) : null)),
    );

const star: Shape = (random, types) => {
    const centre = upTo(random, types);
    return Array.from({ length: 3 + upTo(random, 12) }, (_, leaf) =>
        pair(types, [centre, 0], [upTo(random, types), 1 + leaf]),
    );
};

const path: Shape = (random, types) => {
    let last: readonly [number, number] = [upTo(random, types), 0];
    return Array.from({ length: 3 + upTo(random, 14) }, (_, step) => {
        const next = [upTo(random, types), step + 1] as const;
        const row = pair(types, last, next);
        last = next;
        return row;
    });
};

const clique: Shape = (random, types) => {
    const nodes = Array.from({ length: 3 + upTo(random, 4) }, (_, value) => [upTo(random, types), value] as const);
    return nodes.flatMap((x, index) => nodes.slice(index + 1).map((y) => pair(types, x, y)));
};

const repeated: Shape = (random, types) => {
    const rows = tangle(random, types);
    return [...rows, ...rows, ...rows.slice(0, 2)];
};

/** The same value in both columns of a type: a link of an identifier to itself. */
const self: Shape = (random, types) =>
    tangle(random, types).map((row) =>
        row.map((value, index) => (index >= types ? (row[index === types ? 0 : types - 1] ?? value) : value)),
    );

const shapes: readonly Shape[] = [tangle, tangle, star, path, clique, repeated, self];
