import type { ValueSet } from "../../model/value-set.js";
import { camelCase, pascalCase, plural } from "./letter-case.js";
import type { Symbols } from "./symbols.js";

/** A text column or property that takes values of a list. */
export interface EnumUse {
    /** `currency` */
    readonly name: string;
    /** What it belongs to: `order_completed`. */
    readonly owner: string;
    readonly values: ValueSet;
}

export interface EnumSymbol {
    /** `Currency` */
    readonly type: string;
    /** `currencies` */
    readonly list: string;
    readonly values: ValueSet;
    /** Everything that has it, `order_completed.currency`, sorted. */
    readonly uses: readonly string[];
}

/**
 * Equal lists under one name are one enum, named for it. Different lists under one name each take the name of their
 * (alphabetically first) owner before it, all of them, so that the order of definitions never shows.
 */
export function nameEnums(uses: readonly EnumUse[], symbols: Symbols): readonly EnumSymbol[] {
    const byName = groupBy(uses, ({ name }) => name);
    return [...byName.keys()].sort().flatMap((name) => {
        const lists = [...groupBy(byName.get(name) ?? [], listKey).values()]
            .map((list) => list.toSorted((a, b) => (a.owner < b.owner ? -1 : 1)))
            .sort(([a], [b]) => ((a?.owner ?? "") < (b?.owner ?? "") ? -1 : 1));
        return lists.flatMap((list) => {
            const [first] = list;
            if (first === undefined) return [];
            const owned = `${first.owner}_${name}`;
            const names = lists.length === 1 ? [name, owned] : [owned];
            return [enumSymbol(first, list, names, symbols)];
        });
    });
}

/** What tells one enum from another beside its name. */
const listKey = ({ values }: EnumUse): string => JSON.stringify([values.values, values.open]);

function enumSymbol(first: EnumUse, list: readonly EnumUse[], names: readonly string[], symbols: Symbols): EnumSymbol {
    const [name = first.name, ...others] = names;
    const candidates = [name, ...others];
    return {
        type: symbols.claim(
            pascalCase(name),
            ...others.map(pascalCase),
            `${pascalCase(candidates.at(-1) ?? name)}Value`,
        ),
        list: symbols.claim(
            plural(camelCase(name)),
            ...others.map((other) => plural(camelCase(other))),
            `${camelCase(candidates.at(-1) ?? name)}Values`,
        ),
        values: first.values,
        uses: [...new Set(list.map(({ owner, name: used }) => `${owner}.${used}`))].sort(),
    };
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
