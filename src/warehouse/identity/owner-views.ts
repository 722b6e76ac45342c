import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

/** Rows of which the strongest identifier is handed around. */
export interface SharedRowsView extends Header {
    readonly observations: RelationRef;
    readonly has_roles: boolean;
    /** The types that are handed around. */
    readonly shared: readonly SqlText[];
}

/** Who held an identifier that is handed around, and when. */
export interface IdentifierOwnersView extends Header {
    readonly observations: RelationRef;
    readonly resolved: RelationRef;
    readonly profile_id: SqlText;
    readonly anchors: RelationRef;
    readonly has_roles: boolean;
    readonly has_lives: boolean;
    readonly shared: readonly SqlText[];
    /** Logs of which each version says who holds it from then on, so that it can go and come back. */
    readonly versioned: readonly SqlText[];
    /** A type's rank, by its name. */
    readonly ranks: readonly { readonly type: SqlText; readonly rank: SqlText }[];
    /** The columns as nulls, for an identity of which all types are handed around. */
    readonly no_ranks: readonly SqlText[];
    readonly owner_id: SqlText;
    readonly beginning: SqlText;
    readonly end: SqlText;
}

export interface OneOwnerView {
    readonly owners: RelationRef;
}
