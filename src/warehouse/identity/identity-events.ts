import { relationNames } from "../../names/relation-names.js";
import { literal, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import type { Incremental } from "../plan/upkeep.js";
import { carried, edge, observationColumns, profileColumn } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { mart } from "./relation.js";
import { rulesFingerprint } from "./rules-fingerprint.js";
import { outOfStep } from "./tests.js";
import type { IdentityEventsBeforeView, IdentityEventsView } from "./views.js";

const string = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** What can happen to an identifier between two builds, and why. */
export const eventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type EventKind = (typeof eventKinds)[number];
export const eventCauses = ["data", "rules"] as const;
export type EventCause = (typeof eventCauses)[number];

/**
 * Plans `fct_<identity>_identity_events`: what builds have changed. It is its own memory: the last event of an
 * identifier says of which profile it was, so that nothing else need be kept to compare two builds.
 */
export function planIdentityEvents(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileId, profileIdSql } = layout;
    const description = `One row per identifier and build that gave it another ${identity.name}. It cannot be made again.`;
    const erased: IdentityEventsBeforeView["erased"] =
        identity.erasures === null
            ? null
            : {
                  ids: modelRef(relationNames.erasedIds(identity.name), dialect),
                  profile_id: profileIdSql,
                  previous_profile_id: dialect.identifier(`previous_${profileId}`),
              };
    const before: IdentityEventsBeforeView = { self: refs.identityEvents, erased };
    const upkeep: Incremental = {
        kind: "incremental",
        key: "identity_event_id",
        before: { template: "dbt/identity/before/identity_events", view: before },
        lasting: true,
    };
    const view: IdentityEventsView = {
        ...header(description, identity.origin, upkeep),
        self: refs.identityEvents,
        identifiers: refs.identifiers,
        profile_id: profileIdSql,
        previous_profile_id: dialect.identifier(`previous_${profileId}`),
        erased,
        no_profile: dialect.nullOf(string),
        rules: literal(rulesFingerprint(layout)),
        event_id: dialect.md5(
            dialect.concat([
                dialect.castToText(sql`changes.node_id`, { kind: "integer" }),
                literal("|"),
                dialect.castToText(sql`run.as_of`, timestamp),
            ]),
        ),
    };
    return mart(layout, {
        name: relationNames.identityEvents(identity.name),
        description,
        upkeep,
        columns: eventColumns(layout),
        key: ["identity_event_id"],
        parents: [refs.identifiers, ...(erased === null ? [] : [erased.ids])],
        tests: [outOfStep(layout)],
        body: { template: "dbt/identity/identity_events", view },
    });
}

function eventColumns(layout: IdentityLayout): readonly Column[] {
    const { identity, profileId } = layout;
    const identifiers = relationNames.identifiers(identity.name);
    const base = observationColumns;
    const decided = [edge(identifiers, profileId, "aggregation")];
    return [
        makeColumn("identity_event_id", string, "Hash of the identifier and the moment of the build.", {
            nullable: false,
            unique: true,
            from: [edge(identifiers, "node_id", "transformation")],
        }),
        carried(base.node_id, identifiers, { nullable: false }),
        carried(base.identifier_type, identifiers),
        makeColumn("kind", string, "What became of it.", {
            nullable: false,
            values: { values: eventKinds, open: false },
            listed: "identity_event_kind",
            from: decided,
        }),
        makeColumn("cause", string, "Why: other data, or other rules.", {
            nullable: false,
            values: { values: eventCauses, open: false },
            listed: "identity_event_cause",
        }),
        profileColumn(layout, {
            name: `previous_${profileId}`,
            description: "The profile it was of; null for one that was not seen before.",
            nullable: true,
            from: decided,
        }),
        profileColumn(layout, {
            description: "The profile it is of since; null for one that is seen no more.",
            nullable: true,
            from: [edge(identifiers, profileId, "identity")],
        }),
        makeColumn("occurred_at", timestamp, "The moment of the build, UTC.", { nullable: false }),
        makeColumn("rules_fingerprint", string, "Names the rules in force; it changes with any of them.", {
            nullable: false,
        }),
    ];
}
