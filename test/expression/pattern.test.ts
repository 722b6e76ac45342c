import { expect, it } from "vitest";
import { matchPattern } from "../../src/expression/pattern/match-pattern.js";
import { parsePattern } from "../../src/expression/pattern/parse-pattern.js";

it.each([
    ["abc", "xabcx", true],
    ["^abc$", "abc\n", false],
    ["a.c", "a\nc", false],
    ["^.$", "🦆", true],
    ["^[^@]+@[^@]+$", "a@b", true],
    ["^[^@]+@[^@]+$", "a@b@c", false],
    ["^\\d{2,3}$", "1234", false],
    ["^\\d{2,}$", "1234", true],
    ["^\\d$", "٤", false],
    ["\\w", "é", false],
    ["^(ab|c)*$", "abcab", true],
    ["^(ab|c)?$", "abc", false],
    ["^[a-c\\-\\]^]+$", "a-]^", true],
    ["^[-a]$", "-", true],
    ["^a{0}b$", "b", true],
    ["$", "", true],
    ["a$|^b", "bx", true],
])("%s in %j is %s", (pattern, text, expected) => {
    const parsed = parsePattern(pattern);
    if ("fault" in parsed) throw new Error(parsed.fault.construct);
    expect(matchPattern(parsed.pattern, text)).toBe(expected);
});

it.each([
    ["(?:a)", "`(?`, lookaround, flags and named groups, is not supported"],
    ["a(?=b)", "`(?`, lookaround, flags and named groups, is not supported"],
    ["(a)\\1", "`\\1` is not supported"],
    ["\\bword\\b", "`\\b` is not supported"],
    ["\\p{L}", "`\\p` is not supported"],
    ["a*?", "a repetition of a repetition, also the lazy `*?` and the possessive `*+`, is not supported"],
    ["a++", "a repetition of a repetition, also the lazy `*?` and the possessive `*+`, is not supported"],
    ["^*", "a repeated `^` or `$` is not supported"],
    ["*a", "`*` with nothing before it to repeat is not supported"],
    ["a|", "an empty pattern or alternative is not supported"],
    ["()", "an empty pattern or alternative is not supported"],
    ["", "an empty pattern or alternative is not supported"],
    ["(a", "a `(` without its `)` is not supported"],
    ["a)", "a `)` without its `(` is not supported"],
    ["[]", "an empty class is not supported"],
    ["[z-a]", "a range of a class that has no order is not supported"],
    ["[[:alpha:]]", "a `[` inside a class is not supported"],
    ["[a&&b]", "`&&` in a class is not supported"],
    ["a{2,1}", "`{2,1}`, whose end is before its beginning, is not supported"],
    ["a{x}", "`{` that does not begin {m}, {m,} or {m,n} is not supported"],
    ["a{1001}", "more than 1000 repetitions, nested ones multiplied, is not supported"],
    ["(a{40}){40}", "more than 1000 repetitions, nested ones multiplied, is not supported"],
    ["a\\", "a pattern that ends in the middle is not supported"],
])("%s is refused: %s", (pattern, construct) => {
    const parsed = parsePattern(pattern);
    expect("fault" in parsed && parsed.fault.construct).toBe(construct);
});
