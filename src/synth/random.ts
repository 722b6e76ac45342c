/** A stream of numbers that depends on its seeds alone: the same on every machine, because only integers are mixed. */
export interface Random {
    /** In [0, 1). */
    readonly next: () => number;
    /** A whole number, both ends included. */
    readonly int: (least: number, greatest: number) => number;
    readonly chance: (probability: number) => boolean;
    readonly pick: <T>(list: readonly T[]) => T;
}

/**
 * Opens the stream of some seeds. Streams of different seeds know nothing of each other, so that each person's rows
 * can be made without those of the people before.
 *
 * @example
 * random(7, "shop.orders", 42).int(1, 6) // always the same
 */
export function random(...seeds: readonly (number | string)[]): Random {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mix(state ^ (typeof seed === "number" ? mixNumber(seed) : hash(seed)));
    // sfc32, the small fast counter generator of PractRand.
    let [a, b, c, counter] = [state, mix(state + 1), mix(state + 2), 1];
    const next = (): number => {
        const t = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + t;
        c |= 0;
        return (t >>> 0) / 4294967296;
    };
    const int = (least: number, greatest: number): number => least + Math.floor(next() * (greatest - least + 1));
    return {
        next,
        int,
        chance: (probability) => next() < probability,
        pick: (list) => {
            const [first] = list;
            if (first === undefined) throw new Error("nothing to pick from");
            return list[int(0, list.length - 1)] ?? first;
        },
    };
}

/** A number of 32 bits for a text (FNV-1a). */
export function hash(text: string): number {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return mix(value);
}

// Both halves of a number beyond 32 bits count.
const mixNumber = (seed: number): number => mix(mix(Math.floor(seed / 2 ** 32)) ^ (seed | 0));

// The finisher of MurmurHash3: a bijection of 32 bits that spreads every bit over all others.
function mix(value: number): number {
    let h = value | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
}
