/** A column as a part of a key. */
export interface KeyPart {
    readonly name: string;
    readonly raw: string;
    readonly type: string;
    /** It stands in every row. */
    readonly full: boolean;
    /** No value stands in two rows. */
    readonly unique: boolean;
}

export interface InferredKey {
    readonly columns: readonly string[];
    /** Its rows are versions, told apart by the moment of their change. */
    readonly isLog: boolean;
    /** What a reviewer should judge; null for a key that leaves no doubt. */
    readonly review: string | null;
}

/** Floats and documents are not compared alike everywhere. */
export const canBeKey = (type: string): boolean => /^(string|integer|decimal|boolean|date|timestamp)/.test(type);

/** So many columns are tried in pairs: each pair is a query. */
const tried = 8;

/**
 * The column that names a row, else the one whose versions the moment of change tells apart, else a pair.
 *
 * @param updated the raw name of the moment of change
 * @param isUnique whether no two rows agree in these columns, by their raw names
 */
export async function inferKey(
    table: string,
    parts: readonly KeyPart[],
    rows: number,
    updated: string | null,
    isUnique: (raw: readonly string[]) => Promise<boolean>,
): Promise<InferredKey> {
    const usable = parts
        .filter(({ type, full }) => full && canBeKey(type))
        .sort((a, b) => rank(a, table) - rank(b, table));
    const named = usable.filter((part) => rank(part, table) < unnamed);
    const [best] = named.length > 0 ? named : usable.length > 0 ? usable : parts.filter(({ type }) => canBeKey(type));
    if (best === undefined) throw new Error(`${table} has no column that could be a key`);
    const key = (columns: readonly KeyPart[], isLog = false, review: string | null = null): InferredKey => ({
        columns: columns.map(({ name }) => name),
        isLog,
        review,
    });
    if (rows === 0) return key([best], false, "the table has no rows");
    const single = named.find(({ unique }) => unique);
    if (single !== undefined) return key([single]);
    if (updated !== null) {
        for (const part of named.slice(0, tried)) {
            if (await isUnique([part.raw, updated])) return key([part], true);
        }
    }
    const pair = await uniquePair(named.slice(0, tried), isUnique);
    if (pair !== undefined) return key(pair);
    const other = usable.find(({ unique }) => unique);
    if (other !== undefined) return key([other], false, "unique so far; is it a name for the row?");
    const wide = await uniquePair(usable.slice(0, tried), isUnique);
    if (wide !== undefined) return key(wide, false, "a pair that is unique so far");
    return key(
        usable.length > 0 ? usable.slice(0, tried) : [best],
        false,
        "neither a column nor a pair is unique; of rows with one key, one is read",
    );
}

async function uniquePair(
    parts: readonly KeyPart[],
    isUnique: (raw: readonly string[]) => Promise<boolean>,
): Promise<readonly KeyPart[] | undefined> {
    for (const [index, first] of parts.entries()) {
        for (const second of parts.slice(index + 1)) {
            if (await isUnique([first.raw, second.raw])) return [first, second];
        }
    }
    return undefined;
}

/** Parts in the order in which their names are a key's. */
export const namesRow = (parts: readonly KeyPart[], table: string): readonly KeyPart[] =>
    parts.toSorted((a, b) => rank(a, table) - rank(b, table));

const unnamed = 4;

/** How much a name is a key's: the smaller, the more. */
function rank({ name }: KeyPart, table: string): number {
    const singular = table.replace(/ies$/, "y").replace(/s$/, "");
    if (name === "id" || name === `${singular}_id` || name === `${table}_id`) return 0;
    if (/_(id|uuid|guid)$|^(uuid|guid|_id)$/.test(name)) return 1;
    if (/(^|_)(key|no|nr|number)$/.test(name)) return 2;
    if (/(^|_)(code|sku|slug)$/.test(name)) return 3;
    return /_(at|on)$/.test(name) ? unnamed + 1 : unnamed;
}
