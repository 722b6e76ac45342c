/** What the party is called whose row it is, where rows have several: no role can have this name. */
export const ownParty = "own";
