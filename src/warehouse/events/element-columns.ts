import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { factColumns } from "./fact-columns.js";
import type { RecordList } from "./lists.js";
import { partiesOf } from "./parties.js";
import { referencesOf } from "./references.js";

const text = { kind: "string" } as const;

/** What an element has from its event, in the order of the fact: whose it is, what it points to, when it happened. */
export function carriedColumns(
    event: Event,
    list: RecordList,
    model: CustomerModel,
): { readonly ids: readonly Column[]; readonly foreignKeys: readonly Column[]; readonly times: readonly Column[] } {
    const references = referencesOf(event.properties, model);
    const parties = partiesOf(event, model);
    const fact = factColumns(event, references, parties, model);
    const own = new Set([
        ...list.fields.map(({ name }) => name),
        ...referencesOf(list.fields, model).map(({ foreignKey }) => foreignKey),
    ]);
    const pick = (names: readonly string[]): readonly Column[] =>
        fact
            .filter(({ name }) => names.includes(name))
            .map((column) => ({
                ...column,
                from: [{ relation: relationNames.fact(event.name), column: column.name, change: "identity" }],
            }));
    const eventId = columnNames.eventId(event.name);
    return {
        ids: pick([eventId, ...parties.map(({ profile }) => profile)]).map((column) =>
            column.name === eventId
                ? {
                      ...column,
                      description: "The event that the list belongs to.",
                      references: { relation: relationNames.fact(event.name), column: eventId },
                  }
                : column,
        ),
        // An element's own word is nearer than its event's.
        foreignKeys: pick(references.map(({ foreignKey }) => foreignKey).filter((name) => !own.has(name))),
        times: pick(["occurred_at", "occurred_on"]),
    };
}

/** The columns of `int_<event>__<property>`. */
export function elementColumns(event: Event, list: RecordList, model: CustomerModel): readonly Column[] {
    const fact = relationNames.fact(event.name);
    const eventId = columnNames.eventId(event.name);
    const { ids, foreignKeys, times } = carriedColumns(event, list, model);
    const edge = (column: string, change: LineageEdge["change"]): LineageEdge => ({ relation: fact, column, change });
    const read = [edge(list.name, "transformation")];
    return [
        makeColumn(
            columnNames.elementId(event.name, list.name),
            text,
            "Key of the element: a hash of event and place.",
            {
                nullable: false,
                from: [edge(eventId, "transformation"), ...read],
            },
        ),
        ...ids,
        makeColumn("position", { kind: "integer" }, "The element's place in the list, from 1.", {
            nullable: false,
            from: read,
        }),
        ...list.fields.map((field) =>
            makeColumn(field.name, field.type, field.description, { pii: field.pii, unit: field.unit, from: read }),
        ),
        ...foreignKeys,
        ...times,
        ...["source_table", "source_key"].map((name) =>
            makeColumn(name, text, name === "source_table" ? "Table of the event's row." : "Key of the event's row.", {
                nullable: false,
                from: [edge(name, "identity")],
            }),
        ),
        makeColumn("binding", { kind: "integer" }, "Place of the event's binding in its list.", {
            nullable: false,
            from: [edge("binding", "identity")],
        }),
        makeColumn(
            "source_changed_at",
            { kind: "timestamp" },
            "When the event's row last changed in its source, UTC.",
            {
                from: [edge("source_changed_at", "identity")],
            },
        ),
        makeColumn("source_loaded_at", { kind: "timestamp" }, "When the event's row was loaded, UTC.", {
            from: [edge("source_loaded_at", "identity")],
        }),
        makeColumn("rejected_property", text, "The first field that makes the element invalid: `items[3].quantity`.", {
            from: read,
        }),
        makeColumn("rejection", text, "What is wrong with it.", { from: read }),
    ];
}
