import type { Database } from "../database.js";

/** What whoever resolves identifiers has to do at least: find the distinct ones. */
export async function floor({ session }: Database): Promise<void> {
    const columns = ["user_id", "email", "phone", "device", "other_device"];
    const selects = columns.map(
        (column) =>
            `select '${column.replace("other_", "")}' as type, ${column} as value from stg_crm__records where ${column} is not null`,
    );
    await session.run(`create table identifiers as select distinct * from (${selects.join("\nunion all\n")})`);
}
