import type { Dialect } from "../../../dialects/dialect.js";
import { type SqlText, sql } from "../../../text/sql-text.js";

/**
 * A hash that nobody can try out who does not have the key. The key stands before the text twice, once around the
 * other: so no engine needs a function for HMAC, and nobody can lengthen what was hashed.
 *
 * @example
 * keyedHash(sql`value`, duckdb)
 * // sha256(keyring.erasure_key || sha256(keyring.erasure_key || value))
 */
export function keyedHash(text: SqlText, dialect: Dialect): SqlText {
    const key = sql`keyring.erasure_key`;
    return dialect.sha256(dialect.concat([key, dialect.sha256(dialect.concat([key, text]))]));
}
