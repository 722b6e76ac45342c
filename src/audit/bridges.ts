import type { Row } from "../engine/session.js";
import { join, literal, number, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import { findBridges, type Side } from "./find-bridges.js";
import type { Bridge, BridgeFigures } from "./report.js";

/** What a part holds at least, to be somebody. */
const leastIdentifiers = 2;
const usually = { mostIdentifiers: 5_000, mostRead: 400_000 };
const shown = 10;

interface Candidate {
    readonly linkId: string;
    readonly left: Side;
    readonly right: Side;
    readonly place: number;
}

/**
 * Links without which a profile would be two, each of which is somebody: the ones whose mistake costs most. Exact for
 * the profiles that are read, the largest first; how many those are is part of the answer.
 */
export async function bridgeFigures(
    audited: Audited,
    { mostIdentifiers, mostRead }: Pick<BridgeFigures["bound"], "mostIdentifiers" | "mostRead"> = usually,
): Promise<BridgeFigures> {
    const { identity, rows, table, profile } = audited;
    const limited = identity.identifiers.filter(({ perProfile }) => perProfile !== null).map(({ name }) => name);
    const weighing =
        limited.length === 0
            ? sql`true`
            : sql`identifier_type in (${join(
                  limited.map((name) => literal(name)),
                  ", ",
              )})`;
    const wanted = sql`
        sized as (
            select ${profile} as id, count(*) as size from ${table.identifiers}
            group by ${profile} having count(*) >= ${number(2 * leastIdentifiers)}
        ),
        counted as (
            select id, size, row_number() over (order by size desc, id) as place,
                sum(size) over (order by size desc, id rows unbounded preceding) as reached
            from sized where size <= ${number(mostIdentifiers)}
        ),
        wanted as (select id, place from counted where reached <= ${number(mostRead)}),
        nodes as (
            select
                identifiers.node_id, wanted.place::integer as place,
                (row_number() over (partition by wanted.place order by identifiers.node_id) - 1)::integer as node,
                ${weighing} as weighs
            from ${table.identifiers} as identifiers join wanted on identifiers.${profile} = wanted.id
        )`;
    const [sizes = {}] = await rows(sql`
        with ${wanted}
        select (select count(*) from wanted) as looked, (select count(*) from sized) as candidates`);
    const nodes = await rows(sql`
        with ${wanted}
        select place, count(*)::integer as nodes, list(node order by node) filter (weighs) as weighing
        from nodes group by place order by place`);
    const links = await rows(sql`
        with ${wanted}
        select a.place, list(a.node order by links.link_id) as lefts, list(b.node order by links.link_id) as rights,
            list(links.link_id order by links.link_id) as ids
        from ${table.links} as links
        join nodes as a on links.node_a = a.node_id
        join nodes as b on links.node_b = b.node_id and a.place = b.place
        group by a.place order by a.place`);
    const found = bridgesOf(nodes, links);
    const told = await evidenceOf(audited, found);
    return {
        bound: { leastIdentifiers, types: limited, mostIdentifiers, mostRead },
        looked: count(sizes.looked),
        candidates: count(sizes.candidates),
        ...told,
    };
}

/** Rows of both come in the order of their profiles. */
function bridgesOf(nodes: readonly Row[], links: readonly Row[]): readonly Candidate[] {
    const linksAt = new Map(links.map((row) => [row.place, row]));
    const isSomebody = ({ nodes: held, weighing }: Side): boolean => held >= leastIdentifiers && weighing > 0;
    return nodes.flatMap(({ place, nodes: size, weighing }) => {
        const own = linksAt.get(place ?? null);
        const lefts = (own?.lefts ?? []) as readonly number[];
        const rights = (own?.rights ?? []) as readonly number[];
        const ids = (own?.ids ?? []) as readonly string[];
        const heavy = new Set((weighing ?? []) as readonly number[]);
        const bridges = findBridges(
            count(size),
            lefts.map((a, link) => ({ a, b: rights[link] ?? a })),
            (node) => heavy.has(node),
        );
        return bridges
            .filter(({ a, b }) => isSomebody(a) && isSomebody(b))
            .map(({ link, a, b }) => ({ linkId: ids[link] ?? "", left: a, right: b, place: count(place) }));
    });
}

/** What shows the bridges. One that a source or somebody vouches for is none. */
async function evidenceOf(audited: Audited, found: readonly Candidate[]) {
    const { rows, table, profile, named, has, rankOf } = audited;
    const observed = has("links", "evidence") ? sql`links.evidence = 'observed'` : sql`true`;
    const byId = new Map(found.map((one) => [one.linkId, one]));
    const seen: { readonly bridge: Bridge; readonly smaller: number; readonly place: number }[] = [];
    const kinds = new Map<string, { left: string; right: string; bridges: number; onOneRow: number }>();
    for (let from = 0; from < found.length; from += atOnce) {
        const ids = join(
            found.slice(from, from + atOnce).map(({ linkId }) => literal(linkId)),
            ", ",
        );
        const told = await rows(sql`
            select
                links.link_id, a.${profile} as profile, links.observations, links.evidence_table, links.evidence_key,
                links.first_seen_at, a.identifier_type as a_type, a.identifier as a_value,
                b.identifier_type as b_type, b.identifier as b_value,
                ${rankOf(sql`a.identifier_type`)} <= ${rankOf(sql`b.identifier_type`)} as in_order
            from ${table.links} as links
            join ${table.identifiers} as a on links.node_a = a.node_id
            join ${table.identifiers} as b on links.node_b = b.node_id
            where links.link_id in (${ids}) and ${observed}
            order by links.link_id`);
        for (const row of told) {
            const one = byId.get(String(row.link_id));
            if (one === undefined) throw new Error(`no bridge ${String(row.link_id)} was found`);
            const isInOrder = row.in_order === true;
            const [a, b] = [named(row.a_type, row.a_value), named(row.b_type, row.b_value)];
            const [left, right] = isInOrder ? [a, b] : [b, a];
            const [leftSide, rightSide] = isInOrder ? [one.left, one.right] : [one.right, one.left];
            const observations = count(row.observations);
            const kind = JSON.stringify([left.type, right.type]);
            const known = kinds.get(kind) ?? { left: left.type, right: right.type, bridges: 0, onOneRow: 0 };
            kinds.set(kind, {
                ...known,
                bridges: known.bridges + 1,
                onOneRow: known.onOneRow + (observations === 1 ? 1 : 0),
            });
            const bridge = {
                profile: String(row.profile),
                left,
                right,
                observations,
                table: String(row.evidence_table),
                key: audited.show(String(row.evidence_key)),
                firstSeenAt: row.first_seen_at === null ? null : String(row.first_seen_at),
                leftHolds: leftSide.nodes,
                rightHolds: rightSide.nodes,
            };
            seen.push({ bridge, smaller: Math.min(one.left.nodes, one.right.nodes), place: one.place });
        }
    }
    // Weak before strong, large before small; what is equal keeps the order of the profiles and links.
    const sorted = seen.toSorted(
        (x, y) =>
            Math.sign(x.bridge.observations - 1) - Math.sign(y.bridge.observations - 1) ||
            y.smaller - x.smaller ||
            x.place - y.place,
    );
    const types = [...kinds.values()].toSorted(
        (x, y) => y.bridges - x.bridges || (x.left + x.right < y.left + y.right ? -1 : 1),
    );
    return {
        found: seen.length,
        onOneRow: types.reduce((sum, { onOneRow }) => sum + onOneRow, 0),
        profiles: new Set(seen.map(({ place }) => place)).size,
        types,
        examples: sorted.slice(0, shown).map(({ bridge }) => bridge),
    };
}

const atOnce = 5_000;
