import type { Dialect } from "../../dialects/dialect.js";
import { columnsOf } from "../../expression/columns.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { BoundProperty, Event, Property } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { tableOf } from "../plan/lookup.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { hasMessages, hasPrevious } from "./event-bindings.js";
import { type Party, partiesOf } from "./parties.js";

/** What requests for erasure make of an event's rows; null where none reaches them. */
export interface EventErasure {
    /** Parties of the event that may be erased. */
    readonly parties: readonly Party[];
    /** Properties that say nothing of a row whose party was erased. */
    readonly personal: ReadonlySet<string>;
}

/** The mark of a row of which a party, or a value that it shared, was erased. */
export const anyErased: SqlText = sql`is_erased`;

export function erasureOf(event: Event, model: CustomerModel): EventErasure | null {
    const tables = event.bindings.map(({ table }) => tableOf(table, model));
    if (tables.every(({ erases }) => erases.length === 0)) return null;
    const erasing = new Set(tables.flatMap(({ erases }) => erases));
    return {
        parties: partiesOf(event, model).filter(({ identity }) => erasing.has(identity)),
        personal: new Set(
            event.properties.filter((property) => isPersonal(property, event, model)).map(({ name }) => name),
        ),
    };
}

const tells = ({ pii, record }: Pick<Property, "pii" | "record">): boolean =>
    pii !== null || (record?.fields.some((field) => field.pii !== null) ?? false);

/** It is told so, or it is read from a column that is. */
function isPersonal(property: Property, event: Event, model: CustomerModel): boolean {
    if (tells(property)) return true;
    return event.bindings.some(({ table: name, properties }) => {
        const table = tableOf(name, model);
        const bound = properties.find((one) => one.name === property.name);
        return bound !== undefined && readsErased(bound, table);
    });
}

function readsErased(bound: BoundProperty, table: SourceTable): boolean {
    if (table.erases.length === 0 || bound.kind !== "expression") return false;
    const read = columnsOf(bound.value);
    const naming = table.identifiers.flatMap((one) => (table.erases.includes(one.identity) ? one.columns : []));
    return table.columns.some(({ name, pii }) => read.includes(name) && (pii !== null || naming.includes(name)));
}

/** The marks of a table's rows; of parties that the table does not have, false. */
export function erasedFlags(
    { parties }: EventErasure,
    table: SourceTable,
    dialect: Dialect,
    qualify: (name: SqlText) => SqlText = (name) => name,
): readonly { readonly name: SqlText; readonly value: SqlText }[] {
    const marks = flagsOfTable(table).map((name) => qualify(dialect.identifier(name)));
    const known = new Set(flagsOfTable(table));
    const reduced = partiesOfTable(table).map(({ identity, role }) =>
        qualify(dialect.identifier(columnNames.isReduced(identity, role))),
    );
    return [
        { name: anyErased, value: marks.length === 0 ? sql`false` : join([...marks, ...reduced], " or ") },
        ...parties.map(({ identity, role }) => {
            const name = columnNames.isErased(identity, role);
            return {
                name: dialect.identifier(name),
                value: known.has(name) ? qualify(dialect.identifier(name)) : sql`false`,
            };
        }),
    ];
}

/** The parties of a table's rows that requests reach. */
function partiesOfTable({ erases, identifiers }: SourceTable): readonly Pick<Party, "identity" | "role">[] {
    return erases.flatMap((identity) => {
        const roles = identifiers.filter((one) => one.identity === identity).map(({ role }) => role);
        return [...new Set(roles)].map((role) => ({ identity, role }));
    });
}

/** What `int_<source>__<table>__remaining` calls its marks. */
const flagsOfTable = (table: SourceTable): readonly string[] =>
    partiesOfTable(table).map(({ identity, role }) => columnNames.isErased(identity, role));

/** The columns of the marks in the event's rows. */
export const flagNames = ({ parties }: EventErasure): readonly string[] => [
    anyErased,
    ...parties.map(({ identity, role }) => columnNames.isErased(identity, role)),
];

/** Where the marks come from. */
export function flagEdges(event: Event, model: CustomerModel): readonly LineageEdge[] {
    const tables = new Set(event.bindings.map(({ table }) => tableOf(table, model)));
    return [...tables].flatMap((table) =>
        partiesOfTable(table)
            .flatMap(({ identity, role }) => [
                columnNames.isErased(identity, role),
                columnNames.isReduced(identity, role),
            ])
            .map((column) => ({ relation: rowsOfTable(table), column, change: "transformation" as const })),
    );
}

/** The rows in the event's shape, less what tells about somebody who was erased. */
export function remainingColumns(event: Event, erasure: EventErasure, dialect: Dialect): readonly SqlText[] {
    const kept = (name: string): SqlText => {
        const column = dialect.identifier(name);
        return erasure.personal.has(name) ? sql`case when not ${anyErased} then ${column} end as ${column}` : column;
    };
    const older = event.bindings.flatMap(({ previous }) =>
        previous.flatMap(({ properties }) => properties.filter(tells).map(({ name }) => literal(name))),
    );
    const forgiven = sql`${anyErased} and earlier_property in (${join(older.length > 0 ? older : [literal("")], ", ")})`;
    const names = ["source_table", "source_key", ...(hasMessages(event) ? ["message_key"] : []), "binding", "is_bound"];
    const times = ["occurred_at", "source_changed_at", "source_loaded_at", "readable_at"];
    return [
        ...[...names, ...flagNames(erasure)].map(dialect.identifier),
        ...event.properties.map(({ name }) => kept(name)),
        sql`unreadable_property`,
        ...times.map(dialect.identifier),
        ...(hasPrevious(event)
            ? [
                  sql`read_as`,
                  sql`earlier_property`,
                  sql`case when not (${forgiven}) then earlier_rejection end as earlier_rejection`,
              ]
            : []),
    ];
}
