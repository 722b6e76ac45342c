import type { SqlText } from "../../text/sql-text.js";
import type { RelationRef } from "../plan/relation-ref.js";
import type { LimitsView, ReadsLinks, ReadsStored, SurvivorsView } from "./read-views.js";

/** Identifiers that are not rejected, with what tells whether their links are the same. */
export interface SurvivingView extends SurvivorsView, ReadsLinks {
    /** Of one link, as a number. */
    readonly link_digest: SqlText;
    /** What people keep apart, and the number of one such decision; null where nobody is asked. */
    readonly divisions: { readonly overrides: RelationRef; readonly digest: SqlText } | null;
    /** The rules, as a number. */
    readonly rules: SqlText;
    /** The type of sums of these. */
    readonly digest: SqlText;
}

export interface ChangedView extends ReadsStored {
    readonly replaces: boolean;
    /** Conditions, one of which holds where an identifier is not as it was solved. */
    readonly differences: readonly SqlText[];
}

export interface TouchedView extends ReadsStored, ReadsLinks {}

/** Links in the order in which they are applied. */
export interface UndecidedView extends ReadsLinks {
    readonly order: readonly SqlText[];
    readonly attach_only: AttachOnlyView | null;
}

/** What was replaced counts towards no limit. */
export interface MembersView extends LimitsView, ReadsLinks {
    readonly replaces: boolean;
    readonly attach_only: AttachOnlyView | null;
    /** What people keep apart; null where nobody is asked. */
    readonly overrides: RelationRef | null;
}

/** The ranks of the types that join a stronger one without ever making one profile of two. */
export interface AttachOnlyView {
    readonly ranks: readonly SqlText[];
    readonly weakest: SqlText;
}

export interface AttachingView {
    readonly attach_only: AttachOnlyView | null;
}

export interface AllowedView extends AttachingView {
    /** People keep groups apart. */
    readonly divided: boolean;
}

/** The names of the work tables that one contraction reads and writes. */
export interface ContractionView {
    readonly links: SqlText;
    readonly representatives: SqlText;
    readonly labels: SqlText;
}

export interface CountingView {
    /** Sums of counts have wider types on some engines. */
    readonly integer: SqlText;
}

export interface CulpritView {
    readonly links: SqlText;
    readonly culprit: SqlText;
}

/** The statement reads nothing but work tables. */
export type NoView = Readonly<Record<never, never>>;
