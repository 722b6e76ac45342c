import type { SqlText } from "../../text/sql-text.js";
import type { RelationRef } from "../plan/relation-ref.js";
import type { LimitsView, ReadsLinks, ReadsObservations, ReadsReplacements, ReadsResolved } from "./read-views.js";

export interface OneProfileView {
    readonly has_lives: boolean;
    readonly identifiers: RelationRef;
    readonly profile_id: SqlText;
}

export interface ProfileAboveLimitView extends ReadsResolved, LimitsView {
    readonly replaces: boolean;
}

export interface UnclearReplacementsView extends ReadsObservations, ReadsReplacements {
    readonly resolved: RelationRef;
    readonly replaced: SqlText;
    readonly replacing: SqlText;
}

export interface ProfileTooLargeView {
    readonly profiles: RelationRef;
    readonly profile_id: SqlText;
    readonly count: SqlText;
}

export interface LinkAcrossProfilesView extends ReadsLinks, ReadsResolved {
    readonly conflicts: RelationRef;
}

export interface LinkThroughRejectedView extends ReadsLinks, ReadsObservations {}

export interface AliasOfAliasView {
    readonly aliases: RelationRef;
    readonly profile_id: SqlText;
}

export interface OutOfStepView {
    readonly events: RelationRef;
    readonly identifiers: RelationRef;
    readonly profile_id: SqlText;
}
