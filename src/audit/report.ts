/** What `c360 audit --format json` prints. A change of its shape raises the version; members are only added without. */
export interface AuditReport {
    readonly version: 1;
    readonly identity: string;
    /** Values of people are masked. */
    readonly isMasked: boolean;
    readonly profiles: ProfileFigures;
    /** The strongest type first. */
    readonly types: readonly TypeFigures[];
    /** The values with the most links, refused ones too. */
    readonly connected: readonly ConnectedValue[];
    readonly refusals: RefusalFigures;
    readonly rejections: RejectionFigures;
    readonly bridges: BridgeFigures;
    readonly merges: MergeFigures;
    readonly limits: LimitFigures;
    readonly advice: readonly Advice[];
}

/** A value as it may be shown. */
export interface ShownIdentifier {
    readonly type: string;
    readonly value: string;
}

/** How many profiles hold so many: from `least` to `most`, which is null where there is no end. */
export interface Bucket {
    readonly least: number;
    readonly most: number | null;
    readonly profiles: number;
}

/** Of profiles, or of those that hold any of a type; null where there are none. */
export interface Spread {
    readonly p50: number | null;
    readonly p99: number | null;
    readonly max: number | null;
}

export interface ProfileFigures {
    readonly profiles: number;
    /** Profiles of one identifier. */
    readonly singletons: number;
    readonly identifiers: number;
    /** Links within a profile. */
    readonly links: number;
    /** Links within a profile that a single row shows. */
    readonly linksOfOneRow: number;
    readonly size: Spread;
    readonly histogram: readonly Bucket[];
}

export interface TypeFigures {
    readonly type: string;
    readonly rank: number;
    readonly perProfile: number | null;
    readonly maxProfiles: { readonly count: number; readonly of: string } | null;
    readonly observations: number;
    readonly rejected: number;
    readonly values: number;
    /** Values that a link ties to another of their profile. */
    readonly linked: number;
    /** Whether rows carry it, and whether it ever tied anything. */
    readonly state: "connects" | "never_connects" | "never_seen";
    /** Identifiers of the type in the profiles that hold any. */
    readonly perHolder: Spread;
    /** All profiles, also those that hold none. */
    readonly histogram: readonly Bucket[];
}

export interface ConnectedValue extends ShownIdentifier {
    readonly profile: string;
    readonly links: number;
    readonly refused: number;
    /** With what, the strongest type first. */
    readonly with: readonly { readonly type: string; readonly links: number; readonly examples: readonly string[] }[];
}

export interface RefusalFigures {
    readonly links: number;
    readonly reasons: readonly RefusalGroup[];
    /** Values that stand in most of them, from two on; what people decided is left out. */
    readonly values: readonly (ShownIdentifier & { readonly links: number })[];
}

export interface RefusalGroup {
    /** `per_profile`, or what else the warehouse says. */
    readonly reason: string;
    /** The type whose limit it is; null for a reason that has none. */
    readonly type: string | null;
    readonly perProfile: number | null;
    readonly links: number;
    /** The earliest. */
    readonly example: { readonly left: ShownIdentifier; readonly right: ShownIdentifier };
}

export interface RejectionFigures {
    readonly observations: number;
    readonly reasons: readonly RejectionGroup[];
    /** Rejected values that stand in most rows; words for nothing are left out. */
    readonly values: readonly (ShownIdentifier & { readonly reason: string; readonly observations: number })[];
}

export interface RejectionGroup {
    readonly reason: string;
    readonly type: string;
    readonly table: string;
    readonly column: string;
    readonly observations: number;
    readonly values: number;
}

/** Links without which a profile would be two, each of which is somebody. */
export interface BridgeFigures {
    readonly bound: {
        /** Of each part. */
        readonly leastIdentifiers: number;
        /** Each part holds one of these, where there are any: the types with a limit. */
        readonly types: readonly string[];
        /** Larger profiles are left out. */
        readonly mostIdentifiers: number;
        /** The largest profiles are looked at until so many identifiers were read. */
        readonly mostRead: number;
    };
    /** Profiles that were looked at, and those large enough to have a bridge. */
    readonly looked: number;
    readonly candidates: number;
    readonly found: number;
    readonly onOneRow: number;
    /** Profiles that have any. */
    readonly profiles: number;
    readonly types: readonly {
        readonly left: string;
        readonly right: string;
        readonly bridges: number;
        readonly onOneRow: number;
    }[];
    /** Of one row before of many, of large parts before of small ones. */
    readonly examples: readonly Bridge[];
}

export interface Bridge {
    readonly profile: string;
    readonly left: ShownIdentifier;
    readonly right: ShownIdentifier;
    readonly observations: number;
    readonly table: string;
    readonly key: string;
    readonly firstSeenAt: string | null;
    /** Identifiers on either side. */
    readonly leftHolds: number;
    readonly rightHolds: number;
}

/** Profiles of which sources say several names or dates of birth. */
export interface MergeFigures {
    /** What was compared: attributes marked `pii: name` or `pii: birth_date`. */
    readonly attributes: readonly ComparedAttribute[];
    readonly bound: {
        /** Names at least as alike (Jaro-Winkler) are one name, spelt twice. */
        readonly alike: number;
        /** Of more values of one attribute only so many are compared. */
        readonly values: number;
    };
    /** Profiles of unlike names, of several dates of birth, and of both. */
    readonly ofNames: number;
    readonly ofBirthDates: number;
    readonly ofBoth: number;
    readonly examples: readonly SuspiciousMerge[];
}

export interface ComparedAttribute {
    readonly entity: string;
    readonly attribute: string;
    readonly pii: "name" | "birth_date";
    /** Profiles with a value, with several, and with several that are unlike. */
    readonly profiles: number;
    readonly several: number;
    readonly unlike: number;
}

export interface SuspiciousMerge {
    readonly profile: string;
    readonly identifiers: number;
    readonly said: readonly {
        readonly attribute: string;
        readonly values: number;
        readonly examples: readonly string[];
    }[];
}

/** What one more or one less would change. */
export interface LimitFigures {
    readonly perProfile: readonly PerProfileFigures[];
    readonly maxProfiles: readonly MaxProfilesFigures[];
}

export interface PerProfileFigures {
    readonly type: string;
    readonly limit: number;
    /** Links that it refuses. */
    readonly refused: number;
    /**
     * Of these, how many would hold with one more: each taken alone, between the profiles as they are. Those that
     * meet in one profile may still exclude each other, so it is a bound.
     */
    readonly heldByOneMore: number;
    /** Pairs of profiles that they would join. */
    readonly pairsOfOneMore: number;
    /** Exact: profiles that hold as many as they may. */
    readonly atLimit: number;
    /** Profiles that one less would break up; null where a profile may hold one. */
    readonly brokenByOneLess: number | null;
}

export interface MaxProfilesFigures {
    readonly type: string;
    readonly of: string;
    readonly limit: number;
    /** Values and observations that it rejects. */
    readonly rejected: number;
    readonly rejectedObservations: number;
    /** Exact: values seen with one more than they may be. */
    readonly usedByOneMore: number;
    readonly observationsOfOneMore: number;
    /** Exact: values seen with as many as they may be; null where that is one. */
    readonly lostByOneLess: number | null;
    /** Values, by how many of `of` they were seen with. */
    readonly company: readonly { readonly least: number; readonly most: number | null; readonly values: number }[];
}

export interface Advice {
    /** `email: 3 refused links name a…@x.test` */
    readonly found: string;
    /** `consider block` */
    readonly consider: string;
    /** The line of the model to change: `models/person.yaml:8`. */
    readonly at: string;
}
