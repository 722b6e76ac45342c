import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Identity } from "../../model/identity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { unknownMember } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
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
    const facts = events.map(({ name }) => ({ relation: modelRef(relationNames.fact(name), dialect) }));
    const before: ActivityBeforeView = { self, profile_id: dialect.identifier(profile), events: facts };
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
        unknown: literal(unknownMember),
        events: events.map(({ name }) => ({
            rows: cteNames.events(name),
            relation: modelRef(relationNames.fact(name), dialect),
            event_id: dialect.identifier(columnNames.eventId(name)),
            label: literal(name),
        })),
    };
    const from = (
        column: (event: string) => string,
        change: LineageEdge["change"] = "identity",
    ): readonly LineageEdge[] =>
        events.map(({ name }) => ({ relation: relationNames.fact(name), column: column(name), change }));
    const order = [...from(() => "occurred_at", "aggregation"), ...from(columnNames.eventId, "aggregation")];
    return [
        makeMart(identity, {
            name: relationNames.activity(identity.name),
            layer: "events",
            description,
            upkeep,
            columns: [
                makeColumn("activity_id", text, "Key of the activity: the event's id.", {
                    nullable: false,
                    from: from(columnNames.eventId),
                }),
                makeColumn(profile, text, "Profile that acted.", {
                    nullable: false,
                    identifies: identity.name,
                    references: { relation: relationNames.profiles(identity.name), column: profile },
                    from: from(() => profile),
                }),
                makeColumn("event", text, "What happened: the name of the event.", {
                    nullable: false,
                    values: { values: events.map(({ name }) => name), open: false },
                    listed: `${identity.name}_event`,
                }),
                makeColumn("event_id", text, "Key of the event in its fact.", {
                    nullable: false,
                    from: from(columnNames.eventId),
                }),
                makeColumn("occurred_at", { kind: "timestamp" }, "When it happened, UTC.", {
                    nullable: false,
                    from: from(() => "occurred_at"),
                }),
                makeColumn("occurred_on", { kind: "date" }, "The day it happened on, UTC.", {
                    nullable: false,
                    from: from(() => "occurred_on"),
                }),
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
            parents: view.events.map(({ relation }) => relation),
            body: { template: "dbt/events/activity", view },
        }),
    ];
}
