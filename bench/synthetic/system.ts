import { type Random, random } from "../../src/synth/random.js";
import { type Article, articles, type Document, documents, glances, owners, systems, units } from "./words.js";

/** One source of a synthetic project, with the seven tables and nine events that it stands for. */
export interface System {
    /** The source's name. */
    readonly name: string;
    /** The business unit it serves. */
    readonly unit: string;
    readonly owner: string;
    /** How the table of accounts keeps its rows. */
    readonly accounts: "log" | "overwrite";
    readonly documents: readonly Document[];
    readonly articles: readonly Article[];
    readonly glances: readonly (typeof glances)[number][];
    /** Draws what is left to chance in its files. */
    readonly random: Random;
}

/** The first `count` systems of a project, unit by unit. */
export function systemsOf(count: number, seed: number): readonly System[] {
    if (count > units.length * systems.length) throw new Error(`there are names for ${units.length * systems.length}`);
    return Array.from({ length: count }, (_, index) => {
        const unit = units[Math.floor(index / systems.length)] ?? units[0];
        const name = `${unit}_${systems[index % systems.length]}`;
        const drawn = random(seed, name);
        return {
            name,
            unit,
            owner: drawn.pick(owners),
            accounts: index % 3 === 0 ? "log" : "overwrite",
            documents: several(documents, 3, drawn),
            articles: several(articles, 2, drawn),
            glances: several(glances, 3, drawn),
            random: drawn,
        };
    });
}

/** Some of a list, in its order. */
function several<Item>(list: readonly Item[], count: number, drawn: Random): readonly Item[] {
    const left = [...list];
    while (left.length > count) left.splice(drawn.int(0, left.length - 1), 1);
    return left;
}
