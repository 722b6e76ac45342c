/** Repeated measurements of one thing. */
export interface Samples {
    readonly median: number;
    readonly least: number;
    readonly most: number;
    readonly runs: number;
}

/**
 * @example
 * samplesOf([3, 1, 2]) // { median: 2, least: 1, most: 3, runs: 3 }
 */
export function samplesOf(values: readonly number[]): Samples {
    const sorted = values.toSorted((a, b) => a - b);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined) throw new Error("nothing was measured");
    const half = sorted.length / 2;
    const lower = sorted[Math.ceil(half) - 1] ?? least;
    const upper = sorted[Math.floor(half)] ?? most;
    return { median: (lower + upper) / 2, least, most, runs: values.length };
}

/**
 * The exponent of growth between two sizes: 1 is linear, 2 quadratic.
 *
 * @example
 * exponent({ size: 100, cost: 5 }, { size: 1000, cost: 50 }) // 1
 */
export function exponent(small: Sized, large: Sized): number {
    return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}

export interface Sized {
    readonly size: number;
    readonly cost: number;
}
