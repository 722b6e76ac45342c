const words = (name: string): readonly string[] => name.split(/[^\p{L}\p{N}$]+/u).filter((word) => word !== "");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `order_completed` -> `OrderCompleted`; `360_view` -> `_360View`. */
export const pascalCase = (name: string): string => identifier(words(name).map(capital).join(""));

/** `order_completed` -> `orderCompleted`. */
export function camelCase(name: string): string {
    const [first = "", ...rest] = words(name);
    return identifier(first + rest.map(capital).join(""));
}

/** `order_completed` -> `order-completed`: the name of a module. */
export const kebabCase = (name: string): string => words(name).join("-").toLowerCase();

/** `currency` -> `currencies`, `status` -> `statuses`, `tier` -> `tiers`. */
export function plural(name: string): string {
    if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
    return /(?:s|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}

/** `currencies` -> `currency`, `items` -> `item`; a word that is no plural is an entry: `address_entry`. */
export function singular(name: string): string {
    if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
    if (/(?:s|x|z|ch|sh)es$/i.test(name)) return name.slice(0, -2);
    return /[^s]s$/i.test(name) ? name.slice(0, -1) : `${name}_entry`;
}

const identifier = (text: string): string => (/^\p{L}|^[$_]/u.test(text) ? text : `_${text}`);
