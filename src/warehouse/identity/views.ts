import type { SqlText } from "../../text/sql-text.js";
import type { Header } from "../plan/header.js";
import type { RelationRef } from "../plan/relation-ref.js";
import type {
    ContradictoryOverridesView,
    DisobeyedOverridesView,
    OverrideRowsView,
    OverridesView,
    ReadsOverrides,
} from "./override-views.js";
import type { IdentifierOwnersView, OneOwnerView, SharedRowsView } from "./owner-views.js";
import type {
    AllowedView,
    AttachingView,
    ChangedView,
    ContractionView,
    CountingView,
    CulpritView,
    MembersView,
    NoView,
    SurvivingView,
    TouchedView,
    UndecidedView,
} from "./program-views.js";
import type {
    LimitsView,
    ReadsLinks,
    ReadsObservations,
    ReadsReplacements,
    ReadsResolved,
    ReadsStored,
    SurvivorsView,
} from "./read-views.js";
import type {
    AliasOfAliasView,
    LinkAcrossProfilesView,
    LinkThroughRejectedView,
    OneProfileView,
    OutOfStepView,
    ProfileAboveLimitView,
    ProfileTooLargeView,
    UnclearReplacementsView,
} from "./test-views.js";

/** What each template of `templates/dbt/identity` is given. */
export interface IdentityViews {
    readonly "dbt/identity/observed": ObservedView;
    readonly "dbt/identity/observations": ObservationsView;
    readonly "dbt/identity/anchors": AnchorsView;
    readonly "dbt/identity/replacements": ReplacementsView;
    readonly "dbt/identity/overrides": OverridesView;
    readonly "dbt/identity/links": LinksView;
    readonly "dbt/identity/resolved": ResolvedView;
    readonly "dbt/identity/before/resolved": ReadsStored;
    readonly "dbt/identity/profiles": ProfilesView;
    readonly "dbt/identity/identifiers": IdentifiersView;
    readonly "dbt/identity/shared_rows": SharedRowsView;
    readonly "dbt/identity/identifier_owners": IdentifierOwnersView;
    readonly "dbt/identity/aliases": AliasesView;
    readonly "dbt/identity/rejections": RejectionsView;
    readonly "dbt/identity/conflicts": ConflictsView;
    readonly "dbt/identity/identity_events": IdentityEventsView;
    readonly "dbt/identity/before/identity_events": IdentityEventsBeforeView;

    readonly "dbt/identity/program/identifiers": SurvivingView;
    readonly "dbt/identity/program/touched/changed": ChangedView;
    readonly "dbt/identity/program/touched/components": TouchedView;
    readonly "dbt/identity/program/touched/identifiers": ReadsStored;
    readonly "dbt/identity/program/open_links": ReadsLinks;
    readonly "dbt/identity/program/replacements/links": ReadsReplacements;
    readonly "dbt/identity/program/replacements/replaced": ReadsReplacements;
    readonly "dbt/identity/program/overrides/links": ReadsOverrides;
    readonly "dbt/identity/program/contract/no_labels": ContractionView;
    readonly "dbt/identity/program/contract/representatives": ContractionView;
    readonly "dbt/identity/program/contract/open_links": ContractionView;
    readonly "dbt/identity/program/contract/labels": ContractionView;
    readonly "dbt/identity/program/limits/members": MembersView;
    readonly "dbt/identity/program/limits/undecided": UndecidedView;
    readonly "dbt/identity/program/limits/holdings": CountingView;
    readonly "dbt/identity/program/limits/strengths": NoView;
    readonly "dbt/identity/program/limits/divisions": ReadsOverrides;
    readonly "dbt/identity/program/limits/no_moves": NoView;
    readonly "dbt/identity/program/limits/allowed": AllowedView;
    readonly "dbt/identity/program/limits/accepted": NoView;
    readonly "dbt/identity/program/limits/moves": NoView;
    readonly "dbt/identity/program/limits/still_undecided": AttachingView;
    readonly "dbt/identity/program/limits/still_held": CountingView;
    readonly "dbt/identity/program/limits/still_strong": NoView;
    readonly "dbt/identity/program/limits/still_divided": NoView;
    readonly "dbt/identity/program/limits/profiles": NoView;
    readonly "dbt/identity/program/culprit": CulpritView;

    readonly "dbt/identity/tests/one_owner_at_a_time": OneOwnerView;
    readonly "dbt/identity/tests/one_profile_per_identifier": OneProfileView;
    readonly "dbt/identity/tests/profile_above_limit": ProfileAboveLimitView;
    readonly "dbt/identity/tests/profile_too_large": ProfileTooLargeView;
    readonly "dbt/identity/tests/link_across_profiles": LinkAcrossProfilesView;
    readonly "dbt/identity/tests/link_through_rejected": LinkThroughRejectedView;
    readonly "dbt/identity/tests/node_collisions": SurvivorsView;
    readonly "dbt/identity/tests/alias_of_alias": AliasOfAliasView;
    readonly "dbt/identity/tests/unclear_replacements": UnclearReplacementsView;
    readonly "dbt/identity/tests/out_of_step": OutOfStepView;
    readonly "dbt/identity/tests/idle_overrides": OverrideRowsView;
    readonly "dbt/identity/tests/contradictory_overrides": ContradictoryOverridesView;
    readonly "dbt/identity/tests/disobeyed_overrides": DisobeyedOverridesView;
}

/** A relation and the CTE that imports it. */
export interface Imported {
    readonly rows: SqlText;
    readonly relation: RelationRef;
}

/** Every identifier of every row of one source. */
export interface ObservedView extends Header {
    readonly tables: readonly Imported[];
    /** Identifiers of tables that hold one row per key. */
    readonly rows: readonly ObservedIdentifier[];
    /** Identifiers of tables that hold one row per version of a key. */
    readonly versions: readonly ObservedIdentifier[];
    /** Rows of some table name several parties, which are told apart. */
    readonly has_roles: boolean;
    /** What some row carries depends on the run. */
    readonly asks_now: boolean;
    /** Of some log every version is observed. */
    readonly keeps_versions: boolean;
    /** Each of those has the date of its own; not where values expire, or a later version would end a life. */
    readonly dates_versions: boolean;
    /** Composites are told apart, because a single part can mean nobody. */
    readonly marks_composites: boolean;
    /** In the order in which they are judged. */
    readonly rejections: readonly { readonly condition: SqlText; readonly reason: SqlText }[];
    readonly node_id: SqlText;
    /** The type that ranks and counts are handed on as: engines give small literals a small type. */
    readonly integer: SqlText;
}

/** One identifier of one table as a select over its CTE. */
export interface ObservedIdentifier {
    readonly rows: SqlText;
    /** `expression as name`. */
    readonly columns: readonly SqlText[];
    /** `expression as name`: the key of its version, and whether the row is withdrawn with all of them. */
    readonly versioning: readonly SqlText[];
    /** The rows that carry it; null when all may. */
    readonly condition: SqlText | null;
    readonly asks_now: boolean;
}

export interface ObservationsView extends Header {
    readonly observed: readonly Imported[];
    readonly has_roles: boolean;
    /** The columns as nulls, for an identity that no table observes. */
    readonly nothing: readonly SqlText[];
    /** Types of which a profile holds one and some table gives several: there rows can contradict themselves. */
    readonly single: readonly SqlText[];
    readonly crowds: readonly Crowd[];
    /** How the lives of values are told apart; null where none expires. */
    readonly lives: LivesView | null;
    /** The CTE whose rejections are complete but for crowds. */
    readonly judged: SqlText;
}

/** A value that is seen again after too long is another identifier. */
export interface LivesView {
    /** The types that expire. */
    readonly types: readonly SqlText[];
    /** Whether a sighting comes too late for the life of the one before it, by type. */
    readonly beginnings: readonly SqlText[];
    /** The node of a later life. */
    readonly node_id: SqlText;
    readonly integer: SqlText;
}

/** A value of `type` seen with more than `count` values of type `of` names nobody. */
export interface Crowd {
    readonly type: SqlText;
    readonly of: SqlText;
    readonly count: SqlText;
}

export interface AnchorsView extends Header, ReadsObservations {
    readonly has_roles: boolean;
    /** Some table's rows can contradict themselves. */
    readonly contradictory: boolean;
}

/** Identifiers that their source replaced. */
export interface ReplacementsView extends Header, ReadsObservations {
    /** The parties of a merge record. */
    readonly replaced: SqlText;
    readonly replacing: SqlText;
}

export interface LinksView extends Header, ReadsObservations {
    /** What took the place of what; null where no source says. */
    readonly replacements: RelationRef | null;
    /** What people decided; null where nobody is asked. */
    readonly overrides: RelationRef | null;
    /** Links can rest on something else than rows. */
    readonly tells_evidence: boolean;
    readonly anchors: RelationRef;
    readonly has_roles: boolean;
    /** Source table and key in code point order. */
    readonly row_order: readonly SqlText[];
    readonly link_id: SqlText;
    /** Until when links of these ranks were seen; null where nobody asks. */
    readonly seen_until: {
        readonly ranks: readonly SqlText[];
        /** Tables whose rows are there now. */
        readonly overwritten: readonly SqlText[];
        readonly forever: SqlText;
    } | null;
}

export interface ResolvedView extends Header {
    /** Some links may be refused. */
    readonly limited: boolean;
    readonly replaces: boolean;
    /** People decide, also what is the same. */
    readonly decides: boolean;
    readonly has_lives: boolean;
    readonly profile_id: SqlText;
    /** The profile's id from its founding identifier. */
    readonly profile_hash: SqlText;
}

export interface ProfilesView extends Header, ReadsResolved {
    /** The unknown member. */
    readonly unknown: readonly SqlText[];
    /** The erased member; null where nobody can be erased. */
    readonly erased: readonly SqlText[] | null;
}

export interface IdentifiersView extends Header, ReadsResolved, ReadsObservations {
    readonly replaces: boolean;
    /** When each life of a value held; null where none expires. */
    readonly lives: {
        /** The types that expire. */
        readonly types: readonly SqlText[];
        readonly beginning: SqlText;
        readonly end: SqlText;
    } | null;
}

export interface AliasesView extends Header, ReadsResolved {
    /** The id a profile would have were this its founding identifier. */
    readonly alias_hash: SqlText;
    /** That id under the salt of the release before; null where there is none. */
    readonly previous_hash: SqlText | null;
}

export interface RejectionsView extends Header, ReadsObservations {
    readonly observation_id: SqlText;
    readonly has_roles: boolean;
    readonly has_lives: boolean;
    /** Where rows may be erased: what is said of them; null where none may. */
    readonly erased: {
        readonly rows: RelationRef;
        readonly traces: RelationRef;
        readonly observation_id: SqlText;
        /** No value, of the type that values have. */
        readonly nothing: SqlText;
        readonly no_life: SqlText;
        /** Holds where the row is erased with this identifier. */
        readonly condition: SqlText;
    } | null;
}

export interface ConflictsView extends Header, ReadsLinks, ReadsResolved, LimitsView {
    readonly replaces: boolean;
    readonly has_lives: boolean;
    /** Types that may only attach, each with those that it never ties together. */
    readonly attachments: readonly {
        readonly type: SqlText;
        readonly rank: SqlText;
        readonly stronger: readonly SqlText[];
    }[];
    /** What people decided; null where nobody is asked. */
    readonly overrides: RelationRef | null;
    /** Something else than a limit can refuse a link. */
    readonly reasoned: boolean;
    readonly no_limit: SqlText;
    readonly no_type: SqlText;
    readonly no_override: SqlText;
    readonly left_profile_id: SqlText;
    readonly right_profile_id: SqlText;
    readonly integer: SqlText;
}

/** What changed since the build before, which the relation's own rows tell of. */
export interface IdentityEventsView extends Header {
    readonly self: RelationRef;
    readonly identifiers: RelationRef;
    readonly profile_id: SqlText;
    readonly previous_profile_id: SqlText;
    /** A typed null. */
    readonly no_profile: SqlText;
    /** Changes whenever another set of rules is in force. */
    readonly rules: SqlText;
    readonly event_id: SqlText;
    readonly erased: ErasedEvents | null;
}

/** Whose events are forgotten, where people may be erased. */
export interface ErasedEvents {
    readonly ids: RelationRef;
    readonly profile_id: SqlText;
    readonly previous_profile_id: SqlText;
}

export interface IdentityEventsBeforeView {
    readonly self: RelationRef;
    readonly erased: ErasedEvents | null;
}
