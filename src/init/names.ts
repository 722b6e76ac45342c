// Letters that Unicode does not take apart.
const ligatures: Readonly<Record<string, string>> = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
};

/**
 * Somebody's spelling as a name of the model; empty when no letter of it can be kept.
 *
 * @example
 * snakeCase("LastModifiedDate") // "last_modified_date"
 * snakeCase("E-Mail (privat)") // "e_mail_privat"
 * snakeCase("客户") // ""
 */
export function snakeCase(text: string): string {
    return text
        .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1_$2")
        .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
        .toLowerCase()
        .replaceAll(/[ßæœøłđðþ]/g, (letter) => ligatures[letter] ?? "")
        .normalize("NFKD")
        .replaceAll(/\p{M}/gu, "")
        .replaceAll(/[^a-z0-9]+/g, "_")
        .replaceAll(/^_+|_+$/g, "");
}

/**
 * The name of a definition: a letter first, and short enough for the names that relations make from it.
 *
 * @param fallback stands where nothing of the text can be kept, and before a digit
 * @example
 * definitionName("2024 orders", "table", 30) // "table_2024_orders"
 */
export function definitionName(text: string, fallback: string, longest: number): string {
    const name = snakeCase(text);
    const whole = /^[a-z]/.test(name) ? name : name === "" ? fallback : `${fallback}_${name}`;
    if (whole.length <= longest) return whole;
    // Half a word says less than none, unless there is but one.
    const cut = whole.slice(0, longest + 1);
    const words = cut.slice(0, Math.max(cut.lastIndexOf("_"), 0));
    return (words.length >= longest / 2 ? words : whole.slice(0, longest)).replace(/_+$/, "");
}

/** The name itself, or with the first number that makes it one of its own; it is then taken. */
export function unique(name: string, taken: Set<string>): string {
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name}_${count}`;
    taken.add(own);
    return own;
}

/** What a project in a folder of this name is called, unless somebody says otherwise. */
export const projectName = (folder: string): string => definitionName(folder, "customers", 40);
