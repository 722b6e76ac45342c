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
 * Equal lists under one name are one enum, named for it. Where lists under one name differ, each owner has its own, with
 * its name before it: so neither the order of definitions shows, nor who else uses a list.
 */
export function nameEnums(uses: readonly EnumUse[], symbols: Symbols): readonly EnumSymbol[] {
    const byName = groupBy(uses, ({ name }) => name);
    return [...byName.keys()].sort().flatMap((name) => {
        const named = byName.get(name) ?? [];
        const lists = groupBy(named, listKey);
        if (lists.size === 1) return [enumSymbol(named, [name], symbols)];
        const owned = groupBy(named, (use) => `${use.owner} ${listKey(use)}`);
        return [...owned].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => enumSymbol(own, [], symbols));
    });
}

const listKey = ({ values }: Pick<EnumUse, "values">): string => JSON.stringify([values.values, values.open]);

/** Finds the enum of a column or property: they are asked for as often as there are columns. */
export function enumFinder(enums: readonly EnumSymbol[]): (use: EnumUse) => EnumSymbol | undefined {
    const byUse = new Map<string, EnumSymbol>();
    for (const symbol of enums) for (const use of symbol.uses) byUse.set(`${use} ${listKey(symbol)}`, symbol);
    return (use) => byUse.get(`${use.owner}.${use.name} ${listKey(use)}`);
}

/** @param names what it may be called before it takes its owner's name */
function enumSymbol(uses: readonly EnumUse[], names: readonly string[], symbols: Symbols): EnumSymbol {
    const [first] = uses.toSorted((a, b) => (a.owner < b.owner ? -1 : 1));
    if (first === undefined) throw new Error("an enum without a use");
    const pair = (name: string): readonly [string, string] => [pascalCase(name), plural(camelCase(name))];
    const [name, ...others] = [...names, `${first.owner}_${first.name}`, `${first.owner}_${first.name}_value`];
    const [type, list] = symbols.claim(pair(name ?? first.name), ...others.map(pair));
    return {
        type,
        list,
        values: first.values,
        uses: [...new Set(uses.map(({ owner, name: used }) => `${owner}.${used}`))].sort(),
    };
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group === undefined) groups.set(key(item), [item]);
        else group.push(item);
    }
    return groups;
}
