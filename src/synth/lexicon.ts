import { de, en, Faker } from "@faker-js/faker";

/** Realistic words, drawn once: asking faker per cell would cost more than everything else. */
export interface Lexicon {
    readonly firstNames: readonly string[];
    readonly lastNames: readonly string[];
    readonly places: readonly Place[];
    readonly streets: readonly string[];
    readonly products: readonly string[];
    readonly departments: readonly string[];
    readonly words: readonly string[];
    readonly sentences: readonly string[];
}

export interface Place {
    readonly city: string;
    readonly postalCode: string;
    readonly region: string;
    readonly country: string;
}

/**
 * Words from faker under a fixed seed. Half of the names are German: what is not ASCII must survive every step.
 */
export function makeLexicon(seed: number): Lexicon {
    const english = new Faker({ locale: [en], seed });
    const german = new Faker({ locale: [de, en], seed });
    const each = <T>(count: number, make: (faker: Faker) => T): readonly T[] =>
        Array.from({ length: count }, (_, index) => make(index % 2 === 0 ? english : german));
    return {
        firstNames: each(400, (faker) => faker.person.firstName()),
        lastNames: each(600, (faker) => faker.person.lastName()),
        places: each(300, place),
        streets: each(300, (faker) => faker.location.street()),
        products: distinct(400, () => english.commerce.productName()),
        departments: distinct(12, () => english.commerce.department()),
        words: distinct(120, () => english.word.noun()),
        sentences: each(80, () => english.lorem.sentence(6)),
    };
}

function place(faker: Faker): Place {
    return {
        city: faker.location.city(),
        postalCode: faker.location.zipCode("#####"),
        region: faker.location.state(),
        country: faker.helpers.arrayElement(["DE", "AT", "CH", "GB"]),
    };
}

function distinct(count: number, make: () => string): readonly string[] {
    const found = new Set<string>();
    // A pool smaller than asked for ends the search; what was found is enough.
    for (let tries = 0; found.size < count && tries < count * 10; tries += 1) found.add(make());
    return [...found];
}
