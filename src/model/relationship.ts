import type { TableName } from "./entity.js";
import type { Origin } from "./origin.js";

/** Who belongs to what, and when. */
export interface Relationship {
    readonly name: string;
    readonly description: string;
    readonly owner: string | null;
    readonly version: string;
    readonly from: PartyEnd;
    readonly to: RelationshipEnd;
    /** A row for each of its keys, or for each version of one. */
    readonly through: TableName;
    readonly cardinality: "one" | "many";
    /** Of `cardinality: one`: which of several, by the row's last change. */
    readonly pick: "latest" | "earliest";
    /** Staged columns, dates or timestamps; null: a log's versions say it, and other rows always hold. */
    readonly valid: { readonly from: string | null; readonly to: string | null } | null;
    /** Staged column: the share of `to` that `from` has. */
    readonly weight: string | null;
    /** Further staged columns. */
    readonly attributes: readonly string[];
    readonly origin: Origin;
}

export type RelationshipEnd = PartyEnd | KeyedEnd;

/** A profile: one of the parties of the row. */
export interface PartyEnd {
    readonly kind: "party";
    readonly entity: string;
    readonly identity: string;
    /** The role of its identifiers; null: whose row it is. */
    readonly party: string | null;
    /** Its column: `person_id`. */
    readonly column: string;
}

/** A row of an entity that is read from a table. */
export interface KeyedEnd {
    readonly kind: "keyed";
    readonly entity: string;
    /** Staged columns that hold the entity's key, in its order. */
    readonly key: readonly string[];
    /** Its column: `account_key`. */
    readonly column: string;
}
