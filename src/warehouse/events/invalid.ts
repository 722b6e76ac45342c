import type { Dialect } from "../../dialects/dialect.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, sql } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { hasPrevious } from "./event-bindings.js";
import type { RecordList } from "./lists.js";
import type { InvalidView } from "./views.js";

const text = { kind: "string" } as const;

/**
 * Plans `fct_<event>_invalid`: rows that should be events and are none, with the reason; and single elements of lists,
 * which do not decide about their event.
 */
export function planInvalid(event: Event, lists: readonly RecordList[], dialect: Dialect): Relation {
    const rows = relationNames.boundRows(event.name);
    const name = relationNames.invalid(event.name);
    const id = `${event.name}_invalid_id`;
    const description = `Rows that should be ${event.label} and are none, with what is wrong with them.`;
    const from = (column: string): readonly LineageEdge[] => [
        { relation: rows, column, change: "identity" },
        ...lists.map((list): LineageEdge => {
            const ofElement = column === "row_id" ? columnNames.elementId(event.name, list.name) : column;
            return { relation: relationNames.elements(event.name, list.name), column: ofElement, change: "identity" };
        }),
    ];
    const keyWords = `Key of the row: a hash of binding, table and source key${lists.length === 0 ? "" : "; of an element, of event and place"}.`;
    const view: InvalidView = {
        ...header(description, event.origin, "table"),
        rows: modelRef(rows, dialect),
        invalid_id: dialect.identifier(id),
        version: hasPrevious(event) ? sql`read_as` : literal(event.version),
        current: literal(event.version),
        lists: lists.map((list) => ({
            rows: cteNames.elements(list.name),
            relation: modelRef(relationNames.elements(event.name, list.name), dialect),
            element_id: dialect.identifier(columnNames.elementId(event.name, list.name)),
        })),
    };
    return makeMart(event, {
        name,
        layer: "events",
        description,
        columns: [
            makeColumn(id, text, keyWords, {
                nullable: false,
                from: from("row_id"),
            }),
            makeColumn("version", text, "Version of the event that the row was held against.", {
                nullable: false,
                from: hasPrevious(event) ? [{ relation: rows, column: "read_as", change: "identity" }] : [],
            }),
            makeColumn("source_table", text, "Table the row came from.", {
                nullable: false,
                from: from("source_table"),
            }),
            makeColumn("source_key", text, "Key of the row in its table.", {
                nullable: false,
                from: from("source_key"),
            }),
            makeColumn("property", text, "The first property, in declared order, that is wrong.", {
                nullable: false,
                from: from("rejected_property"),
            }),
            makeColumn("reason", text, "What is wrong: missing, not listed, or no value of its type.", {
                nullable: false,
                from: from("rejection"),
            }),
            makeColumn("occurred_at", { kind: "timestamp" }, "When it happened, UTC, where that is known.", {
                from: from("occurred_at"),
            }),
        ],
        key: [id],
        parents: [view.rows, ...view.lists.map(({ relation }) => relation)],
        body: { template: "dbt/events/invalid", view },
    });
}
