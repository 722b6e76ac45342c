import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { IdentityLayout } from "./layout.js";

/**
 * The id of the profile that an identifier founds. It needs no stored state: a rebuild from nothing gives every
 * profile its id again.
 *
 * @example
 * profileHash(layout) // md5('acme-2026:person:' || identifier_type || ':' || identifier)
 */
export function profileHash({ identity, dialect, idSalt }: IdentityLayout): SqlText {
    const space = literal(`${idSalt}:${identity.name}:`);
    return dialect.md5(dialect.concat([space, sql`identifier_type`, sql`':'`, sql`identifier`]));
}
