import type { TextFunction } from "../function-name.js";
import type { FunctionDefinition } from "./definition.js";
import { filled, fixed, integer, optional, pattern, repeated, returns, text } from "./parameters.js";

type Entry = Omit<FunctionDefinition, "family" | "documented"> & { readonly documented?: { readonly duckdb: string } };

const manual = { duckdb: "https://duckdb.org/docs/current/sql/functions/text" };
const expressions = { duckdb: "https://duckdb.org/docs/current/sql/functions/regular_expressions" };
const define = (entry: Entry): FunctionDefinition => ({ family: "text", documented: manual, ...entry });

/** Longer texts than this are a mistake in the model. */
const padding: readonly [number, number] = [0, 10_000];
const fromZero: readonly [number, number] = [0, 2_147_483_647];
const fromOne: readonly [number, number] = [1, 2_147_483_647];

/** Characters are code points everywhere: one for a letter with a combining accent is two. */
export const textFunctions: { readonly [Name in TextFunction]: FunctionDefinition } = {
    lower: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text in lower case; promised equal on every target for ASCII letters.",
        example: { text: "lower('Ann@X.test')", result: "ann@x.test" },
    }),
    upper: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text in upper case; promised equal on every target for ASCII letters.",
        example: { text: "upper('de')", result: "DE" },
    }),
    trim: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text without blanks, tabs and line breaks at either end.",
        example: { text: "trim('  Ann ')", result: "Ann" },
    }),
    ltrim: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text without blanks, tabs and line breaks at its beginning.",
        example: { text: "ltrim('  Ann ') || '|'", result: "Ann |" },
    }),
    rtrim: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text without blanks, tabs and line breaks at its end.",
        example: { text: "rtrim('  Ann ') || '|'", result: "  Ann|" },
    }),
    length: define({
        parameters: [text()],
        returns: returns("integer"),
        nullable: "any",
        meaning: "The number of characters; of a list, list_length.",
        example: { text: "length('Größe')", result: "5" },
        ofList: "list_length",
    }),
    substring: define({
        parameters: [text(), integer("start", fromOne), optional(integer("length", fromZero))],
        returns: returns("string"),
        nullable: "any",
        meaning:
            "The part from character `start` on, counted from 1; a computed start below 1 counts as 1, a length below 0 as 0.",
        example: { text: "substring('DE-10115', 4, 5)", result: "10115" },
    }),
    left: define({
        parameters: [text(), integer("count", fromZero)],
        returns: returns("string"),
        nullable: "any",
        meaning: "The first characters; a computed count below 0 counts as 0.",
        example: { text: "left('10115', 2)", result: "10" },
    }),
    right: define({
        parameters: [text(), integer("count", fromZero)],
        returns: returns("string"),
        nullable: "any",
        meaning: "The last characters; a computed count below 0 counts as 0.",
        example: { text: "right('10115', 2)", result: "15" },
    }),
    replace: define({
        parameters: [text(), text("from"), text("to")],
        returns: returns("string"),
        nullable: "any",
        meaning: "Every occurrence of `from` replaced by `to`; an empty `from` changes nothing.",
        example: { text: "replace('1.234,50', '.', '')", result: "1234,50" },
    }),
    concat: define({
        parameters: [text("first"), repeated(text("next"))],
        returns: returns("string"),
        nullable: "any",
        meaning: "The texts one after the other; null if any is null, as with `||`.",
        example: { text: "concat('shop', ':', '42')", result: "shop:42" },
    }),
    starts_with: define({
        parameters: [text(), text("part")],
        returns: returns("boolean"),
        nullable: "any",
        meaning: "Whether the text begins with the part, taken literally.",
        example: { text: "starts_with('ORD-42', 'ORD-')", result: "true" },
    }),
    ends_with: define({
        parameters: [text(), text("part")],
        returns: returns("boolean"),
        nullable: "any",
        meaning: "Whether the text ends with the part, taken literally.",
        example: { text: "ends_with('ann@x.test', '.test')", result: "true" },
    }),
    contains: define({
        parameters: [text(), text("part")],
        returns: returns("boolean"),
        nullable: "any",
        meaning: "Whether the part occurs in the text, taken literally; of a list, list_contains.",
        example: { text: "contains('100 % cotton', '%')", result: "true" },
        ofList: "list_contains",
    }),
    position: define({
        parameters: [text(), text("part")],
        returns: returns("integer"),
        nullable: "any",
        meaning: "Where the part first occurs, counted from 1; 0 if it does not.",
        example: { text: "position('ann@x.test', '@')", result: "4" },
    }),
    split_part: define({
        parameters: [text(), filled("separator"), fixed("number")],
        returns: returns("string"),
        nullable: "any",
        meaning: "The part of that number, counted from 1; the empty text if there are fewer.",
        example: { text: "split_part('ann@x.test', '@', 2)", result: "x.test" },
    }),
    matches: define({
        parameters: [text(), pattern],
        returns: returns("boolean"),
        nullable: "any",
        meaning: "Whether the pattern is found anywhere in the text; see Patterns.",
        example: { text: "matches('10115', '^\\d{5}$')", result: "true" },
        documented: expressions,
    }),
    lpad: define({
        parameters: [text(), fixed("length", padding), filled("fill")],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text filled up on the left to that length, or cut to it on the right.",
        example: { text: "lpad('42', 5, '0')", result: "00042" },
    }),
    rpad: define({
        parameters: [text(), fixed("length", padding), filled("fill")],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text filled up on the right to that length, or cut to it.",
        example: { text: "rpad('42', 5, '.')", result: "42..." },
    }),
    repeat: define({
        parameters: [text(), fixed("count", padding)],
        returns: returns("string"),
        nullable: "any",
        meaning: "The text that many times.",
        example: { text: "repeat('ab', 3)", result: "ababab" },
    }),
    digits: define({
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The ASCII digits of the text, everything else removed.",
        example: { text: "digits('+49 (0)30-1234')", result: "490301234" },
        documented: expressions,
    }),
};
