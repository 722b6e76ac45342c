import type { Dialect } from "../../dialects/dialect.js";
import type { Session } from "../../model/session.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, sql } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import type { Incremental } from "../plan/upkeep.js";
import type { SessionEventsBeforeView, SessionEventsView } from "./views.js";

const text = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const timestamp = { kind: "timestamp" } as const;

/**
 * Plans `fct_<session>_events`: a row for each event of a profile. It reads the activity, where nobody's events are
 * left out and all events stand in one order.
 */
export function planSessionEvents(session: Session, dialect: Dialect): Relation {
    const { identifier } = dialect;
    const words = session.name.replaceAll("_", " ");
    const description = `Which events are in which ${words}, one row per event.`;
    const activity = relationNames.activity(session.identity);
    const profile = columnNames.profileId(session.identity);
    const id = columnNames.sessionId(session.name);
    const { count, unit } = session.timeout;
    const read = {
        self: modelRef(relationNames.sessionEvents(session.name), dialect),
        activities: modelRef(activity, dialect),
        profile_id: identifier(profile),
        events: session.events.map((event) => literal(event)),
    };
    const upkeep: Incremental = {
        kind: "incremental",
        // Not the session: an event that comes between two of them makes one of both.
        key: profile,
        before: { template: "dbt/events/before/session_events", view: read satisfies SessionEventsBeforeView },
    };
    const view: SessionEventsView = {
        ...header(description, session.origin, upkeep),
        ...read,
        is_late: sql`occurred_at >= ${dialect.shift(sql`previous_at`, "+", count, unit, timestamp)}`,
        session_key: dialect.md5(
            dialect.concat([
                literal(`${session.name}|`),
                identifier(profile),
                literal("|"),
                dialect.castToText(sql`session_started_at`, timestamp),
            ]),
        ),
        session_number: sql`cast(session_number as ${dialect.typeName(integer)})`,
        session_id: identifier(id),
    };
    const from = (column: string, change: LineageEdge["change"] = "identity"): LineageEdge => ({
        relation: activity,
        column,
        change,
    });
    const order = [
        from(profile, "aggregation"),
        from("occurred_at", "aggregation"),
        from("activity_id", "aggregation"),
        from("event", "aggregation"),
    ];
    const start = [from(profile, "aggregation"), from("occurred_at", "aggregation"), from("event", "aggregation")];
    return makeMart(session, {
        name: relationNames.sessionEvents(session.name),
        layer: "events",
        description,
        upkeep,
        columns: [
            makeColumn("activity_id", text, "Key of the event among all activities of the profile.", {
                nullable: false,
                references: { relation: activity, column: "activity_id" },
                from: [from("activity_id")],
            }),
            makeColumn(id, text, `The ${words} it is in: a hash of profile and start.`, {
                nullable: false,
                from: start,
            }),
            makeColumn(profile, text, "Profile that acted.", {
                nullable: false,
                identifies: session.identity,
                references: { relation: relationNames.profiles(session.identity), column: profile },
                from: [from(profile)],
            }),
            makeColumn("session_number", integer, "The profile's first session is 1.", {
                nullable: false,
                from: order,
            }),
            makeColumn("session_started_at", timestamp, "When the session's first event happened, UTC.", {
                nullable: false,
                from: start,
            }),
            makeColumn("session_position", integer, "The session's first event is 1.", {
                nullable: false,
                from: order,
            }),
            makeColumn("event", text, "What happened: the name of the event.", {
                nullable: false,
                values: { values: session.events, open: false },
                listed: `${session.name}_event`,
                from: [from("event")],
            }),
            makeColumn("event_id", text, "Key of the event in its fact.", {
                nullable: false,
                from: [from("event_id")],
            }),
            makeColumn("occurred_at", timestamp, "When it happened, UTC.", {
                nullable: false,
                from: [from("occurred_at")],
            }),
        ],
        key: ["activity_id"],
        parents: [view.activities],
        body: { template: "dbt/events/session_events", view },
    });
}
