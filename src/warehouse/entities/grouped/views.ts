import type { SqlText } from "../../../text/sql-text.js";
import type { Header } from "../../plan/header.js";
import type { RelationRef } from "../../plan/relation-ref.js";

export interface GroupedViews {
    readonly "dbt/entities/group_members": GroupMembersView;
    readonly "dbt/entities/grouped_dimension": GroupedDimensionView;
}

/** Which profile is in which group. */
export interface GroupMembersView extends Header {
    readonly dimension: RelationRef;
    readonly profile_id: SqlText;
    /** The profile, then what is compared: `value as name`. */
    readonly compared: readonly SqlText[];
    /** Those of which none may be null. */
    readonly present: readonly SqlText[];
    /** `hash as name` */
    readonly key: SqlText;
    readonly key_name: SqlText;
    readonly most: SqlText;
}

/** One row per group, with what its members add up to, and the unknown member. */
export interface GroupedDimensionView extends Header {
    readonly group_members: RelationRef;
    /** The dimension of the members; null where nothing of theirs is read. */
    readonly dimension: RelationRef | null;
    readonly profile_id: SqlText;
    readonly key: SqlText;
    readonly columns: readonly SqlText[];
    readonly unknown: readonly SqlText[];
}
