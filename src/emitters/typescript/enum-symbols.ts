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
            const names: Names = lists.length === 1 ? [name, owned] : [owned];
            return [enumSymbol(first, list, names, symbols)];
        });
    });
}

/** What tells one enum from another beside its name. */
const listKey = ({ values }: Pick<EnumUse, "values">): string => JSON.stringify([values.values, values.open]);

/** The enum of a column or property. */
export const enumOf = (enums: readonly EnumSymbol[], use: EnumUse): EnumSymbol | undefined =>
    enums.find((symbol) => symbol.uses.includes(`${use.owner}.${use.name}`) && listKey(symbol) === listKey(use));

function enumSymbol(first: EnumUse, list: readonly EnumUse[], names: Names, symbols: Symbols): EnumSymbol {
    const pair = (name: string): readonly [string, string] => [pascalCase(name), plural(camelCase(name))];
    const [name, ...others] = names;
    const [type, array] = symbols.claim(pair(name), ...others.map(pair), pair(`${first.owner}_${first.name}_value`));
    return {
        type,
        list: array,
        values: first.values,
        uses: [...new Set(list.map(({ owner, name: used }) => `${owner}.${used}`))].sort(),
    };
}

type Names = readonly [string, ...string[]];

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
