import { rule } from "../diagnostics/define.js";

type None = Record<never, never>;

/** Faults of writing: the parser stops at the first. */
export const syntaxRules = {
    empty: rule<None>({
        severity: "error",
        message: () => "the expression is empty",
        help: () => "write a value, a column or a condition, or remove the key",
        explain: `An expression stands for a value. An empty text stands for nothing, and leaving it out would
silently mean something else: \`where: ""\` is not "every row".

Remove the key, or write the expression.`,
    }),

    "too-long": rule<{ length: number; limit: number }>({
        severity: "error",
        message: (p) => `the expression has ${p.length} characters; the limit is ${p.limit}`,
        help: () => "put long lists of values into a table, and join it as a lookup",
        explain: `Expressions are rules that people read. One of this size is data: a list of blocked values, a mapping
of codes. Data belongs into a table, which the model joins with \`lookups\`.`,
    }),

    "too-deep": rule<{ limit: number }>({
        severity: "error",
        message: (p) => `the expression is nested more than ${p.limit} levels deep`,
        help: () => "join many texts with concat(...), choose between many values with one `case`",
        explain: `Every bracket, and every further link of a chain like \`a + b + c\`, is one level. Engines refuse
expressions that are nested too deeply, at limits of their own, so there is one limit here.

\`and\`, \`or\`, \`in\`, \`case\` and function calls take any number of operands on one level.`,
    }),

    "too-large": rule<{ limit: number }>({
        severity: "error",
        message: (p) => `printed as SQL, the expression has more than ${p.limit} parts`,
        help: () => "give the inner value a column of its own, and build upon that",
        explain: `Some functions, and every cast of a text, have to mention their argument more than once in SQL. Nested in
each other ten deep they print a thousand copies of the innermost.

Compute the inner value in a column with \`value:\`, and use the column.`,
    }),

    "unexpected-character": rule<{ character: string }>({
        severity: "error",
        message: (p) => `\`${visible(p.character)}\` has no meaning in an expression`,
        help: () => "texts stand in single quotes, unusual names in double quotes",
        explain: `Expressions are written in one small language, the same for every warehouse. Statements, template
tags, parameters and the operators of one particular engine are not part of it.

See docs/expressions.md for everything that is.`,
    }),

    "foreign-operator": rule<{ spelling: string; instead: string }>({
        severity: "error",
        message: (p) => `\`${p.spelling}\` is not an operator of this language`,
        help: (p) => p.instead,
        explain: `The operator exists in some engine or programming language, with a meaning that others do not share:
\`//\` rounds differently per engine, \`::\` casts on three of five, \`%\` is text formatting on others.

The help line names the spelling that means the same everywhere.`,
    }),

    "malformed-number": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a number`,
        help: () => "write digits, or digits with a fraction: 42, 0.5",
        explain: `Numbers are written with digits and at most one dot between digits: \`42\`, \`0.5\`, \`-12.30\`.
Exponents, group separators and hexadecimal digits are read differently by different engines.

A float is \`cast(0.5 as float)\`.`,
    }),

    "unclosed-text": rule<None>({
        severity: "error",
        message: () => "the text has no closing quote",
        help: () => "a quote inside a text is written twice: 'it''s'",
        explain: `A text begins and ends with a single quote. A quote inside is doubled. Remember that YAML removes
quotes around a whole value: \`value: "'EUR'"\` is the text EUR.`,
    }),

    "unclosed-name": rule<None>({
        severity: "error",
        message: () => "the quoted name has no closing quote",
        help: () => "double quotes are for names; a text stands in single quotes",
        explain: `Double quotes surround a name that is no plain word: \`payload."E-Mail"\`. A text stands in single
quotes, as in SQL.`,
    }),

    "unclosed-bracket": rule<None>({
        severity: "error",
        message: () => "the bracket is never closed",
        help: () =>
            "add the missing `)`; YAML cuts plain values inside { } at every comma, so quote the expression there",
        explain: `Every \`(\` needs its \`)\`. When the rest of the expression is missing altogether, YAML may have cut it:
inside \`{ }\` and \`[ ]\` a plain value ends at the first comma, and everywhere at \` #\`.

Quote the whole expression: \`{revenue: "round(total, 2)"}\`.`,
    }),

    "unclosed-case": rule<None>({
        severity: "error",
        message: () => "the `case` has no `end`",
        explain: `\`case when paid then 'paid' else 'open' end\`: the word \`end\` closes what \`case\` opened.`,
    }),

    "unexpected-token": rule<{ expected: string; found: string; help?: string | undefined }>({
        severity: "error",
        message: (p) => `expected ${p.expected}, found ${p.found}`,
        help: (p) => p.help,
        explain: `The text up to here is understood; what follows does not continue it. The message names what could
have stood here.

Words of the language (\`and\`, \`case\`, \`end\`, \`in\`, ...) cannot be column names unless quoted: \`"end"\`.`,
    }),

    "chained-comparison": rule<{ operator: string }>({
        severity: "error",
        message: (p) => `a comparison cannot be compared again with \`${p.operator}\``,
        help: () => "write `a < b and b < c`, or `b between a and c`",
        explain: `In mathematics \`1 < x < 5\` means that x lies between. Engines read it as \`(1 < x) < 5\`: a truth value
compared with a number. Write both comparisons, or use \`between\`, which includes both ends.`,
    }),

    "quoted-word": rule<{ word: string }>({
        severity: "error",
        message: (p) => `YAML removed the quotes: this is the column \`${p.word}\`, not a text`,
        help: (p) => `for the text write "'${p.word}'", for the column write ${p.word} without quotes`,
        explain: `YAML treats quotes around a whole value as its own: \`channel: 'email'\` and \`channel: email\` are the
same value, and in an expression that value is a column. Since somebody took the trouble to quote it,
a text was probably meant.

A text needs both kinds of quotes: \`channel: "'email'"\`.`,
    }),
} as const;

const visible = (character: string): string =>
    /[\p{C}\p{Z}]/u.test(character)
        ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
        : character;
