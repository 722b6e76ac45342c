import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import type { Identity } from "../../model/identity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, sql } from "../../text/sql-text.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { type Gathered, gather } from "../plan/gather.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { isSomebody } from "../plan/somebody.js";
import type { Incremental } from "../plan/upkeep.js";
import type { ActivityBeforeView, ActivityView } from "./views.js";

const text = { kind: "string" } as const;
const integer = { kind: "integer" } as const;

/** Plans `fct_<identity>_activity`: everything a profile did, one row per event; none when no event has the identity. */
export function planActivity(identity: Identity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    const events = model.events.filter((event) => event.identity === identity.name);
    if (events.length === 0) return [];
    const profile = columnNames.profileId(identity.name);
    const description = `Everything a ${identity.name.replaceAll("_", " ")} did, one row per event.`;
    const self = modelRef(relationNames.activity(identity.name), dialect);
    const columns = activityColumns(identity, events);
    const { parts, inputs } = gather(
        events.map(({ name }) => gathered(name, profile, dialect)),
        {
            definition: identity,
            layer: "events",
            description,
            nameOf: (part) => relationNames.activityPart(identity.name, part),
            columns,
            key: ["activity_id"],
            reference: (name) => ({
                rows: cteNames.part(Number(name.split("_").at(-1))),
                relation: modelRef(name, dialect),
                columns: columns.map((column) => dialect.identifier(column.name)),
            }),
        },
    );
    const before: ActivityBeforeView = {
        self,
        profile_id: dialect.identifier(profile),
        events: inputs.map(({ relation }) => ({ relation })),
    };
    const upkeep: Incremental = {
        kind: "incremental",
        // Not the activity: one that comes late changes the numbers of those after it.
        key: profile,
        before: { template: "dbt/events/before/activity", view: before },
    };
    const view: ActivityView = {
        ...header(description, identity.origin, upkeep),
        self,
        profile_id: dialect.identifier(profile),
        is_somebody: isSomebody(model),
        inputs: inputs.map(({ rows, relation, columns: read }) => ({ rows, relation, columns: read })),
    };
    const from = (column: string): readonly LineageEdge[] => inputs.flatMap(({ edges }) => edges(column));
    const order = ["occurred_at", "activity_id"]
        .flatMap(from)
        .map((edge): LineageEdge => ({ ...edge, change: "aggregation" }));
    return [
        ...parts,
        makeMart(identity, {
            name: relationNames.activity(identity.name),
            layer: "events",
            description,
            upkeep,
            columns: [
                ...columns.map((column) => ({ ...column, from: from(column.name) })),
                makeColumn("activity_number", integer, "The profile's first activity is 1.", {
                    nullable: false,
                    from: order,
                }),
                makeColumn("event_number", integer, "The profile's first event of this kind is 1.", {
                    nullable: false,
                    from: order,
                }),
            ],
            key: ["activity_id"],
            parents: inputs.map(({ relation }) => relation),
            body: { template: "dbt/events/activity", view },
        }),
    ];
}

/** An event's fact in the shape of activities. */
function gathered(event: string, profile: string, dialect: Dialect): Gathered {
    const eventId = dialect.identifier(columnNames.eventId(event));
    const relation = relationNames.fact(event);
    const read = new Map([
        ["activity_id", columnNames.eventId(event)],
        ["event_id", columnNames.eventId(event)],
        [profile, profile],
        ["occurred_at", "occurred_at"],
        ["occurred_on", "occurred_on"],
    ]);
    return {
        rows: cteNames.events(event),
        relation: modelRef(relation, dialect),
        columns: [
            sql`${eventId} as activity_id`,
            dialect.identifier(profile),
            sql`${literal(event)} as event`,
            sql`${eventId} as event_id`,
            sql`occurred_at`,
            sql`occurred_on`,
        ],
        edges: (name) => {
            const column = read.get(name);
            return column === undefined ? [] : [{ relation, column, change: "identity" }];
        },
    };
}

function activityColumns(identity: Identity, events: readonly Event[]): readonly Column[] {
    const profile = columnNames.profileId(identity.name);
    return [
        makeColumn("activity_id", text, "Key of the activity: the event's id.", { nullable: false }),
        makeColumn(profile, text, "Profile that acted.", {
            nullable: false,
            identifies: identity.name,
            references: { relation: relationNames.profiles(identity.name), column: profile },
        }),
        makeColumn("event", text, "What happened: the name of the event.", {
            nullable: false,
            values: { values: events.map(({ name }) => name), open: false },
            listed: `${identity.name}_event`,
        }),
        makeColumn("event_id", text, "Key of the event in its fact.", { nullable: false }),
        makeColumn("occurred_at", { kind: "timestamp" }, "When it happened, UTC.", { nullable: false }),
        makeColumn("occurred_on", { kind: "date" }, "The day it happened on, UTC.", { nullable: false }),
    ];
}
