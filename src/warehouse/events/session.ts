import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Session } from "../../model/session.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { planSessionEvents } from "./session-events.js";
import type { SessionView } from "./views.js";

const text = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const timestamp = { kind: "timestamp" } as const;

/**
 * Plans `fct_<session>_events`, which events are in which session, and `fct_<session>`, a row for each. Facts know
 * nothing of sessions: a session is read from them.
 */
export function planSession(session: Session, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    return [planSessionEvents(session, dialect), planSessions(session, model, dialect)];
}

function planSessions(session: Session, model: CustomerModel, dialect: Dialect): Relation {
    const { identifier } = dialect;
    const events = relationNames.sessionEvents(session.name);
    const profile = columnNames.profileId(session.identity);
    const id = columnNames.sessionId(session.name);
    const counts = session.events.map((event) => ({ event, column: columnNames.eventCount(event) }));
    const view: SessionView = {
        ...header(session.description, session.origin, "table"),
        session_events: modelRef(events, dialect),
        profile_id: identifier(profile),
        session_id: identifier(id),
        started_on: dialect.cast(sql`started_at`, timestamp, { kind: "date" }),
        duration: duration(dialect),
        counts: counts.map(
            ({ event, column }) => sql`count(case when event = ${literal(event)} then 1 end) as ${identifier(column)}`,
        ),
        count_names: counts.map(({ column }) => identifier(column)),
    };
    const from = (column: string, change: LineageEdge["change"] = "identity"): readonly LineageEdge[] => [
        { relation: events, column, change },
    ];
    const place = [...from("event", "aggregation"), ...from("session_position", "aggregation")];
    const values = { values: session.events, open: false };
    return makeMart(session, {
        name: relationNames.session(session.name),
        layer: "events",
        description: session.description,
        columns: [
            makeColumn(id, text, "Key of the session: a hash of profile and start.", {
                nullable: false,
                from: from(id),
            }),
            makeColumn(profile, text, "Profile whose session it is.", {
                nullable: false,
                identifies: session.identity,
                references: { relation: relationNames.profiles(session.identity), column: profile },
                from: from(profile),
            }),
            makeColumn("session_number", integer, "The profile's first session is 1.", {
                nullable: false,
                from: from("session_number"),
            }),
            makeColumn("started_at", timestamp, "When its first event happened, UTC.", {
                nullable: false,
                from: from("session_started_at"),
            }),
            makeColumn("started_on", { kind: "date" }, "The day it started on, UTC.", {
                nullable: false,
                references:
                    model.project.calendar === null
                        ? null
                        : { relation: relationNames.calendar(), column: "date_day", severity: "warn" },
                from: from("session_started_at", "transformation"),
            }),
            makeColumn("ended_at", timestamp, "When its last event happened, UTC.", {
                nullable: false,
                from: from("occurred_at", "aggregation"),
            }),
            makeColumn("duration_seconds", integer, "From the first event to the last.", {
                nullable: false,
                unit: "seconds",
                from: [...from("session_started_at", "transformation"), ...from("occurred_at", "aggregation")],
            }),
            makeColumn("events", integer, "Events in it.", {
                nullable: false,
                from: from(id, "aggregation"),
            }),
            ...counts.map(({ event, column }) =>
                makeColumn(column, integer, `Events in it that are ${event}.`, {
                    nullable: false,
                    from: from("event", "aggregation"),
                }),
            ),
            makeColumn("entry_event", text, "Its first event.", {
                nullable: false,
                values,
                listed: `${session.name}_event`,
                from: place,
            }),
            makeColumn("exit_event", text, "Its last event.", {
                nullable: false,
                values,
                listed: `${session.name}_event`,
                from: place,
            }),
        ],
        key: [id],
        parents: [view.session_events],
        body: { template: "dbt/events/session", view },
    });
}

function duration(dialect: Dialect): SqlText {
    const moment = (name: SqlText) => ({ sql: name, atom: name, type: timestamp });
    const unit = { sql: literal("second"), atom: literal("second"), type: text, literal: "second" };
    return dialect.functions.elapsed({
        args: [unit, moment(sql`started_at`), moment(sql`ended_at`)],
        type: integer,
    });
}
