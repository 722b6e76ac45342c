/** Which cluster each record is in; names of clusters mean nothing. */
export type Clusters = ReadonlyMap<string, string>;

/** Records that share a key, directly or through others, are one cluster: union-find, nothing of the product's. */
export function closure(records: readonly { readonly name: string; readonly keys: readonly string[] }[]): Clusters {
    const parent = new Map<string, string>();
    const root = (node: string): string => {
        let top = node;
        for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
        parent.set(node, top);
        return top;
    };
    for (const { name, keys } of records) {
        for (const key of keys) parent.set(root(`record ${name}`), root(`key ${key}`));
    }
    return new Map(records.map(({ name }) => [name, root(`record ${name}`)]));
}

/** What a clustering says, held against the truth. */
export interface Score {
    readonly clusters: number;
    /** Pairs of records that are one cluster and one person. */
    readonly truePairs: number;
    readonly precision: number;
    readonly recall: number;
}

export function score(found: Clusters, truth: Clusters): Score {
    const pairs = (of: (record: string) => string): number => {
        const sizes = new Map<string, number>();
        for (const record of found.keys()) sizes.set(of(record), (sizes.get(of(record)) ?? 0) + 1);
        return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    };
    const cluster = (record: string): string => found.get(record) ?? record;
    const person = (record: string): string => truth.get(record) ?? record;
    const truePairs = pairs((record) => `${cluster(record)} ${person(record)}`);
    return {
        clusters: new Set(found.values()).size,
        truePairs,
        precision: truePairs / pairs(cluster),
        recall: truePairs / pairs(person),
    };
}

/** Whether two clusterings put the same records together. */
export function sameClusters(a: Clusters, b: Clusters): boolean {
    const both = new Set([...a].map(([record, cluster]) => `${cluster} | ${b.get(record)}`));
    return a.size === b.size && both.size === new Set(a.values()).size && both.size === new Set(b.values()).size;
}
