import { columnsOf } from "../../expression/columns.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";

/** The column of a declared table that a delivered one is read into. Case makes no difference, as in a build. */
export const declaredColumn = ({ columns }: SourceTable, raw: string): SourceColumn | undefined =>
    columns.find(({ from }) => from.kind === "raw" && from.name.toLowerCase() === raw.toLowerCase());

/** Identifiers that are read from a column: bound to it, a part of a composite, or computed from it. */
export const identifiersOf = ({ identifiers }: SourceTable, column: string): readonly string[] => [
    ...new Set(
        identifiers
            .filter(({ columns, value }) => [...columns, ...(value === null ? [] : columnsOf(value))].includes(column))
            .map(({ identity, type }) => `${identity}.${type}`),
    ),
];

/** The identifier that a column holds all of; null where it is at most a part of one. */
export function heldIdentifier({ identifiers }: SourceTable, column: string): string | null {
    const held = identifiers.find(
        ({ columns, value }) => value === null && columns.length === 1 && columns[0] === column,
    );
    return held === undefined ? null : `${held.identity}.${held.type}`;
}

/** Whether its rows are decisions about identifiers or requests for erasure: they name values of any type. */
export const isAboutIdentifiers = ({ identities }: CustomerModel, { source, name }: SourceTable): boolean =>
    identities
        .flatMap(({ overrides, erasures }) => [overrides, erasures])
        .some((one) => one !== null && one.table.source === source && one.table.table === name);
