import { describe, expect, it } from "vitest";
import { matchPattern } from "../../src/expression/pattern/match-pattern.js";
import { parsePattern } from "../../src/expression/pattern/parse-pattern.js";
import { sampleOf } from "../../src/expression/pattern/sample-pattern.js";

describe("a sample of a pattern", () => {
    it.each(["^[A-Z]{2}[0-9]+$", "^(DE|AT)[0-9]{9}$", "^[^a-z ]{3}$", "^a?b*c{2,3}$", "^(x|y)(1|2)$"])(
        "has the form %s",
        (text) => {
            const parsed = parsePattern(text);
            if ("fault" in parsed) throw new Error(parsed.fault.construct);
            for (let index = 0; index < 200; index += 1) {
                expect(matchPattern(parsed.pattern, sampleOf(text, index))).toBe(true);
            }
        },
    );

    it("is another one for each number, as far as the pattern has room", () => {
        const samples = Array.from({ length: 500 }, (_, index) => sampleOf("^[A-Z]{2}[0-9]+$", index));
        expect(new Set(samples).size).toBe(500);
    });
});
