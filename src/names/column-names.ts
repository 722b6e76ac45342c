const stem = (name: string): string => name.replace(/_(id|key|code|no|number)$/, "");
const party = (identity: string, role: string | null): string => (role === null ? identity : `${role}_${identity}`);

/** What the columns that c360 adds are called. */
export const columnNames = {
    /** The profile of a row, or of a further party of it; without role also the key of `dim_<identity>`. */
    profileId: (identity: string, role: string | null = null) => `${party(identity, role)}_id`,
    /** The strongest surviving identifier of a fact's party. */
    node: (identity: string, role: string | null = null) => `${party(identity, role)}_node`,
    /** Of a row: its party was erased. */
    isErased: (identity: string, role: string | null = null) => `${party(identity, role)}_is_erased`,
    /** The party is somebody else, and a value was erased that both had. */
    isReduced: (identity: string, role: string | null = null) => `${party(identity, role)}_is_reduced`,
    /** Surrogate key of a keyed entity. */
    entityKey: (entity: string) => `${entity}_key`,
    versionId: (entity: string) => `${entity}_version_id`,
    eventId: (event: string) => `${event}_id`,
    sessionId: (session: string) => `${session}_id`,
    /** How many events of a kind a session holds. */
    eventCount: (event: string) => `${event}_count`,
    /** An element of a list of records. */
    elementId: (event: string, property: string) => `${event}_${property}_id`,
    /** The foreign key beside a property: `store_id` -> `store_key`. */
    foreignKey: (property: string) => `${stem(property)}_key`,
    /** The version that held when the event happened: `product_id` -> `product_version_id`. */
    foreignVersion: (property: string) => `${stem(property)}_version_id`,
    /** The profile that an attribute names: `referred_by_no` -> `referred_by_person_id`. */
    foreignProfile: (attribute: string, identity: string) => `${stem(attribute)}_${identity}_id`,
    /** Staging's mark of a row that its source withdrew. */
    withdrawn: () => "is_deleted",
    /** The build that first saw a state of a row, and the one that saw it no more. */
    seenFrom: () => "seen_from",
    seenUntil: () => "seen_until",
    /** Names a state in its snapshot. */
    stateId: () => "state_id",
    /** When a change of a row took effect, and whether the row was there afterwards. */
    heldFrom: () => "held_from",
    isGone: () => "is_gone",
    changeId: () => "change_id",
    /** When what a row looks up could be read. */
    lookedUpAt: () => "looked_up_at",
    /** What names a row of staging that no single column names. */
    rowKey: () => "row_key",
} as const;
