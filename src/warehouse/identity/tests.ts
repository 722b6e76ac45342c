import { replacedParty, replacingParty } from "../../names/own-party.js";
import { relationNames } from "../../names/relation-names.js";
import { literal } from "../../text/sql-text.js";
import type { DataTest } from "../plan/data-test.js";
import type { IdentityLayout } from "./layout.js";
import { hasLimits, limitsView } from "./limits.js";
import type { ContradictoryOverridesView, DisobeyedOverridesView, OverrideRowsView } from "./override-views.js";
import type { OneOwnerView } from "./owner-views.js";
import type { SurvivorsView } from "./read-views.js";
import type {
    AliasOfAliasView,
    LinkAcrossProfilesView,
    LinkThroughRejectedView,
    OneProfileView,
    OutOfStepView,
    ProfileAboveLimitView,
    UnclearReplacementsView,
} from "./test-views.js";

/** An identifier stands in one profile. */
export function oneProfilePerIdentifier({ identity, refs, profileIdSql, hasLives }: IdentityLayout): DataTest {
    const view: OneProfileView = { identifiers: refs.identifiers, profile_id: profileIdSql, has_lives: hasLives };
    return dataTest(
        relationNames.identifiers(identity.name),
        "one_profile_per_identifier",
        `Every identifier belongs to one ${identity.name}.`,
        view,
    );
}

/** No profile holds more than it may; an identity without limits has nothing to ask. */
export function profileAboveLimit(layout: IdentityLayout): readonly DataTest[] {
    if (!hasLimits(layout)) return [];
    const { identity, refs, profileIdSql } = layout;
    const view: ProfileAboveLimitView = {
        resolved: refs.resolved,
        profile_id: profileIdSql,
        replaces: layout.replaces,
        ...limitsView(layout),
    };
    return [
        dataTest(
            relationNames.resolved(identity.name),
            "profile_above_limit",
            `No ${identity.name} holds more identifiers of a type than \`per_profile\` says.`,
            view,
        ),
    ];
}

/** Whatever no limit forbids is joined: the proof that the program went on to the end. */
export function linkAcrossProfiles({ identity, refs, profileIdSql }: IdentityLayout): DataTest {
    const view: LinkAcrossProfilesView = {
        links: refs.links,
        resolved: refs.resolved,
        conflicts: refs.conflicts,
        profile_id: profileIdSql,
    };
    return dataTest(
        relationNames.conflicts(identity.name),
        "link_across_profiles",
        "Every link that no limit refuses has both its ends in one profile.",
        view,
    );
}

/** A value that names nobody ties nothing together. */
export function linkThroughRejected({ identity, refs }: IdentityLayout): DataTest {
    const view: LinkThroughRejectedView = { links: refs.links, observations: refs.observations };
    return dataTest(
        relationNames.links(identity.name),
        "link_through_rejected",
        "No link hangs on a value that was rejected.",
        view,
    );
}

/** Node ids are 60 bits of a hash: a collision would merge two people. */
export function nodeCollisions({ identity, refs, hasLives }: IdentityLayout): DataTest {
    const view: SurvivorsView = { observations: refs.observations, has_lives: hasLives };
    return dataTest(
        relationNames.observations(identity.name),
        "node_collisions",
        "Every node id stands for one identifier.",
        view,
    );
}

/** A shared identifier has one holder at each moment. */
export function oneOwnerAtATime({ identity, refs }: IdentityLayout): DataTest {
    const view: OneOwnerView = { owners: refs.identifierOwners };
    return dataTest(
        relationNames.identifierOwners(identity.name),
        "one_owner_at_a_time",
        "No two hold a shared identifier at one moment.",
        view,
    );
}

/** Whoever looks an old id up finds the current one at once. */
export function aliasOfAlias({ identity, refs, profileIdSql }: IdentityLayout): DataTest {
    const view: AliasOfAliasView = { aliases: refs.aliases, profile_id: profileIdSql };
    return dataTest(
        relationNames.aliases(identity.name),
        "alias_of_alias",
        "Every alias leads to a current id in one step.",
        view,
    );
}

/** What is remembered of an identifier leads to where it is: else the next build would begin from a wrong place. */
export function outOfStep({ identity, refs, profileIdSql }: IdentityLayout): DataTest {
    const view: OutOfStepView = {
        events: refs.identityEvents,
        identifiers: refs.identifiers,
        profile_id: profileIdSql,
    };
    return dataTest(
        relationNames.identityEvents(identity.name),
        "out_of_step",
        "The last event of an identifier names the profile it is of, or none when it is seen no more.",
        view,
    );
}

/** A source that contradicts itself is told of it; the answer is the same in every build. */
export function unclearReplacements({ identity, refs }: IdentityLayout): DataTest {
    const view: UnclearReplacementsView = {
        observations: refs.observations,
        replacements: refs.replacements,
        resolved: refs.resolved,
        replaced: literal(replacedParty),
        replacing: literal(replacingParty),
    };
    const description = "No identifier was replaced by two others, or in the end by itself.";
    const asked = dataTest(relationNames.replacements(identity.name), "unclear_replacements", description, view);
    return { ...asked, severity: "warn" };
}

/** Whoever decides is told when it decides nothing. */
export function idleOverrides({ identity }: IdentityLayout, view: OverrideRowsView): DataTest {
    const description = "Every decision is about two identifiers that some row carries.";
    const asked = dataTest(relationNames.overrides(identity.name), "idle_overrides", description, view);
    return { ...asked, severity: "warn" };
}

/** What is the same as another is not different from it, also where others stand between. */
export function contradictoryOverrides({ identity, refs }: IdentityLayout): DataTest {
    const view: ContradictoryOverridesView = { overrides: refs.overrides, resolved: refs.resolved };
    const description = "No two identifiers are kept apart that other decisions make the same.";
    return dataTest(relationNames.overrides(identity.name), "contradictory_overrides", description, view);
}

/** A decision that cannot be obeyed is a conflict, and only one that joins can be refused. */
export function disobeyedOverrides({ identity, refs, profileIdSql }: IdentityLayout): DataTest {
    const view: DisobeyedOverridesView = {
        overrides: refs.overrides,
        resolved: refs.resolved,
        conflicts: refs.conflicts,
        profile_id: profileIdSql,
    };
    const description = "Every decision is obeyed, or its conflict says why it is not.";
    return dataTest(relationNames.overrides(identity.name), "disobeyed_overrides", description, view);
}

function dataTest(relation: string, question: string, description: string, view: object): DataTest {
    return {
        name: `${relation}_${question}`,
        description,
        severity: "error",
        body: { template: `dbt/identity/tests/${question}`, view },
    };
}
