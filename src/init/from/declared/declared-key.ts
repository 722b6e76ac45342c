import { canBeKey, type InferredKey, type KeyPart, namesRow } from "../infer-key.js";

/**
 * The key that is declared, else the column that is declared to be unique and never null, else the one whose name is a
 * key's. Undefined where no column could be one.
 *
 * @param declared names of the model; null where nothing declares a key
 */
export function declaredKey(
    table: string,
    parts: readonly KeyPart[],
    declared: readonly string[] | null,
): InferredKey | undefined {
    const usable = parts.filter(({ type }) => canBeKey(type));
    const whole = declared !== null && declared.length > 0;
    if (whole && declared.every((name) => usable.some((part) => part.name === name))) {
        return { columns: declared, isLog: false, review: null };
    }
    const sorted = namesRow(usable, table);
    const unique = sorted.find((part) => part.unique && part.full) ?? sorted.find((part) => part.unique);
    if (unique !== undefined) return { columns: [unique.name], isLog: false, review: null };
    const [named] = sorted;
    if (named === undefined) return undefined;
    return { columns: [named.name], isLog: false, review: "nothing declares a key; is it a name for the row?" };
}
