import type { CustomerModel } from "../../model/customer-model.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import type { ColumnContract } from "../from/contract.js";
import { type Likely, likelyIdentifier } from "../from/meaning.js";
import { sourceName } from "../from/write-models.js";
import { twinOf } from "../import/twin.js";
import type { ColumnCount, TableCounts } from "./column-advice.js";
import type { ValueCount } from "./count-column.js";
import { declaredColumn, heldIdentifier, identifiersOf, isAboutIdentifiers } from "./declared.js";
import type { ObservedTable } from "./observe-columns.js";

/** A column as it was delivered, and as the model knows it. */
export interface KnownColumn {
    readonly table: KnownTable;
    readonly name: string;
    readonly contract: ColumnContract;
    readonly count: ValueCount;
    readonly declared: SourceColumn | undefined;
    readonly likely: Likely | null;
    /** Identifiers that are read from it, also as a part of one. */
    readonly identifiers: readonly string[];
    /** The identifier that it holds all of. */
    readonly held: string | null;
}

export interface KnownTable {
    /** `shop.orders` */
    readonly name: string;
    readonly observed: ObservedTable;
    readonly declared: SourceTable | undefined;
    /** Its rows name identifiers of any type. */
    readonly isAboutIdentifiers: boolean;
    readonly columns: readonly KnownColumn[];
}

export function knownTable(observed: ObservedTable, model: CustomerModel | undefined): KnownTable {
    const { contract } = observed;
    const declared = twinOf(contract, model?.sources ?? []);
    // Filled below: a column knows the table that it is of.
    const columns: KnownColumn[] = [];
    const table: KnownTable = {
        name: `${declared?.source ?? sourceName(contract.source)}.${declared?.name ?? contract.name}`,
        observed,
        declared,
        isAboutIdentifiers: model !== undefined && declared !== undefined && isAboutIdentifiers(model, declared),
        columns,
    };
    for (const { contract: found, count } of observed.columns) {
        const column = declared === undefined ? undefined : declaredColumn(declared, found.raw);
        const name = column?.name ?? found.name;
        columns.push({
            table,
            name,
            contract: found,
            count,
            declared: column,
            likely: found.likely ?? likelyIdentifier(name, table.name.replace(/^.*[.]/, ""), found.type, found.pii),
            identifiers: declared === undefined ? [] : identifiersOf(declared, name),
            held: declared === undefined ? null : heldIdentifier(declared, name),
        });
    }
    return table;
}

export const countsOf = ({ name, observed, declared, columns }: KnownTable): TableCounts => ({
    table: name,
    shown: observed.contract.shown,
    declared: declared !== undefined,
    rows: observed.rows,
    columns: columns.map(
        ({ name: column, contract, count, declared: own, identifiers }): ColumnCount => ({
            column,
            raw: contract.raw,
            type: contract.type,
            declared: own !== undefined,
            filled: count.filled,
            nullLike: count.nullLike,
            usable: count.usable,
            distinct: count.distinct,
            most: count.most,
            shape: count.shape,
            identifiers,
        }),
    ),
});
