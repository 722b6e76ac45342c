import type { Dialect } from "../../dialects/dialect.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import type { IdentityLayout } from "./layout.js";
import type { LivesView } from "./views.js";

const timestamp = { kind: "timestamp" } as const;

/**
 * What follows the type of an identifier in its later lives. Names of types hold no `#`, so no life is ever another
 * value.
 */
export const lifeMark = (life: SqlText, dialect: Dialect): SqlText =>
    dialect.concat([sql`'#'`, dialect.castToText(life, { kind: "integer" })]);

/** How the lives of values are told apart; null where none expires. */
export function livesView({ identity, dialect, hasLives }: IdentityLayout): LivesView | null {
    if (!hasLives) return null;
    const expiring = identity.identifiers.flatMap(({ name, expiresAfter }) =>
        expiresAfter === null ? [] : [{ type: literal(name), ...expiresAfter }],
    );
    const type = dialect.concat([sql`gathered.identifier_type`, lifeMark(sql`later_lives.life`, dialect)]);
    return {
        types: expiring.map(({ type }) => type),
        beginnings: expiring.map(({ type, count, unit }) => {
            const until = dialect.shift(sql`previously_seen_at`, "+", count, unit, timestamp);
            const begins = sql`first_seen_at > ${until}`;
            return expiring.length === 1 ? begins : sql`(${join([sql`identifier_type = ${type}`, begins], " and ")})`;
        }),
        node_id: dialect.nodeId(type, sql`gathered.identifier`),
        integer: dialect.typeName({ kind: "integer" }),
    };
}
