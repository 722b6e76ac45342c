import type { Dialect } from "../../dialects/dialect.js";
import { columnsOf } from "../../expression/columns.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Binding, Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { sourceKey } from "../plan/source-key.js";
import { planBinding } from "./binding.js";
import { planBoundTable, tableOf } from "./bound-table.js";
import { planJudgements } from "./judgements.js";
import { propertyOf } from "./payload.js";
import type { BoundRowsView } from "./views.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** Plans `int_<event>__rows`: every row of every binding in the event's shape, judged. */
export function planBoundRows(event: Event, model: CustomerModel, dialect: Dialect): Relation {
    const description = `Every row that is, or once could be, ${event.label}, in one shape.`;
    const tables = [...new Set(event.bindings.map(({ table }) => tableOf(table, model)))];
    const bound = tables.map((table) => planBoundTable(table, dialect));
    const eventId = columnNames.eventId(event.name);
    const view: BoundRowsView = {
        ...header(description, event.origin, "table"),
        tables: bound,
        bindings: event.bindings.map((binding, index) =>
            planBinding(binding, index + 1, event, tableOf(binding.table, model), dialect),
        ),
        judgements: planJudgements(event, dialect),
        row_id: dialect.md5(
            dialect.concat([
                dialect.castToText(sql`judged.binding`, { kind: "integer" }),
                literal("|"),
                sql`judged.source_table`,
                literal("|"),
                sql`judged.source_key`,
            ]),
        ),
        event_key: eventKey(event, dialect),
        event_id: dialect.identifier(eventId),
        names: event.properties.map(({ name }) => sql`judged.${dialect.identifier(name)}`),
    };
    return {
        name: relationNames.boundRows(event.name),
        layer: "events",
        folder: "intermediate",
        area: event.name,
        description,
        origin: event.origin,
        owner: event.owner,
        version: null,
        public: false,
        materialized: "table",
        columns: [
            makeColumn("row_id", text, "Key of the row: a hash of binding, table and source key.", { nullable: false }),
            makeColumn(eventId, text, "The event the row tells of; rows of one event share it.", { nullable: false }),
            makeColumn("source_table", text, "Table the row came from.", { nullable: false }),
            makeColumn("source_key", text, "Key of the row in its table.", { nullable: false }),
            makeColumn("binding", { kind: "integer" }, "Place of the binding in the event's list; 1 is trusted most.", {
                nullable: false,
            }),
            makeColumn("is_bound", { kind: "boolean" }, "The row is of this event now.", { nullable: false }),
            ...event.properties.map((property) => propertyColumn(property.name, event)),
            makeColumn("occurred_at", timestamp, "When the event happened, UTC.", {
                from: event.bindings.map((binding) => stagedEdge(binding, binding.at, "identity")),
            }),
            makeColumn("readable_at", timestamp, "From when on the row could be read, UTC."),
            makeColumn("rejected_property", text, "The first property that makes the row no event."),
            makeColumn("rejection", text, "What is wrong with it."),
        ],
        key: ["row_id"],
        placeholders: false,
        parents: bound.map(({ relation }) => relation),
        tests: [],
        program: null,
        body: { template: "dbt/events/rows", view },
    };
}

/**
 * Rows of one event share a hash: of the event's key where it has one and the row holds it whole, else of the row.
 * Both begin with the event's name, so that the ids of all events can stand in one column.
 */
function eventKey(event: Event, dialect: Dialect): SqlText {
    const row = dialect.concat([
        literal(`${event.name}|row|`),
        sql`judged.source_table`,
        literal("|"),
        sql`judged.source_key`,
    ]);
    if (event.key.length === 0) return dialect.md5(row);
    const parts = event.key.map((name) => propertyOf(event, name));
    const key = dialect.concat([
        literal(`${event.name}|key|`),
        sourceKey(parts, dialect, (name) => sql`judged.${name}`),
    ]);
    const whole = parts.map(({ name }) => `judged.${dialect.identifier(name)} is not null`).join(" and ") as SqlText;
    return dialect.md5(sql`case when ${whole} then ${key} else ${row} end`);
}

function propertyColumn(name: string, event: Event): Column {
    const property = propertyOf(event, name);
    return makeColumn(name, property.type, property.description, {
        pii: property.pii,
        unit: property.unit,
        from: event.bindings.flatMap((binding) => {
            const bound = binding.properties.find((candidate) => candidate.name === name);
            switch (bound?.kind) {
                case "expression":
                    return columnsOf(bound.value).map((column) => stagedEdge(binding, column, "transformation"));
                case "payload":
                    return [stagedEdge(binding, bound.column, "transformation")];
                default:
                    return [];
            }
        }),
    });
}

const stagedEdge = ({ table }: Binding, column: string, change: LineageEdge["change"]): LineageEdge => ({
    relation: relationNames.staging(table.source, table.table),
    column,
    change,
});
