import { literal, number, sql } from "../../text/sql-text.js";
import { attaches } from "./attach-only.js";
import type { IdentityLayout } from "./layout.js";
import type { LimitsView } from "./read-views.js";

/** How many values of which types a profile may hold. */
export function limitsView({ identity, dialect }: IdentityLayout): LimitsView {
    const integer = dialect.nullOf({ kind: "integer" });
    return {
        limits: identity.identifiers.flatMap(({ name, rank, perProfile }) =>
            perProfile === null ? [] : [{ type: literal(name), rank: number(rank), per_profile: number(perProfile) }],
        ),
        no_limits: [
            sql`${dialect.nullOf({ kind: "string" })} as identifier_type`,
            sql`${integer} as identifier_rank`,
            sql`${integer} as per_profile`,
        ],
    };
}

export const hasLimits = ({ identity }: IdentityLayout): boolean =>
    identity.identifiers.some(({ perProfile }) => perProfile !== null);

/** Some links may be refused, so that the order in which they are applied matters. */
export const canRefuse = (layout: IdentityLayout): boolean =>
    hasLimits(layout) || attaches(layout) || layout.decisions !== null;
