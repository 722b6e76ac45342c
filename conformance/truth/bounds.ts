import type { Session } from "../../src/engine/session.js";
import type { CustomerModel } from "../../src/project/index.js";
import { literal } from "../../src/text/sql-text.js";

/** A number that came out, and what it has to be. */
export interface Bound {
    readonly name: string;
    readonly value: string;
    readonly holds: boolean;
    readonly bound: string;
}

type Query = Pick<Session, "run" | "rows">;

/**
 * Two rows are a pair when they are about one person. Precision: how many of the pairs that were found are true;
 * recall: how many of the true ones were found.
 */
export async function boundsOn(session: Query, truth: string, model: CustomerModel): Promise<readonly Bound[]> {
    // Who somebody is in the role of another, such as the receiver of a parcel, is not in the truth.
    await session.run(`
        create temp table found as
        select resolved.person_id as profile, truth.person
        from (
            select distinct source || '.' || "table" as source_table, source_key, person
            from read_csv(${literal(truth)}, all_varchar = true)
        ) as truth
        inner join int_person__anchors as anchors
            on truth.source_table = anchors.source_table and truth.source_key = anchors.source_key
        inner join int_person__resolved as resolved on anchors.node_id = resolved.node_id
        where anchors.role = 'own'`);
    const [rows] = await session.rows("select count(*) as n from found");
    const known = "profile in (select person_id from int_person__resolved where identifier_type = 'customer_id')";
    const [all, ofKnown] = [await pairs(session, "true"), await pairs(session, known)];
    return [
        atLeast("rows that name somebody", Number(rows?.n), 1_000_000),
        atLeast("precision, pairs of rows", all.precision, 0.97),
        atLeast("recall, pairs of rows", all.recall, 0.8),
        atLeast("precision, rows of customers", ofKnown.precision, 0.97),
        atLeast("recall, rows of customers", ofKnown.recall, 0.98),
        ...(await Promise.all(singles(model).map((type) => none(session, type)))),
    ];
}

async function pairs(
    session: Query,
    condition: string,
): Promise<{ readonly precision: number; readonly recall: number }> {
    const [row] = await session.rows(`
        with shared as (select profile, person, count(*) as n from found where ${condition} group by all),
        profiles as (select sum(n) as n from shared group by profile),
        people as (select sum(n) as n from shared group by person)
        select
            (select sum(n * (n - 1)) from shared) / (select sum(n * (n - 1)) from profiles) as precision,
            (select sum(n * (n - 1)) from shared) / (select sum(n * (n - 1)) from people) as recall`);
    return { precision: Number(row?.precision), recall: Number(row?.recall) };
}

const singles = ({ identities }: CustomerModel): readonly string[] =>
    identities
        .filter(({ name }) => name === "person")
        .flatMap(({ identifiers }) => identifiers.filter(({ perProfile }) => perProfile === 1))
        .map(({ name }) => name);

/** Counted from what users read, not from what resolving counted. */
async function none(session: Query, type: string): Promise<Bound> {
    const [row] = await session.rows(`
        select count(*) as n
        from (
            select person_id
            from dim_person_identifiers
            where identifier_type = ${literal(type)} and not is_replaced
            group by person_id
            having count(distinct identifier) > 1
        )`);
    const count = Number(row?.n);
    return { name: `profiles with two values of ${type}`, value: String(count), holds: count === 0, bound: "0" };
}

const atLeast = (name: string, value: number, least: number): Bound => ({
    name,
    value: value > 1 ? String(value) : value.toFixed(4),
    holds: value >= least,
    bound: `at least ${least}`,
});
