import { literal, sql } from "../text/sql-text.js";
import type { IdentityLayout } from "../warehouse/identity/layout.js";
import { profileHash } from "../warehouse/identity/profile-hash.js";
import type { IdentifierName } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** Ids of profiles are hashes. */
export const isProfileId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/**
 * The identifier that gives or once gave a profile its id; of an id that was made with an earlier salt, the one that
 * names the profile it leads to now.
 */
export async function findById(
    { rows, identifiers, aliases, profile, hasLives, named }: WarehouseTables,
    id: string,
    layout: IdentityLayout,
): Promise<IdentifierName | undefined> {
    const columns = hasLives ? sql`identifier_type, identifier, life` : sql`identifier_type, identifier`;
    const [row] = await rows(sql`
        select ${columns}, 1 as preference from ${identifiers} where ${profileHash(layout)} = ${literal(id)}
        union all
        select ${columns}, 2 from ${identifiers}
        where is_founding and ${profile} in (select ${profile} from ${aliases} where alias_id = ${literal(id)})
        order by preference limit 1`);
    return row === undefined ? undefined : named(row, "identifier_type", "identifier", "life");
}
