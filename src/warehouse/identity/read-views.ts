import type { SqlText } from "../../text/sql-text.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface ReadsObservations {
    readonly observations: RelationRef;
}

/** Identifiers, each once. */
export interface SurvivorsView extends ReadsObservations {
    readonly has_lives: boolean;
}

export interface ReadsLinks {
    readonly links: RelationRef;
}

export interface ReadsResolved {
    readonly resolved: RelationRef;
    readonly profile_id: SqlText;
}

/** What an earlier build stored of the relation that is made. */
export interface ReadsStored {
    readonly self: RelationRef;
}

export interface ReadsReplacements {
    readonly replacements: RelationRef;
}

export interface LimitsView {
    readonly limits: readonly Limit[];
    /** The columns as nulls, for an identity without limits. */
    readonly no_limits: readonly SqlText[];
}

export interface Limit {
    readonly type: SqlText;
    readonly rank: SqlText;
    readonly per_profile: SqlText;
}
