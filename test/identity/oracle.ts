import { createHash } from "node:crypto";

/** What the reference is told about a type; strongest first in the list. */
export interface OracleType {
    readonly name: string;
    readonly perProfile: number | null;
    readonly maxProfiles: { readonly count: number; readonly of: string } | null;
    /** Days without a sighting after which a value is another. */
    readonly expiresAfterDays?: number | null;
    readonly attachOnly?: boolean;
    readonly keep?: "earliest" | "latest";
}

/** A value in a row, as the reference reads it: already normalised. */
export interface OracleValue {
    readonly type: string;
    readonly position: number;
    readonly value: string;
    /** Rejected for itself before anything else is asked. */
    readonly nobody: boolean;
    /** Sortable text; null: nobody knows. */
    readonly firstSeen: string | null;
    /** Which life of the value it is; found by the reference itself. */
    readonly life?: number;
    /** Sortable text; "now": its row is written over, so it is there today. */
    readonly lastSeen?: string;
}

/** One source row as it stands. */
export interface OracleRow {
    readonly table: string;
    readonly key: string;
    readonly values: readonly OracleValue[];
}

/** The source's own word: `old` went, `new` took its place. Both are observed, each alone. */
export interface OracleReplacement {
    readonly old: string;
    readonly new: string;
    readonly seen: string;
}

/** What somebody decided about two identifiers, both as `type:value`, already normalised. */
export interface OracleOverride {
    readonly left: string;
    readonly right: string;
    readonly decision: "same" | "different";
    readonly at: string;
}

type Refusal = "different" | "per_profile" | "attach_only";

export interface OracleAnswer {
    /** `table/key/position` -> reason. */
    readonly rejections: ReadonlyMap<string, string>;
    /** `type:value`, of a later life `type#2:value` -> id of the profile. */
    readonly profiles: ReadonlyMap<string, string>;
    /** Those names of the smaller and the larger node -> what stands between their profiles in the end. */
    readonly refused: ReadonlyMap<string, Refusal>;
    /** Pairs of which decisions say both. */
    readonly contradicted: ReadonlySet<string>;
    /** How many decisions decide nothing. */
    readonly idle: number;
}

interface Link {
    readonly a: string;
    readonly b: string;
    readonly weaker: number;
    firstSeen: string | null;
    /** Sortable text, of which "now" is the last. */
    lastSeen: string;
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
export const nodeNumber = (identifier: string): bigint => BigInt(`0x${md5(identifier).slice(0, 15)}`);

/**
 * The answer as the semantics tell it: rows one by one, links sorted and applied one by one. It shares nothing with
 * the SQL but the definition of the hashes.
 */
export function resolveSequentially(
    arrived: readonly OracleRow[],
    types: readonly OracleType[],
    space: string,
    told: readonly OracleReplacement[] = [],
    overrides: readonly OracleOverride[] = [],
): OracleAnswer {
    const rank = new Map(types.map(({ name }, index) => [name, index]));
    const rankOf = (identifier: string): number => rank.get(/^[^#:]*/.exec(identifier)?.[0] ?? "") ?? -1;
    const rows = withLives(arrived, types);
    const rejections = judge(rows, types);
    const survives = (row: OracleRow, { position }: OracleValue): boolean =>
        !rejections.has(`${row.table}/${row.key}/${position}`);

    const firstSeen = new Map<string, string | null>();
    const links = new Map<string, Link>();
    for (const row of rows) {
        const left = row.values
            .filter((value) => survives(row, value))
            .sort((x, y) => (rank.get(x.type) ?? 0) - (rank.get(y.type) ?? 0) || x.position - y.position);
        for (const one of left) {
            const identifier = nameOf(one);
            const at = one.firstSeen;
            const known = firstSeen.get(identifier);
            firstSeen.set(identifier, known === undefined ? at : earlier(known, at));
        }
        const contradicts = row.values.some(
            ({ position }) => rejections.get(`${row.table}/${row.key}/${position}`) === "contradictory",
        );
        const [anchor, ...others] = left;
        if (anchor === undefined || contradicts) continue;
        for (const other of others) addLink(links, anchor, other, rankOf);
    }

    for (const { old, new: young, seen } of told) {
        for (const identifier of [old, young]) {
            const known = firstSeen.get(identifier);
            firstSeen.set(identifier, known === undefined ? seen : earlier(known, seen));
        }
    }
    const successors = lastWords(told);
    for (const [old, young] of successors) {
        const [a, b] = [old, young].sort((x, y) => (nodeNumber(x) < nodeNumber(y) ? -1 : 1));
        if (a !== undefined && b !== undefined)
            links.set(`${a} ${b}`, { a, b, weaker: -1, firstSeen: null, lastSeen: "" });
    }
    const gone = replaced(successors);
    const usable = overrides
        .map((one) => ({
            ...one,
            left: lifeAt(one.left, one.at, firstSeen),
            right: lifeAt(one.right, one.at, firstSeen),
        }))
        .filter(({ left, right }) => left !== right && firstSeen.has(left) && firstSeen.has(right));
    const decided = [...lastDecisions(usable)];
    const apart = decided.flatMap(([pair, { decision }]) => (decision === "different" ? [pair] : []));
    for (const [pair, { decision, at }] of decided) {
        const [a = "", b = ""] = pair.split(" ");
        if (decision === "different") continue;
        const observed = links.get(pair);
        const seen = observed === undefined ? at : earlier(observed.firstSeen, at);
        links.set(pair, { a, b, weaker: -2, firstSeen: seen, lastSeen: "" });
    }
    const groups = apply([...links.values()], firstSeen.keys(), types, rankOf, gone, apart);
    return {
        contradicted: contradictions(decided),
        idle: overrides.length - usable.length,
        rejections,
        profiles: nameProfiles(groups.members, firstSeen, rankOf, space, gone),
        refused: groups.refused,
    };
}

/** What a value is called: its later lives are others. */
export const nameOf = ({ type, life = 1, value }: OracleValue): string =>
    life === 1 ? `${type}:${value}` : `${type}#${life}:${value}`;

/** Walks each value's sightings in order of time and counts the pauses that were too long. */
export function withLives(rows: readonly OracleRow[], types: readonly OracleType[]): readonly OracleRow[] {
    const days = new Map(types.map(({ name, expiresAfterDays }) => [name, expiresAfterDays ?? null]));
    const sightings = new Map<string, string[]>();
    for (const one of rows.flatMap(({ values }) => values)) {
        if (one.nobody || one.firstSeen === null) continue;
        const known = sightings.get(nameOf(one)) ?? [];
        sightings.set(nameOf(one), [...known, one.firstSeen]);
    }
    const lifeOf = (one: OracleValue): number => {
        const longest = days.get(one.type) ?? null;
        if (longest === null || one.firstSeen === null) return 1;
        const until = (sightings.get(nameOf(one)) ?? []).filter((at) => at <= (one.firstSeen ?? "")).sort();
        return until.filter((at, index) => daysBetween(until[index - 1] ?? at, at) > longest).length + 1;
    };
    return rows.map((row) => ({ ...row, values: row.values.map((one) => ({ ...one, life: lifeOf(one) })) }));
}

/** The life of a value that somebody speaks of at a moment: the last that had begun. */
export function lifeAt(name: string, at: string, firstSeen: ReadonlyMap<string, string | null>): string {
    const [, type = "", value = ""] = /^([^:]*):(.*)$/s.exec(name) ?? [];
    let found = name;
    for (let life = 2; firstSeen.has(`${type}#${life}:${value}`) || life < 20; life++) {
        const since = firstSeen.get(`${type}#${life}:${value}`);
        if (since !== undefined && since !== null && since <= at) found = `${type}#${life}:${value}`;
    }
    return found;
}

const daysBetween = (from: string, to: string): number =>
    (Date.parse(`${to.replace(" ", "T")}Z`) - Date.parse(`${from.replace(" ", "T")}Z`)) / 86_400_000;

const pairOf = (x: string, y: string): string => (nodeNumber(x) < nodeNumber(y) ? `${x} ${y}` : `${y} ${x}`);

/** Of several decisions about a pair the latest; of two at one time the one that keeps apart. */
function lastDecisions(overrides: readonly OracleOverride[]): ReadonlyMap<string, OracleOverride> {
    const decided = new Map<string, OracleOverride>();
    for (const one of overrides) {
        const pair = pairOf(one.left, one.right);
        const before = decided.get(pair);
        if (before === undefined || one.at > before.at || (one.at === before.at && one.decision === "different")) {
            decided.set(pair, one);
        }
    }
    return decided;
}

/** Pairs that are kept apart although a chain of others makes them the same. */
function contradictions(decided: readonly (readonly [string, OracleOverride])[]): ReadonlySet<string> {
    const same = decided.filter(([, { decision }]) => decision === "same").map(([pair]) => pair.split(" "));
    const reaches = (from: string, to: string): boolean => {
        const reached = new Set([from]);
        for (let size = 0; size < reached.size; ) {
            size = reached.size;
            for (const ends of same) if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
        }
        return reached.has(to);
    };
    return new Set(
        decided.flatMap(([pair, { decision, left, right }]) =>
            decision === "different" && reaches(left, right) ? [pair] : [],
        ),
    );
}

/** Of two that took one place, the one that was told last. */
function lastWords(told: readonly OracleReplacement[]): ReadonlyMap<string, string> {
    const successors = new Map<string, string>();
    const latest = [...told]
        .filter((one) => one.old !== one.new)
        .sort((x, y) => compareTimes(x.seen, y.seen) || (nodeNumber(x.new) > nodeNumber(y.new) ? -1 : 1));
    for (const one of latest) successors.set(one.old, one.new);
    return successors;
}

/** Walks every chain to its end; where it comes back, the smallest of all that lead there stays. */
function replaced(successors: ReadonlyMap<string, string>): ReadonlySet<string> {
    const ends = new Map<string, string>();
    for (const start of successors.keys()) {
        const seen = new Set<string>();
        let at = start;
        for (let next = successors.get(at); next !== undefined && !seen.has(at); next = successors.get(at)) {
            seen.add(at);
            at = next;
        }
        // A ring is named by its smallest, whichever of it the walk came back to.
        const ring = [at];
        for (let next = successors.get(at); next !== undefined && next !== at; next = successors.get(next))
            ring.push(next);
        const [name = at] = ring.sort((x, y) => (nodeNumber(x) < nodeNumber(y) ? -1 : 1));
        ends.set(start, name);
    }
    const smallest = new Map<string, string>();
    for (const [start, end] of ends) {
        const before = smallest.get(end);
        if (before === undefined || nodeNumber(start) < nodeNumber(before)) smallest.set(end, start);
    }
    const gone = new Set<string>();
    for (const [start, end] of ends) if (!successors.has(end) || start !== smallest.get(end)) gone.add(start);
    return gone;
}

function judge(rows: readonly OracleRow[], types: readonly OracleType[]): Map<string, string> {
    const rejections = new Map<string, string>();
    const single = new Set(types.filter(({ perProfile }) => perProfile === 1).map(({ name }) => name));
    for (const row of rows) {
        const at = ({ position }: OracleValue) => `${row.table}/${row.key}/${position}`;
        for (const value of row.values) if (value.nobody) rejections.set(at(value), "null_like");
        for (const type of single) {
            const alike = row.values.filter((value) => value.type === type && !value.nobody);
            // A value that a log's row carries twice, of two ages, is one value.
            if (new Set(alike.map(({ value }) => value)).size < 2) continue;
            for (const value of alike) rejections.set(at(value), "contradictory");
        }
    }
    // Every type is judged on what was left before any crowd was.
    const crowds = types.flatMap(({ name, maxProfiles }) => {
        if (maxProfiles === null) return [];
        const company = new Map<string, Set<string>>();
        for (const row of rows) {
            const left = row.values.filter(({ position }) => !rejections.has(`${row.table}/${row.key}/${position}`));
            for (const one of left.filter(({ type }) => type === name)) {
                const seen = company.get(nameOf(one)) ?? new Set();
                for (const other of left) if (other.type === maxProfiles.of) seen.add(nameOf(other));
                company.set(nameOf(one), seen);
            }
        }
        return [...company].filter(([, seen]) => seen.size > maxProfiles.count).map(([identifier]) => identifier);
    });
    const crowded = new Set(crowds);
    for (const row of rows) {
        for (const one of row.values) {
            const at = `${row.table}/${row.key}/${one.position}`;
            if (crowded.has(nameOf(one)) && !rejections.has(at)) rejections.set(at, "fan_out");
        }
    }
    return rejections;
}

function addLink(
    links: Map<string, Link>,
    anchor: OracleValue,
    other: OracleValue,
    rankOf: (identifier: string) => number,
): void {
    const [a, b] = [nameOf(anchor), nameOf(other)].sort((x, y) => (nodeNumber(x) < nodeNumber(y) ? -1 : 1));
    if (a === undefined || b === undefined || a === b) return;
    const together =
        anchor.firstSeen === null || other.firstSeen === null
            ? null
            : anchor.firstSeen > other.firstSeen
              ? anchor.firstSeen
              : other.firstSeen;
    const lastSeen = other.lastSeen ?? "";
    const known = links.get(`${a} ${b}`);
    if (known === undefined) {
        links.set(`${a} ${b}`, { a, b, weaker: Math.max(rankOf(a), rankOf(b)), firstSeen: together, lastSeen });
    } else {
        known.firstSeen = earlier(known.firstSeen, together);
        if (known.lastSeen < lastSeen) known.lastSeen = lastSeen;
    }
}

function apply(
    links: readonly Link[],
    identifiers: Iterable<string>,
    types: readonly OracleType[],
    rankOf: (identifier: string) => number,
    gone: ReadonlySet<string>,
    apart: readonly string[],
): { readonly members: readonly (readonly string[])[]; readonly refused: OracleAnswer["refused"] } {
    const groupOf = new Map<string, string[]>();
    for (const identifier of identifiers) groupOf.set(identifier, [identifier]);
    const hash = new Map(links.map((link) => [link, md5(`${nodeNumber(link.a)}:${nodeNumber(link.b)}`)]));
    const order = [...links].sort(
        (x, y) =>
            x.weaker - y.weaker ||
            // Of two of one rank both ask for the latest, or neither.
            (types[x.weaker]?.keep === "latest" ? compareTimes(y.lastSeen, x.lastSeen) : 0) ||
            compareTimes(x.firstSeen, y.firstSeen) ||
            ((hash.get(x) ?? "") < (hash.get(y) ?? "") ? -1 : 1),
    );
    const tooMuch = (both: readonly string[]): boolean =>
        types.some(
            ({ perProfile }, index) =>
                perProfile !== null &&
                both.filter((identifier) => rankOf(identifier) === index && !gone.has(identifier)).length > perProfile,
        );
    const keptApart = (both: readonly string[]): boolean =>
        apart.some((pair) => pair.split(" ").every((end) => both.includes(end)));
    const refused: Link[] = [];
    for (const link of order) {
        const groupA = groupOf.get(link.a) ?? [];
        const groupB = groupOf.get(link.b) ?? [];
        if (groupA === groupB) continue;
        const both = [...groupA, ...groupB];
        const knowsStronger = (group: readonly string[]) =>
            group.some((identifier) => rankOf(identifier) < link.weaker);
        const mayOnlyAttach = types[link.weaker]?.attachOnly === true;
        const ties = mayOnlyAttach && knowsStronger(groupA) && knowsStronger(groupB);
        if (tooMuch(both) || keptApart(both) || ties) refused.push(link);
        else for (const identifier of both) groupOf.set(identifier, both);
    }
    // What may only attach keeps nobody apart whom a weaker link ties later.
    const reasons = refused.flatMap(({ a, b }): (readonly [string, Refusal])[] => {
        const [groupA = [], groupB = []] = [groupOf.get(a), groupOf.get(b)];
        if (groupA === groupB) return [];
        const both = [...groupA, ...groupB];
        const reason = keptApart(both) ? "different" : tooMuch(both) ? "per_profile" : "attach_only";
        return [[`${a} ${b}`, reason]];
    });
    return { members: [...new Set(groupOf.values())], refused: new Map(reasons) };
}

function nameProfiles(
    members: readonly (readonly string[])[],
    firstSeen: ReadonlyMap<string, string | null>,
    rankOf: (identifier: string) => number,
    space: string,
    gone: ReadonlySet<string>,
): ReadonlyMap<string, string> {
    const profiles = new Map<string, string>();
    for (const group of members) {
        const [founding] = [...group].sort(
            (x, y) =>
                rankOf(x) - rankOf(y) ||
                Number(gone.has(x)) - Number(gone.has(y)) ||
                compareTimes(firstSeen.get(x) ?? null, firstSeen.get(y) ?? null) ||
                (nodeNumber(x) < nodeNumber(y) ? -1 : 1),
        );
        for (const identifier of group) profiles.set(identifier, md5(`${space}:${founding}`));
    }
    return profiles;
}

const earlier = (x: string | null, y: string | null): string | null => (compareTimes(x, y) <= 0 ? x : y);

function compareTimes(x: string | null, y: string | null): number {
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
}
