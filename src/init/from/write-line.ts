import { flow, noted, type YamlMap, type YamlValue } from "../../syntax/write.js";

/** A column of a contract stands on one line; its comment may reach beyond. */
export const width = 120;

/** A value with what a reviewer should judge behind it. */
export const reviewed = (value: YamlValue, review: string | null): YamlValue =>
    review === null ? value : noted(value, `review: ${review}`);

/** A definition of few words on one line, one of more key by key; the mark for review stands behind its name. */
export function onOneLine(entry: YamlMap & { readonly name: string }, review: string | null): YamlValue {
    const length = Object.entries(entry).reduce(
        (sum, [key, value]) => (value === undefined ? sum : sum + key.length + 4 + textLength(value)),
        12,
    );
    if (length <= width) return reviewed(flow(entry), review);
    const lists = Object.fromEntries(
        Object.entries(entry).map(([key, value]) => [key, Array.isArray(value) ? flow(value) : value]),
    );
    return { ...lists, name: reviewed(entry.name, review) };
}

const textLength = (value: YamlValue): number =>
    Array.isArray(value) ? value.reduce((sum, item) => sum + String(item).length + 2, 2) : String(value).length;
