/** More parents than this make a relation hard to read: dbt's project evaluator counts them, too. */
export const mostParents = 6;

/**
 * How many relations gather so many others, so that none reads more than it should: none when they are few.
 *
 * @example
 * partsOf(6) // []
 * partsOf(20) // [5, 5, 5, 5]: four parts of five
 * partsOf(40) // [6, 6, 6, 6, 6, 5, 5, 4, 3]: seven parts, and two that gather those
 */
export function partsOf(count: number): readonly number[] {
    if (count <= mostParents) return [];
    const parts = Math.ceil(count / mostParents);
    const least = Math.floor(count / parts);
    const sizes = Array.from({ length: parts }, (_, index) => (index < count - least * parts ? least + 1 : least));
    return [...sizes, ...partsOf(parts)];
}

/** The same for relations that stand beside others: those are read as they are. */
export function partsBeside(count: number, others: number): readonly number[] {
    if (count + others <= mostParents) return [];
    return count <= mostParents ? [count] : partsOf(count);
}
