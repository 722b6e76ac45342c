import type { CustomerModel } from "../../model/customer-model.js";
import type { Origin } from "../../model/origin.js";
import type { Likely } from "../from/meaning.js";
import { proposeIdentity } from "../from/propose-identity.js";
import type { ColumnAdvice } from "./column-advice.js";
import type { KnownColumn, KnownTable } from "./known-column.js";
import { typesSnippet } from "./snippet.js";

/** What a column is taken for. */
export interface Taken {
    /** `person.email` */
    readonly identifier: string;
    readonly kind: Likely["kind"];
}

export interface TakenColumn {
    readonly column: KnownColumn;
    readonly as: Taken;
}

/**
 * The identifier types of an identity that its model lacks, with limits as `init` proposes them: what other types stand
 * in the same rows decides about those, so columns that are identifiers already count, too.
 */
export function missingTypes(
    tables: readonly KnownTable[],
    identity: string,
    taken: readonly TakenColumn[],
    model: CustomerModel | undefined,
    locate: (origin: Origin) => string,
): ColumnAdvice["types"] {
    const owner = model?.identities.find(({ name }) => name === identity);
    const has = new Set(owner?.identifiers.map(({ name }) => name));
    const likelyOf = (column: KnownColumn): Likely | null => {
        const as = taken.find((one) => one.column === column)?.as;
        if (as === undefined || !as.identifier.startsWith(`${identity}.`)) return null;
        return { type: as.identifier.slice(identity.length + 1), kind: as.kind, because: "" };
    };
    const proposed = proposeIdentity(
        tables.map(({ observed, columns }) => ({
            ...observed.contract,
            columns: columns.map((column) => ({ ...column.contract, likely: likelyOf(column) })),
        })),
    ).filter(({ name }) => !has.has(name));
    if (proposed.length === 0) return null;
    const isDeclared = owner !== undefined;
    return {
        identity,
        at: isDeclared ? locate(owner.origin) : null,
        yaml: typesSnippet(identity, isDeclared, proposed),
    };
}
