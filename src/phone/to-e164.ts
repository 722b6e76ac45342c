import { numberingPlan } from "./numbering-plan.js";
import { phoneForms, phonePunctuation } from "./phone-forms.js";

const punctuation = new RegExp(`[${phonePunctuation}]`, "g");

/**
 * A phone number as somebody in the region writes it, in the one form that names it everywhere; undefined when it is
 * no number. The warehouse does the same in SQL.
 *
 * @throws Error when there is no such region
 * @example
 * toE164("0151 / 234 567 89", "DE") // "+4915123456789"
 * toE164("+33 1 23 45 67 89", "DE") // "+33123456789"
 */
export function toE164(text: string, region: string): string | undefined {
    const plan = numberingPlan(region);
    if (plan === undefined) throw new Error(`there is no region ${region}`);
    const bare = text.replaceAll(punctuation, "");
    for (const { pattern, group, before } of phoneForms(plan)) {
        const digits = new RegExp(pattern).exec(bare)?.[group];
        if (digits !== undefined && digits !== "") return `${before}${digits}`;
    }
    return undefined;
}
