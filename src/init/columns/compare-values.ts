import type { Session } from "../../engine/session.js";
import { number, sql } from "../../text/sql-text.js";

/** Values that two columns share, the columns by the numbers they were kept under. */
export interface SharedValues {
    readonly left: number;
    readonly right: number;
    readonly common: number;
    readonly leftValues: number;
    readonly rightValues: number;
    readonly isSampled: boolean;
}

export async function beginSamples(session: Session): Promise<void> {
    await session.run(sql`
        create or replace temp table sampled (place integer, home integer, found varchar, hashed ubigint);
        create or replace temp table sample_bounds (place integer, bound ubigint, is_whole boolean)`);
}

/**
 * Keeps values of the column that was counted last: all, or those of the smallest hashes. Which they are is the same in
 * every column, so that samples of two columns hold the same ones of the values that both have.
 *
 * @param home the number of its table
 */
export async function keepSample(session: Session, place: number, home: number, size: number): Promise<void> {
    await session.run(sql`
        insert into sampled
        select ${number(place)}, ${number(home)}, found, hash(found) from found_values
        where not is_null_like order by hash(found), found limit ${number(size)};
        insert into sample_bounds
        select ${number(place)}, if(count(*) > ${number(size)}, max(s.bound), 18446744073709551615), count(*) <= ${number(size)}
        from found_values, (select max(hashed) as bound from sampled where place = ${number(place)}) as s
        where not is_null_like`);
}

/** Every two columns of different tables that share a value, compared below the smaller bound of both. */
export async function compareSamples(session: Session): Promise<readonly SharedValues[]> {
    const rows = await session.rows(sql`
        with pairs as (
            select a.place as left_place, b.place as right_place, least(x.bound, y.bound) as bound,
                x.is_whole and y.is_whole as is_whole, count(*) as common
            from sampled as a
            join sampled as b on a.found = b.found and a.home < b.home
            join sample_bounds as x on x.place = a.place
            join sample_bounds as y on y.place = b.place
            where a.hashed <= least(x.bound, y.bound)
            group by all
        )
        select *,
            (select count(*) from sampled where place = left_place and hashed <= pairs.bound) as left_values,
            (select count(*) from sampled where place = right_place and hashed <= pairs.bound) as right_values
        from pairs order by left_place, right_place`);
    return rows.map((row) => ({
        left: Number(row.left_place),
        right: Number(row.right_place),
        common: Number(row.common),
        leftValues: Number(row.left_values),
        rightValues: Number(row.right_values),
        isSampled: row.is_whole !== true,
    }));
}
