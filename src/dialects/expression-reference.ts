import { compileExpression } from "../expression/compile.js";
import type { FunctionName } from "../expression/function-name.js";
import { catalogue, type Family, functionNames, type NullRule, usage } from "../expression/functions.js";
import type { Expression } from "../expression/tree.js";
import { sql } from "../text/sql-text.js";
import { constructs, exampleScope } from "./constructs.js";
import { duckdb } from "./duckdb.js";
import { printExpression } from "./print.js";

const families: { readonly [Name in Family]: { readonly title: string; readonly preface: string } } = {
    text: {
        title: "Text",
        preface: "Characters are code points: a letter with a combining accent is two. Positions begin at 1.",
    },
    number: { title: "Numbers", preface: "Rounding is half away from zero." },
    date: {
        title: "Dates and times",
        preface:
            "Timestamps are UTC. Weeks start on Monday. Units are `'year'`, `'quarter'`, `'month'`, `'week'`, `'day'`, and for timestamps `'hour'`, `'minute'`, `'second'`. A result beyond the years 1 to 9999 is an error on some targets.",
    },
    null: { title: "Null", preface: "The arguments share one type." },
    list: { title: "Lists", preface: "Lists hold no nulls, and a null list counts as the empty one." },
    json: { title: "Json", preface: "The keys lead from object to object; `payload.order.id` is the short form." },
    hash: { title: "Hashes", preface: "Of the UTF-8 bytes of the text." },
};

const nullRules: { readonly [Rule in NullRule]: string } = {
    any: "for a null argument",
    all: "if all are null",
    always: "as described",
    never: "never",
    branches: "as the result chosen",
};

const preface = `# Expressions

<!-- Written from the catalogue in src/expression/functions: UPDATE_DOCS=1 npx vitest run test/dialects/expression-reference.test.ts -->

\`where\`, \`value\`, \`map\`, \`deleted_when\` and the like take one small language. It looks like SQL, but no engine ever
sees it: it is read into a typed tree, and each target's SQL is printed from the tree, with one meaning everywhere.
An interpreter that shares no code with the printers is compared with DuckDB on thousands of drawn expressions.

Expressions see the columns that the model declares for their place, by their names in the model. Words of the language
and names of functions may be written in any case, columns may not. A text in quotes needs YAML's quotes around it:
\`channel: "'email'"\`.
`;

const rules = `## Types and casts

| from | to | |
|---|---|---|
| string | integer, decimal, float, boolean, date, timestamp, json, list | by the text forms below; the empty text and blanks are null |
| integer | string, decimal, float | |
| decimal | string, integer, decimal, float | half away from zero |
| float | decimal | by way of six more digits after the dot; a float has 15 digits, engines differ in the others |
| boolean | string | \`if(x, 1, 0)\` makes a number |
| date | string, timestamp | midnight |
| timestamp | string, date | |
| json | list | an array; a scalar comes out with a path |

Types are \`string\`, \`integer\` (64 bit), \`decimal(p, s)\` (38 digits), \`float\`, \`boolean\`, \`date\`, \`timestamp\` (UTC,
microseconds), \`json\` and \`list<...>\`. Where a type is expected, an integer becomes a decimal or float, a date a
timestamp, a decimal one with as many digits after the dot or more, and the text of a path is read with \`try_cast\`;
everything else is cast in writing.

**Text forms that are read**, blanks around them allowed:

| type | form |
|---|---|
| integer | digits with an optional sign: \`42\`, \`-7\`, \`+007\` |
| decimal | also with a fraction: \`12.50\`; rounded to the scale |
| float | also with an exponent: \`1e-3\`; 38 digits at most |
| boolean | \`true\`, \`false\`, \`t\`, \`f\`, \`1\`, \`0\`, in any case |
| date | \`2026-01-31\` |
| timestamp | \`2026-01-31\`, \`2026-01-31T10:00\`, \`2026-01-31 10:00:00.123456\`, with seconds also an offset: \`Z\`, \`+02:00\`, \`-0530\`, \`+14\`; without one it is UTC |
| json | JSON; DuckDB also lets \`NaN\` and a trailing comma pass |
| list, record | a JSON array, a JSON object; elements and fields by their own forms |

**The one text form that is written**: integers by their digits, decimals with all digits of their scale, \`true\` and
\`false\`, \`2026-01-31\`, \`2026-01-31T10:00:00.000000Z\`. Floats have none: \`round(x, 2)\` first.

## Patterns

\`matches(text, pattern)\` looks for the pattern anywhere in the text. Patterns are written out, and made of what all
engines share: characters, \`.\` (no line break), classes like \`[a-z0-9]\` and \`[^@]\`, \`\\d\` \`\\w\` \`\\s\` (ASCII only), \`*\` \`+\`
\`?\` \`{m}\` \`{m,}\` \`{m,n}\`, \`|\`, round brackets, \`^\` and \`$\` for the ends of the whole text, and a backslash before a sign
that is meant literally. No lookaround, backreference, lazy repetition or flag.

## The escape hatch

What the language cannot say is written in each target's own SQL, with the type that comes out:
\`value: {duckdb: "hash(email)", type: integer}\`. Nothing is checked but that the text is one expression; its columns do
not appear in lineage.
`;

/** The documentation of the language: \`docs/expressions.md\`, with every spelling as DuckDB gets it. */
export function expressionReference(): string {
    return `${preface}
## Constructs

| construct | example | meaning | DuckDB |
|---|---|---|---|
${constructs.map(({ name, example, meaning }) => row(name, code(example), meaning, code(spelling(example)))).join("\n")}

They bind as in SQL, loosest first: \`or\`, \`and\`, \`not\`, \`is\`, comparisons, \`in\` \`between\` \`like\`, \`||\`, \`+ -\`, \`* /\`, the sign.

${rules}
## Functions

${functionNames.length} functions. "Null" says when the result is null.

${Object.entries(families)
    .map(([family, { title, preface: about }]) => section(title, about, family as Family))
    .join("\n")}`;
}

function section(title: string, about: string, family: Family): string {
    const names = functionNames.filter((name) => catalogue[name].family === family);
    return `### ${title}

${about}

| function | gives | null | meaning | example | DuckDB |
|---|---|---|---|---|---|
${names.map(functionRow).join("\n")}
`;
}

function functionRow(name: FunctionName): string {
    const { returns, nullable, meaning, example, spelledFor = example.text, documented } = catalogue[name];
    const shown = `${code(example.text)} → ${code(example.result)}`;
    const printed = `${code(spelling(spelledFor))} ([manual](${documented.duckdb}))`;
    return row(code(usage(name)), returns.text, nullRules[nullable], meaning, shown, printed);
}

function spelling(example: string): string {
    const at = (start: number, end: number) => ({ file: "docs/expressions.md", start, end });
    const { value, diagnostics } = compileExpression({ text: example, at }, exampleScope);
    if (value === undefined) throw new Error(`${example}: ${diagnostics[0]?.message}`);
    return print(value);
}

const print = (tree: Expression): string =>
    printExpression(tree, duckdb, { column: duckdb.identifier, now: sql`run.as_of` });

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A bar ends a cell of a table, even inside of code. */
const cell = (text: string): string => text.replaceAll("|", "\\|");

const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
