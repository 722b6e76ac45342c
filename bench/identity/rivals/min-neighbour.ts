import type { Database } from "../database.js";

/**
 * The loop that record linkage in SQL is known for, told in our words: every node takes the smallest representative
 * among its own and its neighbours', again and again until none changes; clusters in which nothing can change any
 * more are put aside after each round. As Splink 4 does it
 * (https://github.com/moj-analytical-services/splink, clustering at a threshold).
 */
export async function minNeighbour({ session }: Database): Promise<void> {
    await session.run(`
        create table neighbours as
        select node_a as node, node_b as neighbour from data.links
        union all
        select node_b, node_a from data.links`);
    await session.run(`
        create table settled (node bigint, representative bigint);
        create table open_0 as
        select node, least(node, min(neighbour)) as representative, true as changed from neighbours group by node`);
    for (let round = 0; ; round += 1) {
        const [before, after] = [`open_${round}`, `open_${round + 1}`];
        await session.run(`
            create table ${after} as
            with nearest as (
                select neighbours.node, min(around.representative) as representative
                from neighbours
                inner join ${before} as around on neighbours.neighbour = around.node
                group by neighbours.node
            )
            select
                mine.node,
                least(mine.representative, nearest.representative) as representative,
                nearest.representative < mine.representative as changed
            from ${before} as mine
            inner join nearest on mine.node = nearest.node`);
        await session.run(`
            create or replace table restless as
            select distinct mine.representative
            from ${after} as mine
            inner join neighbours on mine.node = neighbours.node
            inner join ${after} as theirs on neighbours.neighbour = theirs.node
            where mine.representative <> theirs.representative`);
        await session.run(`
            insert into settled
            select node, representative from ${after} anti join restless using (representative);
            delete from ${after} where representative not in (select representative from restless);
            drop table ${before}`);
        await session.run(`
            create or replace table neighbours_left as
            select neighbours.* from neighbours semi join ${after} as mine on neighbours.node = mine.node;
            drop table neighbours;
            alter table neighbours_left rename to neighbours`);
        const [left] = await session.rows(`select count(*) as n from ${after}`);
        if (left?.n === "0") return;
    }
}
