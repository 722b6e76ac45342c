import type { Duration } from "../duration.js";
import type { Aggregate } from "../entity.js";
import type { Reach } from "../reach.js";

/**
 * The sentence a name makes, where nobody wrote a better one.
 *
 * @example
 * sentenceOf("full_name") // "Full name."
 * sentenceOf("customer_id") // "Customer ID."
 * sentenceOf("is_vip") // "Whether it is vip."
 * sentenceOf("has_newsletter") // "Has newsletter: yes or no."
 * sentenceOf("paid_at") // "When it was paid."
 */
export function sentenceOf(name: string): string {
    const words = name.split("_").filter((word) => word !== "");
    const [first, ...rest] = words;
    if (first === "is" && rest.length > 0) return `Whether it is ${spell(rest)}.`;
    if (first === "has" && rest.length > 0) return `Has ${spell(rest)}: yes or no.`;
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

/** Times are not great or small, and each event has one. */
const times: Readonly<Partial<Record<Aggregate, string>>> = {
    min: "Time of the first",
    first: "Time of the first",
    max: "Time of the last",
    last: "Time of the last",
    count_distinct: "Number of different times of",
    most_frequent: "Most frequent time of",
    any: "Time of any",
};

/**
 * The sentence an aggregate makes.
 *
 * @example
 * const reach = { kind: "profile" };
 * traitSentence({ aggregate: "count", of: null, event: "order_completed", reach, window: { count: 90, unit: "day" } })
 * // "Number of order_completed in the last 90 days."
 * traitSentence({ aggregate: "max", of: "occurred_at", event: "article_read", reach, window: null })
 * // "Time of the last article_read."
 */
export function traitSentence(trait: {
    readonly aggregate: Aggregate;
    readonly of: string | null;
    readonly event: string;
    readonly reach: Reach;
    readonly window: Duration | null;
}): string {
    const role = trait.reach.kind === "role" || trait.reach.kind === "relationship" ? trait.reach.role : null;
    const party = role === null ? "" : ` as ${spell(role.split("_"))}`;
    return `${aggregated(trait)} ${trait.event}${party}${span(trait.window)}.`;
}

function aggregated({ aggregate, of }: { readonly aggregate: Aggregate; readonly of: string | null }): string {
    const phrase = phrases[aggregate];
    if (of === null) return phrase;
    if (of === "occurred_at") return times[aggregate] ?? phrase;
    return aggregate === "count_distinct" ? `${phrase} ${of} in` : `${phrase} ${spell(of.split("_"))} of`;
}

function span(window: Duration | null): string {
    if (window === null) return "";
    const { count, unit } = window;
    return ` in the last ${count === 1 ? unit : `${count} ${unit}s`}`;
}
