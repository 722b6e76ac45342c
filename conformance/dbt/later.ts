import { copyFileSync } from "node:fs";
import { openSession } from "../../src/engine/session.js";

/** The moment of the second build. */
export const laterAsOf = "2026-02-05 00:00:00";

/**
 * What the sources of the reference model do between two builds to rows that are written over: each line is a kind of
 * change that a snapshot must tell from the others.
 */
const changes: readonly string[] = [
    // A change with a date, without a new one, and of nothing but the date.
    `update raw_shop.customers set city = 'Neustadt', updated_at = timestamp '2026-02-01 10:00:00'
    where customer_id::bigint % 7 = 0`,
    "update raw_shop.customers set city = 'Altstadt' where customer_id::bigint % 7 = 1",
    "update raw_shop.customers set updated_at = timestamp '2026-02-02' where customer_id::bigint % 7 = 2",
    // Back in time, and a row that is gone.
    `update raw_shop.customers set city = 'Vorstadt', updated_at = updated_at - interval 2 days
    where customer_id::bigint % 7 = 3`,
    "delete from raw_shop.customers where customer_id::bigint % 7 = 4",
    // Withdrawn, and there again.
    `update raw_crm."Contact" set "IsDeleted" = true, "LastModifiedDate" = timestamp '2026-02-03'
    where not "IsDeleted" and hash("Id") % 5 = 0`,
    `update raw_crm."Contact" set "IsDeleted" = false, "LastModifiedDate" = timestamp '2026-02-03'
    where "IsDeleted" and hash("Id") % 5 > 0`,
    // People merge and part.
    `update raw_shop.customers set email = 'shared.' || (customer_id::bigint // 14) || '@example.com',
        updated_at = timestamp '2026-02-04'
    where customer_id::bigint % 7 in (5, 6)`,
];

/** Copies a database of raw tables and lets some days pass in it. */
export async function makeLater(from: string, to: string, tempDirectory: string): Promise<void> {
    copyFileSync(from, to);
    const session = await openSession({ file: to, tempDirectory, threads: 2 });
    try {
        for (const change of changes) await session.run(change);
        await session.run("checkpoint");
    } finally {
        session.close();
    }
}
