import { expect, it } from "vitest";
import { compileExpression } from "../../src/expression/compile.js";
import type { ValueType } from "../../src/expression/type.js";
import { everything, file, sourceOf } from "./compiled.js";

/** The text a diagnostic underlines, its code, its message and its help. */
function found(text: string, expected?: ValueType): readonly (readonly (string | undefined)[])[] {
    return compileExpression(sourceOf(text), everything, expected).diagnostics.map(({ code, message, help, span }) => [
        code.replace("expression/", ""),
        text.slice(span.start, span.end),
        message,
        help,
    ]);
}

const help = (text: string): string | undefined => found(text)[0]?.[3];

it.each([
    [" ", "empty", " "],
    ["int = ;", "unexpected-character", ";"],
    ["int = 5 €", "unexpected-character", "€"],
    ["int == 5", "foreign-operator", "=="],
    ["txt::integer = 5", "foreign-operator", "::"],
    ["int % 2 = 0", "foreign-operator", "%"],
    ["doc->>'a' = 'b'", "foreign-operator", "->>"],
    ["!flag", "foreign-operator", "!"],
    ["int = 5 -- five", "foreign-operator", "--"],
    ["dec > 1.", "malformed-number", "1."],
    ["dec > 1e3", "malformed-number", "1e3"],
    ["int > 1_000", "malformed-number", "1_000"],
    ["txt = 'it's'", "unclosed-text", "'"],
    ['doc."a = 1', "unclosed-name", '"a = 1'],
    ["lower(txt", "unclosed-bracket", "("],
    ["lower(txt = 'a' and flag", "unclosed-bracket", "("],
    ["case when flag then 1", "unclosed-case", "case"],
    ["int = ", "unexpected-token", "="],
    ["and flag", "unexpected-token", "and"],
    ["int = 5 5", "unexpected-token", "5"],
    ["case flag end", "unexpected-token", "end"],
    ["int is 5", "unexpected-token", "5"],
    ["int between 1 or 2", "unexpected-token", "or"],
    ["(int = 5))", "unexpected-token", ")"],
    ["cast(txt integer)", "unexpected-token", "integer"],
    ["1 < int < 5", "chained-comparison", "<"],
    ["statuss = 'paid'", "unknown-column", "statuss"],
    ["Status = 'paid'", "unknown-column", "Status"],
    ["lenght(txt) > 5", "unknown-function", "lenght"],
    ["cast(int as text)", "unknown-type", "text"],
    ["cast(int as decimal(2, 5))", "malformed-type", "decimal(2, 5)"],
    ["cast(int as string(5))", "malformed-type", "string(5)"],
    ["lower()", "argument-count", "lower"],
    ["now(1)", "argument-count", "now"],
    ["txt + 1", "type-mismatch", "txt"],
    ["int || txt", "type-mismatch", "int"],
    ["dec = '5'", "type-mismatch", "'5'"],
    ["'2026-01-31' < day", "type-mismatch", "'2026-01-31'"],
    ["at - seen", "type-mismatch", "at - seen"],
    ["txt and flag", "type-mismatch", "txt"],
    ["flag < flag", "type-mismatch", "flag"],
    ["doc = 'x'", "type-mismatch", "doc"],
    ["lower(int)", "type-mismatch", "int"],
    ["list_contains(tags, 5)", "type-mismatch", "5"],
    ["list_join(sizes, ',')", "type-mismatch", "sizes"],
    ["coalesce(txt, int)", "mixed-types", "int"],
    ["case when flag then 1 else 'a' end", "mixed-types", "'a'"],
    ["cast(flt as string)", "no-such-cast", "cast(flt as string)"],
    ["cast(flag as integer)", "no-such-cast", "cast(flag as integer)"],
    ["txt.key = 'a'", "no-path", "txt"],
    ["doc.\"*\" = 'a'", "malformed-key", '"*"'],
    ["json_text(doc, '')", "malformed-key", "''"],
    ["coalesce(null, null)", "untyped-null", "null"],
    ["lower(null)", "untyped-null", "null"],
    ["int = null", "null-comparison", "null"],
    ["int not in (1, null)", "null-comparison", "null"],
    ["interval '1 day' + day", "interval-alone", "interval '1 day'"],
    ["int * interval '1 day'", "interval-alone", "interval '1 day'"],
    ["9223372036854775808", "integer-overflow", "9223372036854775808"],
    [`0.${"0".repeat(38)}1`, "decimal-overflow", `0.${"0".repeat(38)}1`],
    ["day > date '2026-02-30'", "malformed-date", "'2026-02-30'"],
    ["at > timestamp '31.01.2026'", "malformed-date", "'31.01.2026'"],
    ["day + interval 'ten days'", "malformed-interval", "'ten days'"],
    ["day + interval '5 dayz'", "malformed-interval", "'5 dayz'"],
    ["day + interval '1 month 3 days'", "interval-units", "'1 month 3 days'"],
    ["day + interval '3 hours'", "interval-too-fine", "interval '3 hours'"],
    ["txt like word", "not-a-literal", "word"],
    ["matches(txt, word)", "not-a-literal", "word"],
    ["date_trunc(word, at)", "not-a-literal", "word"],
    ["round(dec, int)", "not-a-literal", "int"],
    ["substring(txt, 0)", "argument-range", "0"],
    ["left(txt, -1)", "argument-range", "-1"],
    ["split_part(txt, '', 1)", "argument-range", "''"],
    ["date_trunc('mont', at)", "unknown-option", "'mont'"],
    ["date_trunc('hour', day)", "unknown-option", "'hour'"],
    ["to_date(txt, 'D.M.YY')", "malformed-format", "'D.M.YY'"],
    ["txt like 'a\\_b'", "like-pattern", "'a\\_b'"],
    ["matches(txt, '(?i)a')", "unsupported-pattern", "'(?i)a'"],
    ["status = 'payed'", "value-not-in-enum", "'payed'"],
    ["'payed' <> status", "value-not-in-enum", "'payed'"],
    ["case status when 'opne' then 1 end", "value-not-in-enum", "'opne'"],
])("%s is expression/%s at %s", (text, code, underlined) => {
    expect(found(text).map(([name, where]) => [name, where])).toEqual([[code, underlined]]);
});

it.each([
    ["status = 'payed'", "did you mean 'paid'?"],
    ["statuss = 'paid'", "did you mean `status`?"],
    ["orders.status = 'paid'", "did you mean `status`?"],
    ["qwertyuiop = 'paid'", "it has `txt`, `word`, `status`, `int`, `num`, `id`, ..."],
    ["lenght(txt)", "did you mean `length`?"],
    ["safe_divide(int, num)", "write a / b, or divide(a, b, scale) for an exact decimal"],
    ["int // 2", "write `divide(a, b, scale)`, or `/` for a float"],
    ["extract(at)", "write year(x), month(x), day(x), ..."],
    ["cast(int as varchar)", "did you mean `string`?"],
    ["substring(txt)", "it is written substring(text, start [, length])"],
    ["dec = '5'", "write it without quotes"],
    ["dec = txt", "write try_cast(x as decimal(18, 2))"],
    ["int = txt", "write try_cast(x as integer)"],
    ["int || txt", "write cast(x as string)"],
    ["at > '2026-01-31'", "write timestamp '2026-01-31T10:00:00Z'"],
    ["at - seen", "write date_diff('day', a, b) for b - a in days, or elapsed for whole units"],
    ["lower(doc)", "take a scalar out of it with a path: payload.key"],
    ["date_trunc('mont', at)", "did you mean 'month'?"],
    ["date_trunc('hour', day)", "one of year, quarter, month, week, day"],
    ["int = null", "write `is null` or `is not null`"],
    ['txt = "EUR"', "a text stands in single quotes: 'EUR'; it has `txt`, `word`, `status`, `int`, `num`, `id`, ..."],
    ['txt = "word " || txt', "a text stands in single quotes: 'word '; did you mean `word`?"],
    ["now() - 30 days", "write interval '30 days'"],
    ["at + 1 month", "write interval '1 month'"],
    ["now() - 30", "for days write x - interval '30 days'"],
    ["day + int", "for days write x + interval '30 days'"],
    ["txt ilike 'a%'", "write lower(x) like 'pattern', the pattern in small letters"],
    ["txt rlike 'a'", "write matches(x, pattern)"],
    ["int = 5 blue", undefined],
    [
        "lower(txt",
        "add the missing `)`; YAML cuts plain values inside { } at every comma, so quote the expression there",
    ],
])("%s gets the advice: %s", (text, advice) => {
    expect(help(text)).toBe(advice);
});

it("finds every fault of meaning at once", () => {
    expect(found("statuss = 'paid' and lower(int) = 'x' and int = null").map(([code]) => code)).toEqual([
        "unknown-column",
        "type-mismatch",
        "null-comparison",
    ]);
});

it.each<[string, ValueType, string, string]>([
    ["int", { kind: "boolean" }, "this place takes a boolean, but this is an integer", "compare it with something"],
    ["int", { kind: "string" }, "this place takes a string, but this is an integer", "write cast(x as string)"],
    [
        "fine",
        { kind: "decimal", precision: 18, scale: 2 },
        "this place takes a decimal(18,2), but this is a decimal(12,4), which has more digits after the dot",
        "write round(x, 2)",
    ],
    [
        "flt",
        { kind: "decimal", precision: 18, scale: 2 },
        "this place takes a decimal(18,2), but this is a float",
        "round(x, 2) makes a decimal of it",
    ],
    [
        "int / 3",
        { kind: "decimal", precision: 18, scale: 4 },
        "this place takes a decimal(18,4), but this is a float",
        "`/` makes a float; write divide(a, b, 4)",
    ],
    ["at", { kind: "date" }, "this place takes a date, but this is a timestamp", "write cast(x as date)"],
])("%s is no %j", (text, type, message, advice) => {
    expect(found(text, type)).toEqual([["type-mismatch", text, message, advice]]);
});

it("says that YAML took the quotes of a word, and of nothing else", () => {
    const codes = (text: string, quoted: boolean) =>
        compileExpression(sourceOf(text, quoted), everything).diagnostics.map(({ code, help: advice }) => [
            code,
            advice,
        ]);
    expect(codes("email", true)).toEqual([
        ["expression/quoted-word", "for the text write \"'email'\", for the column write email without quotes"],
    ]);
    expect(codes("txt", false)).toEqual([]);
    expect(codes("'EUR'", true)).toEqual([]);
    expect(codes("int = 5", true)).toEqual([]);
});

it("points at the declaration of the columns, when the scope knows it", () => {
    const declaredAt = { file, start: 100, end: 110 };
    const [diagnostic] = compileExpression(sourceOf("x"), { ...everything, declaredAt }).diagnostics;
    expect(diagnostic?.related).toEqual({ span: declaredAt, label: "declared here" });
});

it("maps offsets of the text to the file", () => {
    const at = (start: number, end: number) => ({ file, start: start + 100, end: end + 100 });
    const [diagnostic] = compileExpression({ text: "int = nul", at }, everything).diagnostics;
    expect(diagnostic?.span).toEqual({ file, start: 106, end: 109 });
});
