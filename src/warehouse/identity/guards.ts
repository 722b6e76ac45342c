import { type SqlText, sql } from "../../text/sql-text.js";
import type { Guard } from "../plan/program.js";
import type { IdentityLayout } from "./layout.js";
import type { CulpritView } from "./program-views.js";

// A path of 100 000 takes 13; far more means that ids are no hashes.
const contractionRounds = 64;

// Limited types linked in order of time are decided one by one: a chain of 1 000 takes about 900.
const limitRounds = 5_000;

/** Ends a contraction that does not end. */
export function contractionGuard(links: string, layout: IdentityLayout): Guard {
    return guard(contractionRounds, links, sql`min(node_a)`, layout);
}

/** Ends a limits loop that takes too long. */
export function limitsGuard(links: string, layout: IdentityLayout): Guard {
    return guard(limitRounds, links, sql`min(component_node)`, layout);
}

function guard(rounds: number, links: string, node: SqlText, { identity, dialect, refs }: IdentityLayout): Guard {
    const view: CulpritView = {
        links: links as SqlText,
        culprit: dialect.castToText(node, { kind: "integer" }),
    };
    return {
        rounds,
        message:
            `identity ${identity.name} is not resolved after ${rounds} rounds; still open is the component of the ` +
            `identifier that ${refs.observations.direct} holds under node_id`,
        culprit: { template: "dbt/identity/program/culprit", view },
    };
}
