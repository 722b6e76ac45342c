import type { CustomerModel } from "../../model/customer-model.js";
import type { Origin } from "../../model/origin.js";
import { knownPeople } from "../import/known-people.js";
import type { ColumnAdvice, Overlap, Suggestion } from "./column-advice.js";
import type { KnownColumn, KnownTable } from "./known-column.js";
import { missingTypes, type Taken, type TakenColumn } from "./missing-types.js";
import { doubtsAbout, reasonsFor, type SharedWith } from "./reasons.js";
import { columnSnippet } from "./snippet.js";

export interface Compared extends Overlap {
    readonly columns: readonly [left: KnownColumn, right: KnownColumn];
}

interface Setting {
    readonly tables: readonly KnownTable[];
    readonly overlaps: readonly Compared[];
    readonly model: CustomerModel | undefined;
    /** The line of a definition: `models/shop.yaml:12`. */
    readonly locate: (origin: Origin) => string;
}

/** Columns that may be identifiers and are none yet, and the identifier types that the model lacks for them. */
export function suggest({ tables, overlaps, model, locate }: Setting): Pick<ColumnAdvice, "suggestions" | "types"> {
    const columns = tables.filter((table) => !table.isAboutIdentifiers).flatMap((table) => table.columns);
    const contracts = tables.map(({ observed, columns: own }) => ({
        ...observed.contract,
        columns: own.map(({ contract, likely }) => ({ ...contract, likely })),
    }));
    const people = model === undefined ? null : knownPeople(model, contracts);
    const identity = people?.identity ?? "person";
    const free = columns.filter(({ identifiers, count }) => identifiers.length === 0 && count.usable > 0);
    const named = new Map(
        free.flatMap((column): (readonly [KnownColumn, Named])[] => {
            const { likely } = column;
            if (likely === null) return [];
            const known = people?.typeOf(likely) ?? null;
            return [
                [
                    column,
                    { identifier: `${identity}.${known ?? likely.type}`, kind: likely.kind, isKnown: known !== null },
                ],
            ];
        }),
    );
    const chosen = free.flatMap((column): Chosen[] => {
        const shared = bestShared(column, overlaps, named);
        const own = named.get(column);
        // What the model knows of the other column's values is more than a name that it does not know.
        const isTold = shared !== undefined && shared.other.held !== null;
        if (own !== undefined && (own.isKnown || !isTold)) return [{ column, shared, as: own }];
        if (shared === undefined) return [];
        const kind = named.get(shared.other)?.kind ?? shared.other.likely?.kind ?? "number";
        return [{ column, shared, as: { identifier: shared.identifier, kind } }];
    });
    const suggestions = chosen.map(({ column, shared, as }): Suggestion => {
        const origin = column.declared?.origin ?? column.table.declared?.origin;
        return {
            table: column.table.name,
            column: column.name,
            identifier: as.identifier,
            because: reasonsFor(column, shared),
            weigh: doubtsAbout(column),
            adds: column.declared === undefined ? "column" : "keys",
            at: origin === undefined ? null : locate(origin),
            yaml: columnSnippet(column, as.identifier),
        };
    });
    const told = [...columns.filter(({ identifiers }) => identifiers.length > 0).map(bound), ...chosen];
    return { suggestions, types: missingTypes(tables, identity, told, model, locate) };
}

interface Named extends Taken {
    /** The model has such a type already. */
    readonly isKnown: boolean;
}

interface Chosen extends TakenColumn {
    readonly shared: SharedWith | undefined;
}

const bound = (column: KnownColumn): TakenColumn => ({
    column,
    as: { identifier: column.identifiers[0] ?? "", kind: column.likely?.kind ?? "number" },
});

/** So many values, and so much of what it holds, a column must share with another to be taken for the same. */
const fewest = 3;
const leastShare = 0.5;
/** Numbers of fewer digits count anything: customers, products, days. */
const tellingDigits = 5;

/** The identifier that it shares most values with: one of the model before one that is only likely. */
function bestShared(
    column: KnownColumn,
    overlaps: readonly Compared[],
    named: ReadonlyMap<KnownColumn, Named>,
): SharedWith | undefined {
    return overlaps
        .flatMap((overlap): SharedWith[] => {
            const [left, right] = overlap.columns;
            if (left !== column && right !== column) return [];
            const other = left === column ? right : left;
            const identifier = other.held ?? named.get(other)?.identifier;
            const own = left === column ? overlap.leftValues : overlap.rightValues;
            const isTelling =
                column.count.shape.kind === other.count.shape.kind &&
                (column.count.shape.kind !== "digits" || column.count.longest >= tellingDigits) &&
                overlap.common >= fewest &&
                overlap.common >= leastShare * own;
            return identifier === undefined || other.table.isAboutIdentifiers || !isTelling
                ? []
                : [{ overlap, own, other, identifier }];
        })
        .toSorted(
            (a, b) =>
                Number(b.other.held !== null) - Number(a.other.held !== null) || b.overlap.common - a.overlap.common,
        )[0];
}
