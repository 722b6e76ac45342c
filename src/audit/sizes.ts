import { sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import { type Counted, histogramOf, spreadOf, totalOf } from "./distribution.js";
import type { ProfileFigures, TypeFigures } from "./report.js";

/** How large profiles are. */
export async function profileFigures({ rows, table, profile }: Audited): Promise<ProfileFigures> {
    const sizes = countedOf(
        await rows(sql`
            select size, count(*) as profiles
            from (select count(*) as size from ${table.identifiers} group by ${profile})
            group by size order by size`),
        "size",
    );
    const [tied = {}] = await rows(sql`
        select count(*) as links, count(*) filter (links.observations = 1) as of_one_row
        from ${table.links} as links
        join ${table.identifiers} as a on links.node_a = a.node_id
        join ${table.identifiers} as b on links.node_b = b.node_id
        where a.${profile} = b.${profile}`);
    return {
        profiles: totalOf(sizes),
        singletons: sizes.get(1) ?? 0,
        identifiers: [...sizes].reduce((sum, [size, profiles]) => sum + size * profiles, 0),
        links: count(tied.links),
        linksOfOneRow: count(tied.of_one_row),
        size: spreadOf(sizes),
        histogram: histogramOf(sizes),
    };
}

/** How many identifiers of each type profiles hold, and whether the type ties anything. */
export async function typeFigures(audited: Audited, profiles: number): Promise<readonly TypeFigures[]> {
    const { identity, rows, table, profile } = audited;
    const held = await rows(sql`
        select identifier_type as type, held, count(*) as profiles
        from (
            select identifier_type, count(*) as held from ${table.identifiers}
            group by identifier_type, ${profile}
        )
        group by all order by all`);
    const seen = await rows(sql`
        select identifier_type as type, count(*) as observations, count(rejection) as rejected
        from ${table.observations} group by identifier_type order by identifier_type`);
    const tied = await rows(sql`
        select identifier_type as type, count(distinct node_id) as linked
        from (
            select unnest([a.node_id, b.node_id]) as node_id,
                unnest([a.identifier_type, b.identifier_type]) as identifier_type
            from ${table.links} as links
            join ${table.identifiers} as a on links.node_a = a.node_id
            join ${table.identifiers} as b on links.node_b = b.node_id
            where a.${profile} = b.${profile}
        )
        group by identifier_type order by identifier_type`);
    return identity.identifiers.map(({ name, rank, perProfile, maxProfiles }): TypeFigures => {
        const holders = countedOf(
            held.filter(({ type }) => type === name),
            "held",
        );
        const observed = seen.find(({ type }) => type === name);
        const linked = count(tied.find(({ type }) => type === name)?.linked);
        const without = profiles - totalOf(holders);
        return {
            type: name,
            rank,
            perProfile,
            maxProfiles,
            observations: count(observed?.observations),
            rejected: count(observed?.rejected),
            values: [...holders].reduce((sum, [size, of]) => sum + size * of, 0),
            linked,
            state: linked > 0 ? "connects" : observed === undefined ? "never_seen" : "never_connects",
            perHolder: spreadOf(holders),
            histogram: histogramOf(without > 0 ? new Map([[0, without], ...holders]) : holders),
        };
    });
}

const countedOf = (rows: readonly Readonly<Record<string, unknown>>[], by: string): Counted =>
    new Map(rows.map((row) => [count(row[by]), count(row.profiles)]));
