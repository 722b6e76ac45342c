import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import type { Incremental } from "../plan/upkeep.js";
import { carriedColumns, elementColumns } from "./element-columns.js";
import { erasureOf } from "./erasure.js";
import { fieldJudgements, fieldText, fieldValue } from "./judgements.js";
import { keepsRows } from "./kept-rows.js";
import type { RecordList } from "./lists.js";
import type { ElementsBeforeView, ElementsView } from "./views.js";

/**
 * Plans `int_<event>__<property>`: the elements of a list of records, each read and judged on its own. It reads the
 * fact, so that of duplicates only the winner's list counts.
 */
export function planElements(event: Event, list: RecordList, model: CustomerModel, dialect: Dialect): Relation {
    const { identifier } = dialect;
    const description = `The elements of \`${list.name}\` of ${event.label}, one row each, and what is wrong with them.`;
    const events = cteNames.events(event.name);
    const { join, value, position } = dialect.elements(sql`${events}.${identifier(list.name)}`);
    const { ids, foreignKeys, times } = carriedColumns(event, list, model);
    const carried = [...[...ids, ...foreignKeys, ...times].map(({ name }) => identifier(name)), ...sourceColumns];
    const upkeep = keepsRows(event, model) ? planUpkeep(event, list, carried, model, dialect) : null;
    const view: ElementsView = {
        ...header(description, event.origin, upkeep ?? "table"),
        self: modelRef(relationNames.elements(event.name, list.name), dialect),
        is_kept: upkeep !== null,
        event_id: identifier(columnNames.eventId(event.name)),
        fact: modelRef(relationNames.fact(event.name), dialect),
        events,
        carried: carried.map((name) => sql`${events}.${name}`),
        value,
        element: dialect.jsonObject(dialect.jsonContent(value, [])),
        position,
        join,
        texts: list.fields.map(
            (field) => sql`${fieldText(sql`element`, field, dialect)} as ${textColumn(field.name, dialect)}`,
        ),
        values: list.fields.map((field) => {
            const read = fieldValue(textColumn(field.name, dialect), field, dialect);
            return sql`${read} as ${identifier(field.name)}`;
        }),
        judgements: [
            {
                condition: sql`element is null`,
                property: literal(""),
                reason: literal("no record"),
            },
            ...list.fields.flatMap((field) =>
                fieldJudgements(
                    field,
                    {
                        text: textColumn(field.name, dialect),
                        value: identifier(field.name),
                        label: literal(`.${field.name}`),
                    },
                    dialect,
                ),
            ),
        ],
        element_id: dialect.md5(
            dialect.concat([
                identifier(columnNames.eventId(event.name)),
                literal(`|${list.name}|`),
                dialect.castToText(sql`position`, { kind: "integer" }),
            ]),
        ),
        element_key: identifier(columnNames.elementId(event.name, list.name)),
        rejected_property: dialect.concat([
            literal(`${list.name}[`),
            dialect.castToText(sql`position`, { kind: "integer" }),
            literal("]"),
            sql`rejected_field`,
        ]),
        columns: [
            ...ids.map(({ name }) => identifier(name)),
            sql`position`,
            ...list.fields.map(({ name }) => identifier(name)),
            ...[...foreignKeys, ...times].map(({ name }) => identifier(name)),
            ...sourceColumns,
        ],
    };
    return makeIntermediate(event, {
        name: relationNames.elements(event.name, list.name),
        layer: "events",
        description,
        upkeep,
        columns: elementColumns(event, list, model),
        key: [columnNames.elementId(event.name, list.name)],
        parents: [view.fact],
        body: { template: "dbt/events/elements", view },
    });
}

/** What says which row an event was read from, and when: as long as it is the same, so are the elements. */
const sourceColumns: readonly SqlText[] = [
    sql`source_table`,
    sql`source_key`,
    sql`binding`,
    sql`source_changed_at`,
    sql`source_loaded_at`,
];

/** Elements are read again with their event, and never one by one: a list has no memory of its places. */
function planUpkeep(
    event: Event,
    list: RecordList,
    compared: readonly SqlText[],
    model: CustomerModel,
    dialect: Dialect,
): Incremental {
    const key = columnNames.eventId(event.name);
    const view: ElementsBeforeView = {
        self: modelRef(relationNames.elements(event.name, list.name), dialect),
        fact: modelRef(relationNames.fact(event.name), dialect),
        event_id: dialect.identifier(key),
        element_key: dialect.identifier(columnNames.elementId(event.name, list.name)),
        same: [
            ...compared.map((name) => sql`stored.${name} is not distinct from events.${name}`),
            // What an erasure took of the event is gone without its times.
            ...(erasureOf(event, model)?.personal.has(list.name) === true
                ? [sql`events.${dialect.identifier(list.name)} is not null`]
                : []),
        ],
    };
    return { kind: "incremental", key, before: { template: "dbt/events/before/elements", view } };
}

const textColumn = (field: string, dialect: Dialect): SqlText => dialect.identifier(cteNames.fieldText(field));
