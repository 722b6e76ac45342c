import { createRequire } from "node:module";
import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { parsePattern } from "../../src/expression/pattern/parse-pattern.js";
import { numberingPlan, phoneRegions } from "../../src/phone/numbering-plan.js";
import { phoneForms } from "../../src/phone/phone-forms.js";
import { somePhoneNumber } from "../../src/phone/some-number.js";
import { toE164 } from "../../src/phone/to-e164.js";

const examples = createRequire(import.meta.url)("libphonenumber-js/examples.mobile.json");
const regions = phoneRegions() as readonly CountryCode[];

/** How the library writes its example of a region: at home, abroad, and dialled from Germany. */
function spellings(region: CountryCode): readonly { readonly text: string; readonly from: string }[] {
    const example = getExampleNumber(region, examples);
    if (example === undefined) throw new Error(`${region} has no example`);
    return [
        { text: example.number, from: region },
        { text: example.formatNational(), from: region },
        { text: example.formatInternational(), from: region },
        { text: example.nationalNumber, from: region },
        { text: example.format("IDD", { fromCountry: "DE" }) ?? example.number, from: "DE" },
    ];
}

describe("a phone number", () => {
    // The one form that is rewritten, not only stripped: the 15 of a mobile number inside Argentina.
    const rewritten = new Set(["011 15-2345-6789"]);

    it("has one form, however it is written, in every region there is", () => {
        const wrong = regions.flatMap((region) => {
            const wanted = getExampleNumber(region, examples)?.number;
            return spellings(region)
                .filter(({ text, from }) => !rewritten.has(text) && toE164(text, from) !== wanted)
                .map(({ text }) => `${region}: ${text}`);
        });
        expect(regions.length).toBeGreaterThan(200);
        expect(wrong).toEqual([]);
    });

    it.each([
        ["DE", "+49 (0)151 234 567 89", "+4915123456789"],
        ["DE", "0151/23456789", "+4915123456789"],
        ["DE", "0049.151.23456789", "+4915123456789"],
        ["DE", "00 43 664 1234567", "+436641234567"],
        ["US", "1-415-555-2671", "+14155552671"],
        ["US", "(415) 555-2671", "+14155552671"],
        ["IT", "06 1234 5678", "+390612345678"],
        ["GB", "07400 123456", "+447400123456"],
    ])("of %s: %s is %s", (region, text, expected) => {
        expect(toE164(text, region)).toBe(expected);
    });

    it.each([
        "",
        "none",
        "+49",
        "+49 1",
        "call me",
        "0800 FLOWERS",
        "0151 23456789 ext. 7",
        "1234567890123456789",
        "+0123456789",
    ])("is not %j", (text) => {
        expect(toE164(text, "DE")).toBeUndefined();
    });

    it("is what the library takes it for, wherever both take it for one", () => {
        let state = 7;
        const digit = () => {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            return String(Math.floor(state / 65_536) % 10);
        };
        const differing: string[] = [];
        let compared = 0;
        for (const region of ["DE", "FR", "GB", "IT", "US", "NL", "CH", "ES", "SE", "PL", "JP", "IN"] as const) {
            for (let round = 0; round < 300; round += 1) {
                const text = `${round % 2 === 0 ? "0" : ""}${Array.from({ length: 7 + (round % 5) }, digit).join("")}`;
                const theirs = parsePhoneNumberFromString(text, region);
                const ours = toE164(text, region);
                if (theirs?.isValid() !== true) continue;
                compared += 1;
                if (ours !== theirs.number) differing.push(`${region} ${text}: ${ours}, not ${theirs.number}`);
            }
        }
        expect(compared).toBeGreaterThan(500);
        expect(differing).toEqual([]);
    });

    it("is looked for by patterns that all engines share", () => {
        const patterns = regions.flatMap((region) => {
            const plan = numberingPlan(region);
            return plan === undefined ? [] : phoneForms(plan).map(({ pattern }) => pattern);
        });
        const faults = patterns.filter((pattern) => "fault" in parsePattern(pattern));
        expect(patterns.length).toBe(3 * regions.length);
        expect(faults).toEqual([]);
    });

    it("can be made up in every region, another one for each person", () => {
        for (const region of regions)
            expect(toE164(somePhoneNumber(region, 1), region)).toBe(somePhoneNumber(region, 1));
        expect(new Set(Array.from({ length: 500 }, (_, index) => somePhoneNumber("DE", index))).size).toBe(500);
    });
});
