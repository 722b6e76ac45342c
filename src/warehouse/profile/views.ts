import type { CommentText } from "../../text/comment-text.js";
import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";

export interface ProfileViews {
    readonly "dbt/profile/event_traits": EventTraitsView;
    readonly "dbt/profile/profile": ProfileView;
    readonly "dbt/profile/trait_part": TraitPartView;
}

/** What one kind of event tells about each row of an entity. */
export interface EventTraitsView extends Header {
    readonly fact: RelationRef;
    readonly rows: SqlText;
    /** The column that says whose the event is: a profile, what a property names, or what a relationship leads to. */
    readonly key: SqlText;
    /** Where a relationship leads from the event's party to the entity. */
    readonly over: OverView | null;
    /** What holds of the id of somebody, after the id. */
    readonly is_somebody: SqlText;
    /** Any trait moves with the run. */
    readonly asks_now: boolean;
    /** An aggregation does. */
    readonly aggregation_asks_now: boolean;
    /** The key, then `aggregate as name`. */
    readonly aggregations: readonly SqlText[];
    /** Traits that are the value of one event among several: the first, the last, the most frequent. */
    readonly placed: readonly PlacedTrait[];
    readonly columns: readonly SqlText[];
}

export interface OverView {
    readonly relationship: RelationRef;
    readonly stays: SqlText;
    readonly facts: SqlText;
    readonly reached: SqlText;
    readonly event_id: SqlText;
    /** The party, as the fact calls it. */
    readonly member: SqlText;
    /** Both ends of the relationship. */
    readonly from: SqlText;
    readonly to: SqlText;
    /** With `cardinality: one`, which of several that hold at the time counts. */
    readonly pick: readonly SqlText[] | null;
}

export interface PlacedTrait {
    readonly rows: SqlText;
    readonly comment: CommentText;
    readonly of: SqlText;
    /** `coupon as value` */
    readonly value: SqlText;
    readonly conditions: readonly SqlText[];
    readonly asks_now: boolean;
    readonly order: readonly SqlText[];
    /** `most_frequent` counts equal values first. */
    readonly counted: { readonly rows: SqlText } | null;
}

/** The entity with everything computed about it. */
export interface ProfileView extends Header {
    readonly dimension: RelationRef;
    readonly key: SqlText;
    readonly traits: readonly { readonly rows: SqlText; readonly relation: RelationRef }[];
    readonly computed: readonly SqlText[];
    /** Derived traits, each level reading the ones before it. */
    readonly levels: readonly DerivedLevel[];
    readonly asks_now: boolean;
    readonly from: SqlText;
    readonly names: readonly SqlText[];
}

export interface DerivedLevel {
    readonly rows: SqlText;
    readonly from: SqlText;
    readonly columns: readonly SqlText[];
    readonly asks_now: boolean;
}

/** Traits of several events side by side. */
export interface TraitPartView extends Header {
    readonly key: SqlText;
    readonly traits: readonly { readonly rows: SqlText; readonly relation: RelationRef }[];
    readonly columns: readonly SqlText[];
}
