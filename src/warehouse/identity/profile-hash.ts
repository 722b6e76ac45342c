import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { IdentityLayout } from "./layout.js";
import { lifeMark } from "./lives.js";

/**
 * The id of the profile that an identifier founds. It needs no stored state: a rebuild from nothing gives every
 * profile its id again. The first life of a value founds what the value founded before it could expire.
 *
 * @example
 * profileHash(layout) // md5('acme-2026:person:' || identifier_type || ':' || identifier)
 */
export function profileHash({ identity, dialect, idSalt, hasLives }: IdentityLayout, salt: string = idSalt): SqlText {
    const space = literal(`${salt}:${identity.name}:`);
    const mark = sql`case when life > 1 then ${lifeMark(sql`life`, dialect)} else '' end`;
    return dialect.md5(
        dialect.concat([space, sql`identifier_type`, ...(hasLives ? [mark] : []), sql`':'`, sql`identifier`]),
    );
}
