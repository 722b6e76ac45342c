import type { Duration } from "../duration.js";
import type { Aggregate } from "../entity.js";

/**
 * The sentence a name makes, where nobody wrote a better one.
 *
 * @example
 * sentenceOf("full_name") // "Full name."
 * sentenceOf("customer_id") // "Customer ID."
 * sentenceOf("is_vip") // "Whether it is vip."
 * sentenceOf("paid_at") // "When it was paid."
 */
export function sentenceOf(name: string): string {
    const words = name.split("_").filter((word) => word !== "");
    const [first, ...rest] = words;
    if (first === "is" && rest.length > 0) return `Whether it is ${spell(rest)}.`;
    if (first === "has" && rest.length > 0) return `Whether it has ${spell(rest)}.`;
    if (words.at(-1) === "at" && words.length === 2 && first?.endsWith("ed")) return `When it was ${first}.`;
    const text = spell(words);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const abbreviations: Readonly<Record<string, string>> = { id: "ID", url: "URL", ip: "IP", utm: "UTM", sku: "SKU" };
const spell = (words: readonly string[]): string => words.map((word) => abbreviations[word] ?? word).join(" ");

const phrases: Readonly<Record<Aggregate, string>> = {
    count: "Number of",
    count_distinct: "Number of different",
    sum: "Sum of",
    avg: "Average of",
    min: "Least",
    max: "Greatest",
    first: "First",
    last: "Last",
    most_frequent: "Most frequent",
    any: "Any",
};

/**
 * The sentence an aggregate makes.
 *
 * @example
 * traitSentence({ aggregate: "count", of: null, event: "order_completed", window: { count: 90, unit: "day" } })
 * // "Number of order_completed in the last 90 days."
 */
export function traitSentence(trait: {
    readonly aggregate: Aggregate;
    readonly of: string | null;
    readonly event: string;
    readonly window: Duration | null;
}): string {
    const of = trait.of === null ? "" : ` ${spell(trait.of.split("_"))} of`;
    const { window } = trait;
    const span =
        window === null
            ? ""
            : ` in the last ${window.count === 1 ? "" : `${window.count} `}${window.unit}${window.count === 1 ? "" : "s"}`;
    return `${phrases[trait.aggregate]}${of} ${trait.event}${span}.`;
}
