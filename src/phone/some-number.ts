import { createRequire } from "node:module";
import { toE164 } from "./to-e164.js";

const load = createRequire(import.meta.url);
let examples: Readonly<Record<string, string>> | undefined;

/**
 * A number that could be somebody's in the region, for data that is made up: E.164, another one for each `index` up to
 * some thousands, then again the first.
 *
 * @throws Error when there is no such region
 * @example
 * somePhoneNumber("DE", 7) // "+4915123450007"
 */
export function somePhoneNumber(region: string, index: number): string {
    examples ??= load("libphonenumber-js/examples.mobile.json") as Readonly<Record<string, string>>;
    const example = examples[region] ?? "";
    for (let digits = 6; digits > 0; digits -= 1) {
        const tail = String(index % 10 ** digits).padStart(digits, "0");
        const number = toE164(`${example.slice(0, -digits)}${tail}`, region);
        if (number !== undefined) return number;
    }
    return toE164(example, region) ?? "";
}
