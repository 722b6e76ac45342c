import type { Dialect } from "../../dialects/dialect.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { comment } from "../../text/comment-text.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { partyLiteral } from "../plan/parties.js";
import { modelRef } from "../plan/reference.js";
import type { Party } from "./parties.js";
import type { IdentityImport, PartyView } from "./views.js";

/** What the parties are found by, once for each identity. */
export function planIdentities(parties: readonly Party[], dialect: Dialect): readonly IdentityImport[] {
    return identitiesOf(parties).map((identity) => ({
        ...importNames(identity, parties),
        anchors_relation: modelRef(relationNames.anchors(identity), dialect),
        resolved_relation: modelRef(relationNames.resolved(identity), dialect),
        shared: parties.some((party) => party.identity === identity && party.hasHolders)
            ? {
                  ...sharedNames(identity, parties),
                  rows_relation: modelRef(relationNames.sharedRows(identity), dialect),
                  owners_relation: modelRef(relationNames.identifierOwners(identity), dialect),
              }
            : null,
    }));
}

/** The profiles of one party. */
export function planParty(party: Party, parties: readonly Party[], dialect: Dialect): PartyView {
    const { identity, role, name, isOneOfSeveral, hasHolders } = party;
    return {
        comment: comment(
            name === null
                ? "The profile of the row's strongest surviving identifier."
                : `The profile of the ${name.replaceAll("_", " ")}, by its strongest surviving identifier.`,
        ),
        owners: ownersOf(party),
        ...importNames(identity, parties),
        profile_id: dialect.identifier(columnNames.profileId(identity)),
        role: isOneOfSeveral ? partyLiteral(role) : null,
        shared: hasHolders ? { ...sharedNames(identity, parties), holders: holdersOf(party) } : null,
    };
}

/** The CTE of a party's profiles. */
export const ownersOf = ({ name }: Party): SqlText => (name === null ? sql`owners` : cteNames.party(name));

/** The CTE of who held what a party's rows carry. */
export const holdersOf = ({ name }: Party): SqlText => (name === null ? sql`holders` : cteNames.holders(name));

const identitiesOf = (parties: readonly Party[]): readonly string[] => [
    ...new Set(parties.map(({ identity }) => identity)),
];

/** One identity needs no name of its own. */
function importNames(identity: string, parties: readonly Party[]): Pick<IdentityImport, "anchors" | "resolved"> {
    return identitiesOf(parties).length === 1
        ? { anchors: sql`anchors`, resolved: sql`resolved` }
        : { anchors: cteNames.ofIdentity(identity, "anchors"), resolved: cteNames.ofIdentity(identity, "resolved") };
}

function sharedNames(
    identity: string,
    parties: readonly Party[],
): { readonly rows: SqlText; readonly identifier_owners: SqlText } {
    return identitiesOf(parties).length === 1
        ? { rows: sql`shared_rows`, identifier_owners: sql`identifier_owners` }
        : {
              rows: cteNames.ofIdentity(identity, "shared_rows"),
              identifier_owners: cteNames.ofIdentity(identity, "identifier_owners"),
          };
}
