/** A column as somebody declared it, without its values being looked at. */
export interface DeclaredColumn {
    /** The name in the source. */
    readonly raw: string;
    readonly description: string | null;
    /** A type of the model; null where nothing declares it. */
    readonly type: string | null;
    /** Values travel as text of that type. */
    readonly arrivesAsText: boolean;
    /** Never null. */
    readonly required: boolean;
    /** The table may not have it yet. */
    readonly optional?: boolean;
    /** No value stands in two rows. */
    readonly unique: boolean;
    readonly values: readonly string[] | null;
    /** A word of `pii`, where the declaration has one; true where it only says that there is something. */
    readonly pii: string | true | null;
    /** What a reviewer should judge. */
    readonly review: string | null;
}

/** A table as somebody declared it. */
export interface DeclaredTable {
    /** As it spells itself. */
    readonly source: string;
    readonly schema: string;
    /** As the declaration calls it, which may differ from its name in the warehouse. */
    readonly table: string;
    readonly physical: string;
    /** As the user would write it: `sources.yml: shop.orders`. */
    readonly shown: string;
    readonly description: string | null;
    readonly columns: readonly DeclaredColumn[];
    /** By raw names; null where nothing declares it. */
    readonly key: readonly string[] | null;
    /** The raw name of the moment of arrival, where it is declared. */
    readonly loadedAt: string | null;
    /** What happens to a row and the raw name of the moment of it, where that is declared. */
    readonly dated: { readonly changes: "append" | "overwrite"; readonly at: string } | null;
}
