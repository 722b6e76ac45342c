/** A seeded generator (mulberry32): the same seed draws the same expressions on every machine. */
export class Random {
    #state: number;

    constructor(seed: number) {
        this.#state = seed >>> 0;
    }

    /** 0 to `below` - 1. */
    integer(below: number): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    }

    chance(percent: number): boolean {
        return this.integer(100) < percent;
    }

    pick<Item>(items: readonly Item[]): Item {
        const item = items[this.integer(items.length)];
        if (item === undefined) throw new Error("nothing to pick from");
        return item;
    }

    shuffled<Item>(items: readonly Item[]): readonly Item[] {
        return items
            .map((item) => ({ item, place: this.integer(2 ** 30) }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
    }
}
