import type { Bucket, Spread } from "./report.js";

/** How often each number was counted. */
export type Counted = ReadonlyMap<number, number>;

/** The value that so large a share does not exceed: the nearest rank, a value that occurs. */
function quantile(counted: Counted, share: number): number | null {
    const sorted = [...counted].sort(([a], [b]) => a - b);
    const all = sorted.reduce((sum, [, count]) => sum + count, 0);
    let reached = 0;
    for (const [value, count] of sorted) {
        reached += count;
        if (reached >= share * all) return value;
    }
    return null;
}

/**
 * @example
 * spreadOf(new Map([[1, 98], [7, 2]])) // { p50: 1, p99: 7, max: 7 }
 */
export const spreadOf = (counted: Counted): Spread => ({
    p50: quantile(counted, 0.5),
    p99: quantile(counted, 0.99),
    max: quantile(counted, 1),
});

// Small numbers are told one by one: the difference of one and two is what matters.
const bounds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000] as const;

/**
 * Numbers up to ten one by one, larger ones by steps; nothing where nothing was counted.
 *
 * @example
 * histogramOf(new Map([[1, 5], [12, 2]])) // [{ least: 1, most: 1, profiles: 5 }, { least: 11, most: 20, profiles: 2 }]
 */
export function histogramOf(counted: Counted): readonly Bucket[] {
    const found: Bucket[] = [];
    for (const [index, most] of [...bounds, null].entries()) {
        const least = index === 0 ? 0 : (bounds[index - 1] ?? 0) + 1;
        const within = [...counted].filter(([value]) => value >= least && (most === null || value <= most));
        const profiles = within.reduce((sum, [, count]) => sum + count, 0);
        if (profiles > 0) found.push({ least, most, profiles });
    }
    return found;
}

export const totalOf = (counted: Counted): number => [...counted.values()].reduce((sum, count) => sum + count, 0);
