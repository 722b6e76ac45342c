/**
 * What each relation of the warehouse is called: the one place that knows, so that a name can be refused before it
 * is taken twice.
 */
export const relationNames = {
    staging: (source: string, table: string) => `stg_${source}__${table}`,
    /** The rows of a table that looks columns up in others. */
    lookups: (source: string, table: string) => `int_${source}__${table}`,

    state: (source: string, table: string) => `int_${source}__${table}__state`,
    snapshot: (source: string, table: string) => `snap_${source}__${table}`,
    changes: (source: string, table: string) => `int_${source}__${table}__changes`,

    observed: (identity: string, source: string) => `int_${identity}__observed_${source}`,
    observations: (identity: string) => `int_${identity}__observations`,
    observationsPart: (identity: string, part: number) => `int_${identity}__observations_part_${part}`,
    anchors: (identity: string) => `int_${identity}__anchors`,
    links: (identity: string) => `int_${identity}__links`,
    /** What people decided. */
    overrides: (identity: string) => `int_${identity}__overrides`,
    replacements: (identity: string) => `int_${identity}__replacements`,
    resolved: (identity: string) => `int_${identity}__resolved`,
    profiles: (identity: string) => `dim_${identity}`,
    identifiers: (identity: string) => `dim_${identity}_identifiers`,
    /** Rows whose strongest identifier is handed around. */
    sharedRows: (identity: string) => `int_${identity}__shared_rows`,
    identifierOwners: (identity: string) => `dim_${identity}_identifier_owners`,
    /** The identity of a profile at the moment of a request: a world of its own, resolved by the same program. */
    erasureOf: (identity: string) => `${identity}_erasure`,
    /** Every identifier of every row as a keyed hash, and the requests that name them. */
    traces: (identity: string) => `int_${identity}__traces`,
    requests: (identity: string) => `int_${identity}__requests`,
    /** What was observed around a request up to its moment. */
    worlds: (identity: string) => `int_${identity}__worlds`,
    tombstones: (identity: string) => `int_${identity}__tombstones`,
    erasedIds: (identity: string) => `int_${identity}__erased_ids`,
    erasedRows: (identity: string) => `int_${identity}__erased_rows`,
    /** The rows of a table without what is erased of them. */
    remaining: (source: string, table: string) => `int_${source}__${table}__remaining`,
    aliases: (identity: string) => `dim_${identity}_aliases`,
    rejections: (identity: string) => `fct_${identity}_rejections`,
    conflicts: (identity: string) => `fct_${identity}_conflicts`,
    identityEvents: (identity: string) => `fct_${identity}_identity_events`,

    calendar: () => "dim_date",

    offered: (entity: string, source: string) => `int_${entity}__offered_${source}`,
    ownedValues: (entity: string) => `int_${entity}__owned_values`,
    candidates: (entity: string) => `int_${entity}__candidates`,
    versions: (entity: string) => `int_${entity}__versions`,
    dimension: (entity: string) => `dim_${entity}`,
    /** Who is in which group. */
    groupMembers: (entity: string) => `int_${entity}__members`,
    history: (entity: string) => `dim_${entity}_history`,
    provenance: (entity: string) => `dim_${entity}_provenance`,

    boundRows: (event: string) => `int_${event}__rows`,
    fact: (event: string) => `fct_${event}`,
    invalid: (event: string) => `fct_${event}_invalid`,
    /** The elements of a list, read and judged. */
    elements: (event: string, property: string) => `int_${event}__${property}`,
    /** The elements of a list that are sound. */
    items: (event: string, property: string) => `fct_${event}_${property}`,
    activityPart: (identity: string, part: number) => `int_${identity}__activity_part_${part}`,
    session: (session: string) => `fct_${session}`,
    /** Which events are in which session. */
    sessionEvents: (session: string) => `fct_${session}_events`,
    activity: (identity: string) => `fct_${identity}_activity`,

    /** @param reach says how the events find the entity, where that is not the event's own profile. */
    eventTraits: (entity: string, event: string, reach: string | null) =>
        reach === null ? `int_${entity}__${event}_traits` : `int_${entity}__${event}_${reach}_traits`,
    traitsPart: (entity: string, part: number) => `int_${entity}__traits_part_${part}`,
    profile: (entity: string) => `dim_${entity}_360`,
} as const;
