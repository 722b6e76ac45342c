import type { CustomerModel } from "../../model/customer-model.js";
import { ownParty, replacedParty } from "../../names/own-party.js";
import { literal, type SqlText } from "../../text/sql-text.js";

/** Whether rows of some table name several parties of an identity, so that its observations tell them apart. */
export const hasRoles = (identity: string, { sources }: Pick<CustomerModel, "sources">): boolean =>
    sources.some(({ tables }) =>
        tables.some(({ identifiers }) => identifiers.some((one) => one.identity === identity && one.role !== null)),
    );

/** Whether some source says of its own identifiers which took the place of which. */
export const hasReplacements = (identity: string, { sources }: Pick<CustomerModel, "sources">): boolean =>
    sources.some(({ tables }) =>
        tables.some(({ identifiers }) =>
            identifiers.some((one) => one.identity === identity && one.role === replacedParty),
        ),
    );

/** Whether some identifiers of an identity are handed around, so that events go to who held them then. */
export const hasOwners = (identity: string, { identities }: Pick<CustomerModel, "identities">): boolean =>
    identities.some(({ name, identifiers }) => name === identity && identifiers.some(({ asObserved }) => asObserved));

/** The roles of an identity's parties, whose row it is first. */
export function rolesOf(identity: string, { sources }: Pick<CustomerModel, "sources">): readonly string[] {
    const named = sources.flatMap(({ tables }) =>
        tables.flatMap(({ identifiers }) =>
            identifiers.flatMap((one) => (one.identity === identity && one.role !== null ? [one.role] : [])),
        ),
    );
    return [ownParty, ...[...new Set(named)].sort()];
}

/** A party as its observations say it. */
export const partyLiteral = (role: string | null): SqlText => literal(role ?? ownParty);
