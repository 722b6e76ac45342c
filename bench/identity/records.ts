import type { Session } from "../../src/engine/session.js";

/** A row has two to four identifiers, so its star has so many links. */
const linksPerRecord = 1.36;
const recordsPerProfile = 5;

/** `path` and `star` hold so many links and nothing else; the star hangs on two users, where one is allowed. */
export type Shape = "friendly" | "usual" | "path" | "star";

/** Forty chains of a thousand devices each. */
const chains = 40;
const chainLength = 1000;

/**
 * Fills `stg_crm__records` with identifiers of made-up people: most have a user id, all have one or two e-mails, up to
 * two phones and one to five devices. In the usual shape one profile in two hundred has eight times as many devices,
 * forty chains of a thousand devices run through the graph, and one device is shared by people all over. The same
 * number gives the same rows everywhere.
 */
export async function makeRecords(session: Pick<Session, "run">, links: number, shape: Shape): Promise<void> {
    await session.run(`create or replace table stg_crm__records as ${selects[shape](links)}`);
}

const selects: Readonly<Record<Shape, (links: number) => string>> = {
    friendly: (links) => people(links, false),
    usual: (links) => people(links, true),
    path: (links) => devices(`null, 'd' || i, 'd' || (i + 1), i from range(${links}) as t(i)`),
    star: (links) =>
        devices(
            `case when i = ${links - 1} then 'u2' else 'u1' end, 'd' || i % ${links - 1}, null, i from range(${links}) as t(i)`,
        ),
};

const devices = (drawn: string): string => `
    select
        cast(i as varchar) as id,
        cast(user_id as varchar) as user_id,
        cast(null as varchar) as email,
        cast(null as varchar) as phone,
        device,
        cast(other_device as varchar) as other_device,
        timestamp '2024-01-01' + to_seconds(i) as occurred_at
    from (select ${drawn}) as drawn(user_id, device, other_device, i)`;

function people(links: number, isUsual: boolean): string {
    const records = Math.round(links / linksPerRecord);
    return `
        with people as (
            select
                i,
                i // ${recordsPerProfile} as p,
                hash(i // ${recordsPerProfile}) as who,
                hash(i, 1) as user_draw,
                hash(i, 2) as email_draw,
                hash(i, 3) as phone_draw,
                hash(i, 4) as device_draw,
                hash(i, 6) % 50000 = 0 as is_in_store
            from range(${records}) as t(i)
        ),
        drawn as (
            select
                i,
                case when who % 10 < 7 and user_draw % 10 < 6 then 'user-' || p end as user_id,
                case
                    when email_draw % 10 < 6
                    then 'person' || p || case when who // 10 % 3 = 0 and email_draw // 10 % 2 = 0 then '.alt' else '' end
                        || '@mail.test'
                end as email,
                case
                    when who // 30 % 3 < 2 and phone_draw % 10 < 3
                    then '+49' || lpad(cast(p * 2 + phone_draw // 10 % 2 as varchar), 10, '0')
                end as phone,
                case
                    when ${isUsual} and is_in_store then 'device-in-a-store'
                    else 'device-' || p || '-'
                        || device_draw % (case when ${isUsual} and p % 200 = 0 then 8 else 1 end * (1 + who // 90 % 5))
                end as device
            from people
        ),
        placed as (
            select cast(i as varchar) as id, user_id, email, phone, device, cast(null as varchar) as other_device, i
            from drawn

            union all

            select
                'chain-' || i, null, null, null,
                'chain-' || i % ${chains} || '-' || i // ${chains},
                'chain-' || i % ${chains} || '-' || (1 + i // ${chains}),
                i
            from range(${isUsual ? chains * chainLength : 0}) as t(i)
        )
        select * exclude (i), timestamp '2024-01-01' + to_seconds(hash(i, 7) % 63072000) as occurred_at
        from placed`;
}
