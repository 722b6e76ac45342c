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

const identifier = (text: string): string => (/^\p{L}|^[$_]/u.test(text) ? text : `_${text}`);
