import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { comment } from "../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { tableOf } from "../plan/lookup.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { sourceKey } from "../plan/source-key.js";
import { planBinding } from "./binding.js";
import { planBoundTable } from "./bound-table.js";
import { erasureOf, flagNames, remainingColumns } from "./erasure.js";
import { hasMessages, hasPrevious } from "./event-bindings.js";
import { planJudgements } from "./judgements.js";
import { keepsRows, planRowsUpkeep } from "./kept-rows.js";
import { planMostlyInvalid } from "./mostly-invalid.js";
import { propertyOf } from "./payload.js";
import { rowColumns } from "./row-columns.js";
import type { BoundRowsView } from "./views.js";

/** Plans `int_<event>__rows`: every row of every binding in the event's shape, judged. */
export function planBoundRows(event: Event, model: CustomerModel, dialect: Dialect): Relation {
    const description = `Every row that is, or once could be, ${event.label}, in one shape.`;
    const tables = [...new Set(event.bindings.map(({ table }) => tableOf(table, model)))];
    const bound = tables.map((table) => planBoundTable(table, dialect));
    const eventId = columnNames.eventId(event.name);
    const name = relationNames.boundRows(event.name);
    const self = modelRef(name, dialect);
    const isKept = keepsRows(event, model);
    const upkeep = isKept ? planRowsUpkeep(event, self, model, dialect) : null;
    const erasure = erasureOf(event, model);
    const planned = event.bindings.map((binding, index) =>
        planBinding(binding, index + 1, event, tableOf(binding.table, model), isKept, erasure, dialect),
    );
    const view: BoundRowsView = {
        ...header(description, event.origin, upkeep ?? "table"),
        self,
        is_kept: isKept,
        tables: bound,
        bindings: planned.map(({ view }) => view),
        bound: planned.flatMap(({ bound }) => bound),
        erasure:
            erasure === null
                ? null
                : {
                      comment: comment("What tells about somebody who was erased is not read."),
                      columns: remainingColumns(event, erasure, dialect),
                      flags: flagNames(erasure).map(dialect.identifier),
                  },
        judgements: planJudgements(event, erasure, dialect),
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
        names: [
            ...(erasure === null ? [] : flagNames(erasure).map((name) => sql`judged.${dialect.identifier(name)}`)),
            ...event.properties.map(({ name }) => sql`judged.${dialect.identifier(name)}`),
            ...(hasPrevious(event) ? [sql`judged.read_as`] : []),
        ],
    };
    return makeIntermediate(event, {
        name,
        layer: "events",
        description,
        upkeep,
        columns: rowColumns(event, model),
        key: ["row_id"],
        parents: bound.map(({ relation }) => relation),
        tests: [planMostlyInvalid(event, dialect)],
        body: { template: "dbt/events/rows", view },
    });
}

/**
 * Rows of one event share a hash: of the event's key where it has one and the row holds it whole, else of the message,
 * else of the row. All begin with the event's name, so that the ids of all events can stand in one column.
 */
function eventKey(event: Event, dialect: Dialect): SqlText {
    const named = (by: string, key: SqlText): SqlText =>
        dialect.concat([literal(`${event.name}|${by}|`), sql`judged.source_table`, literal("|"), key]);
    const row = named("row", sql`judged.source_key`);
    const branches = [
        ...(event.key.length === 0 ? [] : [byKey(event, dialect)]),
        ...(hasMessages(event)
            ? [sql`when judged.message_key is not null then ${named("message", sql`judged.message_key`)}`]
            : []),
    ];
    if (branches.length === 0) return dialect.md5(row);
    return dialect.md5(`case ${branches.join(" ")} else ${row} end` as SqlText);
}

function byKey(event: Event, dialect: Dialect): SqlText {
    const parts = event.key.map((name) => propertyOf(event.properties, name));
    const key = dialect.concat([
        literal(`${event.name}|key|`),
        sourceKey(parts, dialect, (name) => sql`judged.${name}`),
    ]);
    const whole = parts.map(({ name }) => `judged.${dialect.identifier(name)} is not null`).join(" and ") as SqlText;
    return sql`when ${whole} then ${key}`;
}
