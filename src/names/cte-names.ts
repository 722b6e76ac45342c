import type { SqlText } from "../text/sql-text.js";

/**
 * What CTEs that follow from a model are called. Names of a model hold no `__` where these do, and CTEs of a template's
 * own have none: the two can never meet.
 */
export const cteNames = {
    /** The import of a staged table. */
    staged: (source: string, table: string) => `${source}__${table}` as SqlText,
    /** A later step over an import: `shop__orders__bound`. */
    step: (rows: SqlText, step: "read" | "bound" | "pairs" | "text" | "typed" | "latest" | "versions") =>
        `${rows}__${step}` as SqlText,
    /** The rows of another table that a table's rows name. */
    looked: (source: string, table: string, by: readonly string[]) =>
        `${source}__${table}__by_${by.join("_")}` as SqlText,
    /** What identity knows, where a relation reads several of them. */
    ofIdentity: (identity: string, part: "anchors" | "resolved" | "shared_rows" | "identifier_owners") =>
        `${identity}__${part}` as SqlText,
    /** An attribute as it is compared with that of others. */
    compared: (attribute: string) => `${attribute}__compared` as SqlText,
    /** Who is in which group. */
    members: (group: string) => `${group}__members` as SqlText,
    /** The rows of a relationship that hold now, and the one that counts for each. */
    held: (relationship: string) => `${relationship}__held` as SqlText,
    picked: (relationship: string) => `${relationship}__picked` as SqlText,
    /** The profiles of a further party of an event. */
    party: (name: string) => `${name}__owners` as SqlText,
    /** Who held what the rows of such a party carry. */
    holders: (name: string) => `${name}__holders` as SqlText,
    /** The import of a fact. */
    events: (event: string) => `${event}__events` as SqlText,
    /** Where events reach an entity through a relationship: all of them, when it held, and what they lead to. */
    facts: (event: string) => `${event}__facts` as SqlText,
    stays: (relationship: string) => `${relationship}__stays` as SqlText,
    reached: (name: string) => `${name}__reached` as SqlText,
    /** The import of a list's elements. */
    elements: (list: string) => `${list}__elements` as SqlText,
    /** The record that holds a property's key and its value. */
    pair: (property: string) => `${property}__pair` as SqlText,
    /** The import of a relation that gathers others. */
    part: (part: number) => `part__${part}` as SqlText,
    /** What a field of a record holds, still text. */
    fieldText: (field: string) => `${field}__text`,
    /** A dimension, as the one that a property leads to. */
    referenced: (entity: string, property: string) => `${entity}__by_${property}` as SqlText,
    /** The versions of that entity. */
    versions: (entity: string, property: string) => `${entity}__versions_by_${property}` as SqlText,
    /** The events of which one gives a trait its value. */
    placed: (trait: string) => `${trait}__placed` as SqlText,
    counted: (trait: string) => `${trait}__counted` as SqlText,
} as const;
