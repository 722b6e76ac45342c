import type { CommentText } from "../../../text/comment-text.js";
import type { SqlText } from "../../../text/sql-text.js";
import type { Header } from "../../plan/header.js";
import type { RelationRef } from "../../plan/relation-ref.js";
import type { Compared } from "../views.js";

export interface RelationshipViews {
    readonly "dbt/entities/relationship": RelationshipView;
    readonly "dbt/entities/tests/shares": SharesView;
}

/** Who belongs to what, and when: half-open in time, both ends looked up. */
export interface RelationshipView extends Header {
    readonly asks_now: boolean;
    readonly source: RelationRef;
    /** The CTE over the source. */
    readonly rows: SqlText;
    readonly identities: readonly {
        readonly anchors: SqlText;
        readonly anchors_relation: RelationRef;
        readonly resolved: SqlText;
        readonly resolved_relation: RelationRef;
    }[];
    /** Where the other end is a row of a dimension. */
    readonly target: {
        readonly rows: SqlText;
        readonly relation: RelationRef;
        readonly joined: readonly SqlText[];
    } | null;
    /** Of a log whose rows say themselves when they hold: which version of a key counts. */
    readonly latest: { readonly key: readonly SqlText[]; readonly time: SqlText } | null;
    /** Of a log whose versions say it: equal neighbours folded. */
    readonly history: {
        readonly key: readonly SqlText[];
        readonly carried: readonly SqlText[];
        readonly compared: readonly Compared[];
        readonly time: SqlText;
        /** `time` under the name `updated_at`. */
        readonly updated: SqlText;
        readonly withdrawn: SqlText | null;
    } | null;
    readonly first: SqlText;
    readonly parties: readonly RelationshipParty[];
    /** The CTE the relationships are read from. */
    readonly from: SqlText;
    readonly found: readonly SqlText[];
    readonly conditions: readonly SqlText[];
    readonly columns: readonly SqlText[];
    readonly unknown: readonly SqlText[];
}

/** A profile at one end. */
export interface RelationshipParty {
    readonly comment: CommentText;
    readonly owners: SqlText;
    readonly anchors: SqlText;
    readonly resolved: SqlText;
    readonly profile_id: SqlText;
    readonly source_table: SqlText;
    readonly role: SqlText | null;
    readonly condition: SqlText;
}

/** Whether shares add up. */
export interface SharesView {
    readonly whole: CommentText;
    readonly relationship: RelationRef;
    /** The column of the other end. */
    readonly key: SqlText;
}
