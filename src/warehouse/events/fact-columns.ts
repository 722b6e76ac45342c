import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { erasureOf } from "./erasure.js";
import { hasMessages } from "./event-bindings.js";
import type { Party } from "./parties.js";
import type { EntityReference } from "./references.js";

const text = { kind: "string" } as const;

/** The columns of `fct_<event>`. */
export function factColumns(
    event: Event,
    references: readonly EntityReference[],
    parties: readonly Party[],
    model: CustomerModel,
): readonly Column[] {
    const rows = relationNames.boundRows(event.name);
    const carried = (column: string): readonly LineageEdge[] => [{ relation: rows, column, change: "identity" }];
    const eventId = columnNames.eventId(event.name);
    const erasure = erasureOf(event, model);
    return [
        makeColumn(eventId, text, `Key of the fact: a hash of ${keyWords(event)}.`, {
            nullable: false,
            from: carried(eventId),
        }),
        ...parties.flatMap(partyColumns),
        ...event.properties.map((property) =>
            makeColumn(property.name, property.type, property.description, {
                nullable: !property.required || (erasure?.personal.has(property.name) ?? false),
                pii: property.pii,
                values: property.values,
                unit: property.unit,
                from: carried(property.name),
            }),
        ),
        ...references.map((reference) => referenceColumn(reference, rows)),
        makeColumn("occurred_at", { kind: "timestamp" }, "When the event happened, UTC.", {
            nullable: false,
            from: carried("occurred_at"),
        }),
        makeColumn("occurred_on", { kind: "date" }, "The day it happened on, UTC.", {
            nullable: false,
            references:
                model.project.calendar === null
                    ? null
                    : // A wrong clock, or a calendar that is too short, is no reason to withhold every other fact.
                      { relation: relationNames.calendar(), column: "date_day", severity: "warn" },
            from: [{ relation: rows, column: "occurred_at", change: "transformation" }],
        }),
        makeColumn("source_table", text, "Table the winning row came from.", {
            nullable: false,
            from: carried("source_table"),
        }),
        makeColumn("source_key", text, "Key of the winning row.", { nullable: false, from: carried("source_key") }),
        makeColumn("binding", { kind: "integer" }, "Place of its binding in the event's list; 1 is trusted most.", {
            nullable: false,
            from: carried("binding"),
        }),
        makeColumn(
            "source_changed_at",
            { kind: "timestamp" },
            "When the winning row last changed in its source, UTC.",
            {
                from: carried("source_changed_at"),
            },
        ),
        makeColumn("source_loaded_at", { kind: "timestamp" }, "When the winning row was loaded, UTC.", {
            from: carried("source_loaded_at"),
        }),
        makeColumn("readable_at", { kind: "timestamp" }, "From when on the winning row could be read, UTC.", {
            from: carried("readable_at"),
        }),
    ];
}

/** The foreign key beside a property. `read` is the relation that holds the property. */
export function referenceColumn(reference: EntityReference, read: string): Column {
    const { property, entity, relation, key, natural, foreignKey, isAsOfEvent } = reference;
    const words = entity.replaceAll("_", " ");
    const versionOf = (column: string): LineageEdge => ({ relation, column, change: "transformation" });
    const description = isAsOfEvent
        ? `The version of the ${words} of ${property} that held when the event happened; 'unknown' where there is none.`
        : `The ${words} of ${property}; 'unknown' where it is not known.`;
    return makeColumn(foreignKey, text, description, {
        nullable: false,
        identifies: isAsOfEvent ? null : entity,
        references: { relation, column: key },
        from: [
            { relation, column: key, change: "identity" },
            ...(isAsOfEvent ? [natural, "valid_from", "valid_to"].map(versionOf) : []),
            { relation: read, column: property, change: "transformation" },
        ],
    });
}

function keyWords(event: Event): string {
    if (event.key.length > 0) return event.key.join(", ");
    return hasMessages(event) ? "table and message, or of table and source key" : "table and source key";
}

function partyColumns({ identity, name, profile, node, hasHolders }: Party): readonly Column[] {
    const id = columnNames.profileId(identity);
    const whose = name === null ? "Profile the event belongs to" : `Profile of the ${name.replaceAll("_", " ")}`;
    const found =
        name === null
            ? "The row's strongest surviving identifier, by which the profile was found."
            : `The strongest surviving identifier of the ${name.replaceAll("_", " ")}, by which the profile was found.`;
    const owners = relationNames.identifierOwners(identity);
    const held = (column: string, change: LineageEdge["change"]): readonly LineageEdge[] =>
        hasHolders ? [{ relation: owners, column, change }] : [];
    return [
        makeColumn(profile, text, `${whose}; 'unknown' where no identifier survived.`, {
            nullable: false,
            identifies: identity,
            references: { relation: relationNames.profiles(identity), column: id },
            from: [
                { relation: relationNames.resolved(identity), column: id, change: "transformation" },
                ...held(id, "transformation"),
            ],
        }),
        makeColumn(node, { kind: "integer" }, found, {
            from: [
                { relation: relationNames.anchors(identity), column: "node_id", change: "identity" },
                ...held("owner_node_id", "identity"),
            ],
        }),
    ];
}
