import type { Expression } from "../../expression/tree.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { IdentifierType, Identity } from "../../model/identity.js";
import type { SourceColumn, SourceTable, TableIdentifier } from "../../model/source.js";
import { columnOf } from "../plan/lookup.js";

/** The tables of one source that observe an identity. */
export interface BoundSource {
    readonly source: string;
    readonly tables: readonly BoundTable[];
}

export interface BoundTable {
    readonly table: SourceTable;
    /** In declared order. */
    readonly identifiers: readonly BoundIdentifier[];
}

export interface BoundIdentifier {
    readonly type: IdentifierType;
    /** The party of the row that it names; null: whose row it is. */
    readonly role: string | null;
    /** From 1, in declared order: of two identifiers of one type the first is the stronger. */
    readonly position: number;
    /** Several make a composite; none where `value` computes it. */
    readonly columns: readonly SourceColumn[];
    readonly value: Expression | null;
    /** A row carries it when it is TRUE. */
    readonly where: Expression | null;
}

/** Which tables observe an identity, and through which columns; sources that do not are left out. */
export function boundSources(identity: Identity, model: CustomerModel): readonly BoundSource[] {
    return model.sources
        .map((source) => ({
            source: source.name,
            tables: source.tables
                .map((table) => boundTable(table, identity))
                .filter(({ identifiers }) => identifiers.length > 0),
        }))
        .filter(({ tables }) => tables.length > 0);
}

function boundTable(table: SourceTable, identity: Identity): BoundTable {
    const identifiers = table.identifiers
        .filter((bound) => bound.identity === identity.name)
        .map((bound, index) => ({
            type: typeOf(bound, identity),
            role: bound.role,
            position: index + 1,
            columns: bound.columns.map((name) => columnOf(table, name)),
            value: bound.value,
            where: bound.where,
        }));
    return { table, identifiers };
}

/** The types of which a profile holds one although one party of some table's rows carries several. */
export function contradictableTypes(sources: readonly BoundSource[]): readonly IdentifierType[] {
    const found = new Map<string, IdentifierType>();
    for (const { identifiers } of sources.flatMap(({ tables }) => tables)) {
        const seen = new Set<string>();
        for (const { type, role } of identifiers) {
            const named = JSON.stringify([role, type.name]);
            if (type.perProfile === 1 && seen.has(named)) found.set(type.name, type);
            seen.add(named);
        }
    }
    return [...found.values()].sort((a, b) => a.rank - b.rank);
}

// The model was checked: whatever is named exists.
function typeOf({ type }: TableIdentifier, identity: Identity): IdentifierType {
    const found = identity.identifiers.find(({ name }) => name === type);
    if (found === undefined) throw new Error(`identity ${identity.name} has no identifier ${type}`);
    return found;
}
