import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { hasOwners, hasRoles } from "../plan/parties.js";

/** Somebody in the rows of an event: whose it is, or a further party. */
export interface Party {
    readonly identity: string;
    /** The role of its identifiers; null for those that name none. */
    readonly role: string | null;
    /** What the event calls it; null for whose event it is. */
    readonly name: string | null;
    /** Rows of the identity name several parties, so this one has to be told from others. */
    readonly isOneOfSeveral: boolean;
    /** What is handed around counts for who held it when the event happened. */
    readonly hasHolders: boolean;
    /** Columns of the fact. */
    readonly profile: string;
    readonly node: string;
}

/** All parties of an event, whose it is first. */
export function partiesOf({ identity, roles }: Event, model: CustomerModel): readonly Party[] {
    const own = identity === null ? [] : [{ identity, party: null, name: null }];
    return [...own, ...roles].map((one) => ({
        identity: one.identity,
        role: one.party,
        name: one.name,
        isOneOfSeveral: hasRoles(one.identity, model),
        hasHolders: hasOwners(one.identity, model),
        profile: columnNames.profileId(one.identity, one.party),
        node: columnNames.node(one.identity, one.party),
    }));
}
