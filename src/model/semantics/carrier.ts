import type { KnownTable } from "./known-table.js";

/** A party of a table's rows that carries identifiers of the identity at hand. */
export interface Carrier {
    readonly known: KnownTable;
    /** Identifier types, once for every column or composite that carries them. */
    readonly types: readonly string[];
    /** The source's own merge record: which identifier took the place of which. */
    readonly isMergeRecord: boolean;
}
