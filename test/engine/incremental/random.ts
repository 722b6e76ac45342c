/** Numbers that look random and are the same for the same seed. */
export interface Random {
    /** From 0, and less than `below`. */
    readonly below: (below: number) => number;
    readonly chance: (share: number) => boolean;
    readonly pick: <T>(from: readonly T[]) => T;
}

/** mulberry32 */
export function random(seed: number): Random {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const below = (limit: number): number => Math.floor(next() * limit);
    return {
        below,
        chance: (share) => next() < share,
        pick: (from) => {
            const found = from[below(from.length)];
            if (found === undefined) throw new Error("nothing to pick from");
            return found;
        },
    };
}
