import type { Expression } from "../expression/tree.js";
import type { ValueType } from "../expression/type.js";
import type { Normalizer } from "../language/normalizer.js";
import type { Aggregate, memberAggregates, picks } from "../language/vocabulary.js";
import type { Duration } from "./duration.js";

import type { Origin } from "./origin.js";
import type { Pii } from "./pii.js";
import type { Reach } from "./reach.js";
import type { TableName } from "./table-name.js";
import type { ValueSet } from "./value-set.js";

export type Entity = ResolvedEntity | KeyedEntity | GroupedEntity;

interface Described {
    readonly name: string;
    readonly description: string;
    readonly owner: string | null;
    readonly version: string;
    readonly history: "scd1" | "scd2";
    readonly origin: Origin;
}

/** An entity whose rows are profiles of an identity. */
export interface ResolvedEntity extends Described {
    readonly kind: "resolved";
    readonly identity: string;
    /** A profile is a row when it holds an identifier of one of these types. */
    readonly requires: readonly string[];
    readonly attributes: readonly Attribute[];
    readonly traits: readonly Trait[];
}

/** An entity whose rows are the keys of one table. */
export interface KeyedEntity extends Described {
    readonly kind: "keyed";
    readonly table: TableName;
    /** Staged columns. */
    readonly key: readonly string[];
    readonly attributes: readonly KeyedAttribute[];
    readonly traits: readonly Trait[];
}

/** An entity whose rows are groups of profiles that agree in some attributes. */
export interface GroupedEntity extends Described {
    readonly kind: "grouped";
    /** An entity of profiles. */
    readonly members: string;
    readonly identity: string;
    /** Attributes of the members; compared without outer blanks, in small letters; a null is in no group. */
    readonly groupBy: readonly string[];
    /** A larger group is none. */
    readonly maxMembers: number;
    readonly attributes: readonly GroupedAttribute[];
    readonly traits: readonly Trait[];
}

interface Valued {
    readonly name: string;
    readonly description: string;
    readonly type: ValueType;
    readonly pii: Pii | null;
    readonly values: ValueSet | null;
    readonly unit: string | null;
    readonly origin: Origin;
}

/** The row of another entity that an attribute names, and the column that holds its key. */
export type AttributeReference = { readonly entity: string; readonly column: string } & (
    | {
          readonly kind: "keyed";
          /** Attributes that hold the entity's key, in its order. */
          readonly key: readonly string[];
      }
    | {
          readonly kind: "resolved";
          readonly identity: string;
          /** The identifier type that the attribute's value is. */
          readonly identifier: string;
          readonly normalize: Normalizer;
      }
);

/** Survivorship: which candidate becomes the attribute's value. */
export type Pick = (typeof picks)[number];

export interface Attribute extends Valued {
    readonly references: AttributeReference | null;
    readonly pick: Pick;
    /** Attributes of one group take their values, also missing ones, from one source row. */
    readonly group: string | null;
    /** In source order, the first being preferred by `source_order`. */
    readonly from: readonly Candidate[];
    /** Values of identifiers that belong to other profiles are admitted. */
    readonly shared: boolean;
}

export interface Candidate {
    readonly table: TableName;
    readonly column: string;
    /** Over the staged columns of the table. */
    readonly where: Expression | null;
    /** The identifier type of the entity's identity that the column is bound to, if it is. */
    readonly identifier: string | null;
    /** The party of the row that it belongs to; null: whose row it is. */
    readonly role: string | null;
}

export interface KeyedAttribute extends Valued {
    readonly references: AttributeReference | null;
    readonly column: string;
}

/** Computed from the members of a group. */
export interface GroupedAttribute extends Valued {
    readonly aggregate: MemberAggregate;
    /** An attribute of the members; null for count. */
    readonly of: string | null;
    readonly references: null;
}

export type MemberAggregate = (typeof memberAggregates)[number];
export type { Aggregate } from "../language/vocabulary.js";

/** A value computed from events, or from attributes and other traits. */
export type Trait = AggregateTrait | DerivedTrait;

export interface AggregateTrait extends Valued {
    readonly kind: "aggregate";
    readonly event: string;
    readonly reach: Reach;
    readonly aggregate: Aggregate;
    /** A column of the fact: a property, `occurred_at` or the profile of a party; null for `count`. */
    readonly of: string | null;
    /** `of` is the profile of a party: the unknown one is nobody to count. */
    readonly countsParties: boolean;
    /** Over the columns of the fact. */
    readonly where: Expression | null;
    /** (as_of - window, as_of] */
    readonly window: Duration | null;
    /** What stands where nothing was aggregated, as source text; `0` for count and sum. */
    readonly default: string | null;
    readonly nullable: boolean;
}

export interface DerivedTrait extends Valued {
    readonly kind: "derived";
    /** Over attributes and earlier traits; traits stand in an order in which this holds. */
    readonly value: Expression;
    readonly nullable: boolean;
}

export type { TableName } from "./table-name.js";
