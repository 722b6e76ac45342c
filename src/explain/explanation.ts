import type { Origin } from "../model/origin.js";
import type { RejectionReason } from "../warehouse/identity/columns.js";
import type { EventCause, EventKind } from "../warehouse/identity/identity-events.js";

/** `customer_id:2`, its value normalised. */
export interface IdentifierName {
    readonly type: string;
    /** Which life of a value that expires; absent: the last, or the value never expires. */
    readonly life?: number;
    readonly value: string;
}

/** A profile, and the identifier it is named by. */
export interface ProfileName {
    readonly id: string;
    readonly founding: IdentifierName;
}

/** A list that may be cut, and how long it is. */
export interface Cut<Item> {
    readonly total: number;
    readonly items: readonly Item[];
}

/** An identifier that a profile holds. Times are UTC, null where they are unknown. */
export interface Member extends IdentifierName {
    readonly isFounding: boolean;
    /** Its source says that another identifier took its place. */
    readonly isReplaced: boolean;
    readonly firstSeenAt: string | null;
    readonly lastSeenAt: string | null;
    /** The table that showed it first. */
    readonly table: string | null;
}

/** The row that ties two identifiers, the first of `observations`. */
export interface Evidence {
    readonly table: string;
    readonly key: string;
    readonly firstSeenAt: string | null;
    readonly lastSeenAt: string | null;
    readonly observations: number;
}

/** Two identifiers, both of one profile, and what ties them. */
export interface Link {
    readonly from: IdentifierName;
    readonly to: IdentifierName;
    readonly rule: LinkRule;
    readonly evidence: Evidence;
    /** Where a decision of people ties them. */
    readonly decision?: Decision;
    /** The part of the model by which the row carries the weaker of the two. */
    readonly origin: Origin | null;
}

/** What somebody decided about two identifiers. */
export interface Decision {
    readonly left: IdentifierName;
    readonly right: IdentifierName;
    readonly author: string | null;
    readonly reason: string | null;
    /** UTC; null where nobody knows. */
    readonly decidedAt: string | null;
}

/**
 * Why a row ties two identifiers, as `int_<identity>__links` says it: it carries both, the source merged them, or people
 * decided that they are the same.
 */
export const linkRules = ["observed", "source_merge", "override"] as const;
export type LinkRule = (typeof linkRules)[number];

/** Two identifiers that a row holds, of two profiles that a rule keeps apart. */
export interface Refusal {
    readonly left: IdentifierName;
    readonly leftProfile: string;
    readonly right: IdentifierName;
    readonly rightProfile: string;
    readonly evidence: Evidence;
    readonly reason: RefusalReason;
}

/**
 * Why a link was refused. A rule that comes to refuse links has its kind here, and nothing compiles until it is read
 * (refusal-reasons.ts) and told (src/cli/explain-text.ts).
 */
export type RefusalReason = Limit | Attachment | Division;

/** Together the two profiles would hold too many of a type. */
export interface Limit {
    readonly kind: "per_profile";
    readonly type: string;
    readonly perProfile: number;
    /** What decides it. */
    readonly origin: Origin;
    /** Values of the type that each of the two profiles holds. */
    readonly leftHolds: readonly string[];
    readonly rightHolds: readonly string[];
}

/** A type that may only attach to a profile would have merged two that each hold something stronger. */
export interface Attachment {
    readonly kind: "attach_only";
    readonly type: string;
    /** Where the type says so. */
    readonly origin: Origin;
    /** The strongest that each of the two profiles holds. */
    readonly leftHolds: IdentifierName;
    readonly rightHolds: IdentifierName;
}

/** People decided that two identifiers of the two profiles are different ones. */
export interface Division {
    readonly kind: "different";
    readonly decision: Decision;
    /** Where the model says whose decisions count. */
    readonly origin: Origin;
}

/** A value that was seen and, in these observations, names nobody. */
export interface Rejection extends IdentifierName {
    readonly reason: RejectionReason;
    /** Of `fan_out`: with how many values of which type it may be seen. */
    readonly limit?: { readonly count: number; readonly of: string };
    readonly observations: number;
    /** The row that showed it first. */
    readonly table: string;
    readonly key: string;
    readonly origin: Origin | null;
}

/** What a build changed, as `fct_<identity>_identity_events` remembers it. */
export interface HistoryEvent {
    /** The moment of the build, UTC. */
    readonly at: string;
    readonly kind: EventKind;
    readonly cause: EventCause;
    /** Ids of profiles. */
    readonly from: string | null;
    readonly to: string | null;
    /** How many identifiers it was so for. */
    readonly identifiers: number;
}

/** Why identifiers are, or are not, one profile. */
export type Explanation =
    | {
          readonly kind: "profile";
          readonly asked: IdentifierName;
          readonly profile: ProfileName;
          /** The strongest type first. */
          readonly members: Cut<Member>;
          /** Refused links of the profile, the strongest first. */
          readonly refusals: Cut<Refusal>;
          /** Observations of the value that were rejected all the same: in rows that contradict themselves. */
          readonly rejections: readonly Rejection[];
          /** What builds changed for the identifier, and for the profile; the oldest first. */
          readonly history: { readonly identifier: Cut<HistoryEvent>; readonly profile: Cut<HistoryEvent> };
      }
    | {
          readonly kind: "together";
          readonly asked: readonly [IdentifierName, IdentifierName];
          readonly profile: ProfileName;
          /** From the first to the second, each beginning where the one before it ended. */
          readonly path: readonly Link[];
      }
    | {
          readonly kind: "apart";
          readonly asked: readonly [IdentifierName, IdentifierName];
          readonly profiles: readonly [ProfileName, ProfileName];
          /** Rows that would have made one of the two, the strongest first. */
          readonly refusals: Cut<Refusal>;
          /** Where there are none: refused links that lead from one to the other through further profiles. */
          readonly chain: readonly Refusal[];
          /** Values seen in rows of both that could not tie them. */
          readonly rejections: readonly Rejection[];
      }
    | { readonly kind: "rejected"; readonly asked: IdentifierName; readonly rejections: readonly Rejection[] }
    /** It was of a profile once; no row carries it any more. */
    | { readonly kind: "retired"; readonly asked: IdentifierName; readonly history: Cut<HistoryEvent> };
