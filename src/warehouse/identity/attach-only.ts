import { number } from "../../text/sql-text.js";
import type { IdentityLayout } from "./layout.js";
import type { AttachOnlyView } from "./program-views.js";

// The strongest type finds nothing stronger: it ties as if it said nothing.
const attachOnlyRanks = ({ identity }: IdentityLayout): readonly number[] =>
    identity.identifiers.filter(({ attachOnly, rank }) => attachOnly && rank > 1).map(({ rank }) => rank);

/** Which types join a stronger one without ever making one profile of two; null where every type may. */
export function attachOnlyView(layout: IdentityLayout): AttachOnlyView | null {
    const ranks = attachOnlyRanks(layout);
    return ranks.length === 0 ? null : { ranks: ranks.map(number), weakest: number(Math.max(...ranks)) };
}

/** Some type joins a stronger one without ever making one profile of two. */
export const attaches = (layout: IdentityLayout): boolean => attachOnlyRanks(layout).length > 0;
