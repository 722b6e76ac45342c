import { literal, number } from "../../text/sql-text.js";
import { endOfTime } from "../plan/moments.js";
import type { IdentityLayout } from "./layout.js";
import type { LinksView } from "./views.js";

const latestRanks = ({ identity }: IdentityLayout): readonly number[] =>
    identity.identifiers.filter(({ keep }) => keep === "latest").map(({ rank }) => rank);

/** Of some type the link that was seen last goes first. */
export const keepsLatest = (layout: IdentityLayout): boolean => latestRanks(layout).length > 0;

/**
 * Until when links of those types were seen; null where the earliest goes first throughout. What an overwritten row
 * holds is seen now: not at the time of its last edit, or an address edit would move an e-mail, and not at the time of
 * the run, or every run would find every link changed.
 */
export function seenUntilView(layout: IdentityLayout): LinksView["seen_until"] {
    const ranks = latestRanks(layout);
    if (ranks.length === 0) return null;
    const overwritten = layout.sources
        .flatMap(({ tables }) => tables)
        .filter(({ table }) => table.changes.kind === "overwrite")
        .map(({ table }) => literal(`${table.source}.${table.name}`));
    return { ranks: ranks.map(number), overwritten, forever: layout.dialect.timestampLiteral(endOfTime) };
}
