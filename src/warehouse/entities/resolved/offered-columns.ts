import type { Attribute, Candidate, ResolvedEntity } from "../../../model/entity.js";
import type { SourceTable } from "../../../model/source.js";
import { ownParty } from "../../../names/own-party.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { columnOf } from "../../plan/lookup.js";
import { makeColumn } from "../../plan/make-column.js";
import { readingOf } from "../reading.js";
import { offerKey } from "./offer-columns.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** The columns of `int_<entity>__offered_<source>`; which attribute a value is for keeps its lineage apart. */
export function offeredColumns(
    offers: readonly { readonly attribute: Attribute; readonly candidate: Candidate }[],
    tables: readonly SourceTable[],
    { history, tellsParties }: { readonly history: ResolvedEntity["history"]; readonly tellsParties: boolean },
): readonly Column[] {
    const tableOf = ({ table: name }: Candidate["table"]): SourceTable => {
        const table = tables.find((one) => one.name === name);
        if (table === undefined) throw new Error(`${name} offers nothing`);
        return table;
    };
    const relationOf = (table: SourceTable): string => readingOf(table, history).relation;
    const edge = (table: SourceTable, column: string, change: LineageEdge["change"]): LineageEdge => ({
        relation: relationOf(table),
        column,
        change,
    });
    const keys = tables.flatMap((table) => table.key.map((column) => edge(table, column, keyChange(table))));
    const updates = tables.map((table) => edge(table, timeOf(table), timeChange(table)));
    const versions = tables.flatMap((table) => {
        const { begins } = readingOf(table, history);
        return begins === null ? [] : [edge(table, begins, "transformation")];
    });
    // Of a row that is written over the present alone says nothing of when it became so.
    const events = tables.filter(({ changes }) => changes.kind === "append");
    const begins = [...versions, ...events.map((table) => edge(table, timeOf(table), timeChange(table)))];
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
                relation: relationOf(tableOf(table)),
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
        makeColumn("valid_to", timestamp, "Until when the row held the value, UTC.", {
            nullable: false,
            from: versions,
        }),
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

const timeOf = ({ changes }: SourceTable): string =>
    changes.kind === "append" ? changes.occurredAt : changes.updatedAt;

const timeChange = (table: SourceTable): LineageEdge["change"] =>
    columnOf(table, timeOf(table)).type.kind === "timestamp" ? "identity" : "transformation";

/** A key of one text travels as it is. */
function keyChange({ key, columns }: SourceTable): LineageEdge["change"] {
    const isText = columns.find(({ name }) => name === key[0])?.type.kind === "string";
    return key.length === 1 && isText ? "identity" : "transformation";
}
