import type { Attribute, Candidate } from "../../../model/entity.js";
import type { SourceTable } from "../../../model/source.js";
import { ownParty } from "../../../names/own-party.js";
import { relationNames } from "../../../names/relation-names.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { makeColumn } from "../../plan/make-column.js";
import { offerKey } from "./offer-columns.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** The columns of `int_<entity>__offered_<source>`; which attribute a value is for keeps its lineage apart. */
export function offeredColumns(
    offers: readonly { readonly attribute: Attribute; readonly candidate: Candidate }[],
    tables: readonly SourceTable[],
    tellsParties: boolean,
): readonly Column[] {
    const keys = tables.flatMap((table) => table.key.map((column) => edge(table, column, keyChange(table))));
    const updates = tables.map((table) => edge(table, timeOf(table), "identity"));
    // Of a row that is written over only its last state is known: it always held.
    const begins = tables
        .filter(({ changes }) => changes.kind !== "overwrite")
        .map((table) => edge(table, timeOf(table), table.changes.kind === "append" ? "identity" : "transformation"));
    const ends = tables
        .filter(({ changes }) => changes.kind === "log")
        .map((table) => edge(table, timeOf(table), "transformation"));
    return [
        makeColumn("offer_id", text, "Key of the offer: a hash of attribute, rank, row and version.", {
            nullable: false,
            from: [...keys, ...begins].map((one) => ({ ...one, change: "transformation" })),
        }),
        makeColumn("attribute", text, "The attribute that the value is offered for.", { nullable: false }),
        makeColumn("identifier_type", text, "The identifier type the column is bound to, if it is."),
        makeColumn("value", text, "The value as text.", {
            nullable: false,
            from: offers.map(({ attribute, candidate: { table, column } }) => ({
                relation: relationNames.staging(table.source, table.table),
                column,
                change: attribute.type.kind === "string" ? "identity" : "transformation",
                gives: attribute.name,
            })),
        }),
        makeColumn("source_rank", { kind: "integer" }, "Its place in the attribute's `from` list.", {
            nullable: false,
        }),
        ...offerKey.flatMap((column) =>
            column.name === "source_key"
                ? [{ ...column, from: keys }, ...(tellsParties ? [roleColumn] : [])]
                : column.name === "updated_at"
                  ? [{ ...column, from: updates }]
                  : [column],
        ),
        makeColumn("valid_from", timestamp, "From when on the row held the value, UTC.", {
            nullable: false,
            from: begins,
        }),
        makeColumn("valid_to", timestamp, "Until when the row held the value, UTC.", { nullable: false, from: ends }),
        makeColumn("is_event", { kind: "boolean" }, "The row is an event, which only adds to what is known.", {
            nullable: false,
        }),
    ];
}

const roleColumn = makeColumn(
    "role",
    text,
    `The party of the row that it belongs to; '${ownParty}' is whose row it is.`,
    {
        nullable: false,
    },
);

const edge = ({ source, name }: SourceTable, column: string, change: LineageEdge["change"]): LineageEdge => ({
    relation: relationNames.staging(source, name),
    column,
    change,
});

const timeOf = ({ changes }: SourceTable): string =>
    changes.kind === "append" ? changes.occurredAt : changes.updatedAt;

/** A key of one text travels as it is. */
function keyChange({ key, columns }: SourceTable): LineageEdge["change"] {
    const isText = columns.find(({ name }) => name === key[0])?.type.kind === "string";
    return key.length === 1 && isText ? "identity" : "transformation";
}
