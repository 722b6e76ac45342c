/** What the party is called whose row it is, where rows have several: no role can have this name. */
export const ownParty = "own";

/** The parties of a source's own merge record: the identifier that went, and the one that took its place. */
export const replacedParty = "replaced";
export const replacingParty = "replacing";

export const reservedParties: readonly string[] = [ownParty, replacedParty, replacingParty];
