import { join, literal, type SqlText, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import type { ConnectedValue } from "./report.js";

const shown = 10;
const examples = 3;

/** The values with the most links, refused ones too, and what they tie. Values of a single link are not told. */
export async function connectedValues({
    rows,
    table,
    profile,
    rankOf,
    show,
    named,
}: Audited): Promise<readonly ConnectedValue[]> {
    const values = await rows(sql`
        with
        ends as (
            select unnest([node_a, node_b]) as node_id, unnest([node_b, node_a]) as other_id from ${table.links}
        )
        select * from (select
            cast(own.node_id as varchar) as node, own.identifier_type as type, own.identifier as value,
            any_value(own.${profile}) as profile,
            count(*) as links, count(*) filter (own.${profile} <> other.${profile}) as refused
        from ends
        join ${table.identifiers} as own on ends.node_id = own.node_id
        join ${table.identifiers} as other on ends.other_id = other.node_id
        group by own.node_id, own.identifier_type, own.identifier
        having count(*) > 1)
        order by links desc, ${rankOf(sql`type`)}, value, node
        limit ${String(shown) as SqlText}`);
    if (values.length === 0) return [];
    const nodes = join(
        values.map(({ node }) => sql`cast(${literal(String(node))} as bigint)`),
        ", ",
    );
    const neighbours = await rows(sql`
        with
        ends as (
            select unnest([node_a, node_b]) as node_id, unnest([node_b, node_a]) as other_id
            from ${table.links} where node_a in (${nodes}) or node_b in (${nodes})
        )
        select * from (select
            cast(ends.node_id as varchar) as node, identifiers.identifier_type as type, count(*) as links,
            list(identifiers.identifier order by identifiers.identifier)[:${String(examples) as SqlText}] as examples
        from ends
        join ${table.identifiers} as identifiers on ends.other_id = identifiers.node_id
        where ends.node_id in (${nodes})
        group by ends.node_id, identifiers.identifier_type)
        order by node, ${rankOf(sql`type`)}`);
    return values.map(({ node, type, value, profile: id, links, refused }) => ({
        ...named(type, value),
        profile: String(id),
        links: count(links),
        refused: count(refused),
        with: neighbours
            .filter((one) => one.node === node)
            .map((one) => ({
                type: String(one.type),
                links: count(one.links),
                examples: (one.examples as readonly unknown[]).map((example) => show(String(example))),
            })),
    }));
}
