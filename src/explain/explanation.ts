import type { Origin } from "../model/origin.js";
import type { RejectionReason } from "../warehouse/identity/columns.js";

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

/** An identifier that a profile holds. Times are UTC, null where they are unknown. */
export interface Member extends IdentifierName {
    readonly isFounding: boolean;
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

/** Two identifiers that a row holds, both of one profile. */
export interface Link {
    readonly from: IdentifierName;
    readonly to: IdentifierName;
    readonly evidence: Evidence;
}

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
 * (refusal-reasons.ts) and told (explain-text.ts).
 */
export type RefusalReason = Limit;

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

/** A value that was seen and names nobody. */
export interface Rejection extends IdentifierName {
    readonly reason: RejectionReason;
    readonly observations: number;
    readonly origin: Origin | null;
}

/** Why identifiers are, or are not, one profile. */
export type Explanation =
    | {
          readonly kind: "profile";
          readonly asked: IdentifierName;
          readonly profile: ProfileName;
          /** The strongest type first. */
          readonly members: readonly Member[];
          readonly refusals: readonly Refusal[];
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
          /** Rows that would have made one of the two. */
          readonly refusals: readonly Refusal[];
          /** Values seen in rows of both that could not tie them. */
          readonly rejections: readonly Rejection[];
      }
    | { readonly kind: "rejected"; readonly asked: IdentifierName; readonly rejections: readonly Rejection[] };
