import { matchPattern } from "../../expression/pattern/match-pattern.js";
import { parsePattern } from "../../expression/pattern/parse-pattern.js";
import { toE164 } from "../../phone/to-e164.js";
import type { Normalizer } from "../identity.js";

// The blanks that `trim` removes on every target.
const trim = (text: string): string => text.replaceAll(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
// Only ASCII letters are promised to change alike everywhere.
const lower = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());

const email = (text: string): string | undefined => /^[^@ ]+@[^@ ]+[.][^@ ]+$/.exec(lower(trim(text)))?.[0];

/**
 * An identifier's value as the warehouse compares it; undefined when the normaliser rejects it.
 *
 * @example
 * normalized("0042", { kind: "integer" }) // "42"
 */
export function normalized(text: string, normalizer: Normalizer): string | undefined {
    switch (normalizer.kind) {
        case "trim":
            return trim(text);
        case "lower":
            return lower(trim(text));
        case "upper":
            return upper(trim(text));
        case "email":
            return email(text);
        case "mailbox":
            return mailbox(text);
        case "digits":
            return text.replaceAll(/[^0-9]/g, "") || undefined;
        case "integer": {
            const [, sign, digits] = /^([+-]?)0*([0-9]{1,19})$/.exec(trim(text)) ?? [];
            return digits === undefined ? undefined : `${sign === "-" && digits !== "0" ? "-" : ""}${digits}`;
        }
        case "uuid": {
            const digits = lower(trim(text)).replaceAll("-", "");
            if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
            return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
        }
        case "phone":
            return toE164(text, normalizer.region);
        case "regex": {
            const parsed = parsePattern(normalizer.pattern);
            const bare = trim(text);
            return "pattern" in parsed && bare !== "" && matchPattern(parsed.pattern, bare) ? bare : undefined;
        }
    }
}

/** Gmail overlooks dots in a mailbox and all from a plus sign on, and knows itself by two names. */
function mailbox(text: string): string | undefined {
    const address = email(text);
    const [, local] = /^([^+@]+)([+][^@]*)?@g(oogle)?mail[.]com$/.exec(address ?? "") ?? [];
    const name = local?.replaceAll(".", "") ?? "";
    return name === "" ? address : `${name}@gmail.com`;
}
