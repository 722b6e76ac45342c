import type { ErasureColumn } from "../language/erasures.js";
import type { Normalizer } from "../language/normalizer.js";
import type { OverrideColumn } from "../language/overrides.js";
import type { NullLikePackName } from "../presets/null-like-packs.js";
import type { Duration } from "./duration.js";
import type { Origin } from "./origin.js";
import type { TableName } from "./table-name.js";

/** Who is who: which values name a profile, and how far they may tie rows together. */
export interface Identity {
    readonly name: string;
    readonly description: string;
    readonly owner: string | null;
    readonly version: string;
    /** Strongest first. */
    readonly identifiers: readonly IdentifierType[];
    /** A larger profile fails the build, or warns. */
    readonly maxProfileSize: { readonly count: number; readonly severity: "error" | "warn" } | null;
    /** Who asked to be forgotten; null where nobody can. */
    readonly erasures: Erasures | null;
    /** What people decided; null where nobody is asked. */
    readonly overrides: Overrides | null;
    readonly origin: Origin;
}

/** A table in which a row asks for the erasure of the profile that an identifier belongs to. */
export interface Erasures {
    readonly table: TableName;
    /** Its columns that say each. */
    readonly columns: Readonly<Record<ErasureColumn, string>>;
}

/** A table in which a row says of two identifiers that they are the same one, or are not. */
export interface Overrides {
    readonly table: TableName;
    /** Its columns that say each. */
    readonly columns: Readonly<Record<OverrideColumn, string>>;
}

export interface IdentifierType {
    readonly name: string;
    readonly description: string;
    /** 1 is the strongest. */
    readonly rank: number;
    readonly normalize: Normalizer;
    /** How many values of the type one profile may hold. */
    readonly perProfile: number | null;
    /** A value seen with more distinct values of type `of` names nobody. */
    readonly maxProfiles: { readonly count: number; readonly of: string } | null;
    /** Joins a stronger type, but never makes one profile of two that each hold one. */
    readonly attachOnly: boolean;
    /** Of links whose weaker end it is, which goes first. */
    readonly keep: "earliest" | "latest";
    /** Normalised values that are never used. */
    readonly block: readonly string[];
    /** The shipped packs of null-like values that are rejected. */
    readonly nullLike: readonly NullLikePackName[];
    /** A value seen again after longer than this is another life of it; null: a value is one for ever. */
    readonly expiresAfter: Duration | null;
    /** Events that carry nothing stronger go to whoever was last seen with the value by then. */
    readonly asObserved: boolean;
    readonly origin: Origin;
}

/** Where a type says that it may only attach. */
export const attachOnlyPath = ({ path }: Origin): string => `${path}.attach_only`;

export type { Normalizer } from "../language/normalizer.js";
