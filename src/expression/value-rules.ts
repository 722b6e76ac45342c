import { rule } from "../diagnostics/define.js";

/** Faults of single values: literals that mean nothing, or not the same everywhere. */
export const valueRules = {
    "integer-overflow": rule<{ text: string }>({
        severity: "error",
        message: (p) => `${p.text} is no 64 bit integer`,
        help: () => "the range is -9223372036854775808 to 9223372036854775807; with a fraction, .0, it is a decimal",
        explain: `Integers have 64 bits on every target. A longer number is a decimal: \`10000000000000000000.0\`.
An identifier with so many digits is a string: \`'10000000000000000000'\`.`,
    }),

    "decimal-overflow": rule<{ digits: number }>({
        severity: "error",
        message: (p) => `this decimal would need ${p.digits} digits after the dot or in all; 38 is the limit`,
        help: () => "round(x, n) one of the factors first",
        explain: `Decimals have at most 38 digits. A product has as many digits after the dot as its factors together, so
products of products run out of room.

Round in between: \`round(price * rate, 4) * quantity\`.`,
    }),

    "malformed-date": rule<{ kind: string; text: string }>({
        severity: "error",
        message: (p) => `'${p.text}' is no ${p.kind}`,
        help: (p) => (p.kind === "date" ? "write date '2026-01-31'" : "write timestamp '2026-01-31T10:00:00Z'"),
        explain: `Dates are written \`YYYY-MM-DD\`, timestamps as ISO 8601. An offset is honoured; without one the time is
UTC. The day must exist.`,
    }),

    "malformed-interval": rule<{ text: string; units: readonly string[] }>({
        severity: "error",
        message: (p) => `'${p.text}' is no interval`,
        help: (p) => `write a whole number and one of ${p.units.join(", ")}`,
        explain: `An interval is a whole number and a unit, in the singular or plural: \`interval '90 days'\`,
\`interval '1 month'\`.`,
    }),

    "interval-units": rule<{ text: string }>({
        severity: "error",
        message: (p) => `'${p.text}' has more than one unit`,
        help: () => "add one interval after the other",
        explain: `\`interval '1 month 3 days'\` leaves open which is added first, and engines differ: from 30 January the
two orders end on different days. Write the order: \`x + interval '1 month' + interval '3 days'\`.`,
    }),

    "interval-too-fine": rule<{ unit: string }>({
        severity: "error",
        message: (p) => `a date has no ${p.unit}s`,
        help: () => "cast(x as timestamp) first",
        explain: `A date plus days, weeks, months, quarters or years is a date. Hours, minutes and seconds need a time of
day to be added to.`,
    }),

    "not-a-literal": rule<{ place: string }>({
        severity: "error",
        message: (p) => `${p.place} must be written out`,
        help: () => "write a literal here, not a column or a computed value",
        explain: `Units, patterns, scales and the like decide which SQL is printed and which type comes out, so they are
needed before any row is read.`,
    }),

    "argument-range": rule<{ place: string; expected: string; found: string }>({
        severity: "error",
        message: (p) => `${p.place} is ${p.expected}, not ${p.found}`,
        explain: `Outside of this range engines disagree. \`substring(x, 0, 3)\` gives two characters on some engines and
three on others; a negative start counts from the end on some. Positions begin at 1.`,
    }),

    "unknown-option": rule<{ place: string; found: string; near: string | undefined; known: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.place} cannot be '${p.found}'`,
        help: (p) => (p.near === undefined ? `one of ${p.known.join(", ")}` : `did you mean '${p.near}'?`),
        explain: `The argument is one of a few words, in lower case: a unit like \`'month'\`. Dates have no hours, so units
below a day are for timestamps.`,
    }),

    "malformed-format": rule<{ text: string }>({
        severity: "error",
        message: (p) => `'${p.text}' is no date format`,
        help: () => "use YYYY, MM and DD once each, with . / - or blanks between: 'DD.MM.YYYY'",
        explain: `\`to_date\` reads dates in one fixed order, with four digits for the year and two for month and day.
Formats with month names or two-digit years depend on language and guesses.`,
    }),

    "like-pattern": rule<{ character: string }>({
        severity: "error",
        message: (p) => `a \`${p.character}\` in the pattern of \`like\` means different things on different engines`,
        help: () => "use starts_with, ends_with or contains, whose text is taken literally",
        explain: `Some engines read a backslash as "take the next character literally", others as a backslash. In a
pattern of \`like\` only \`%\` (any text) and \`_\` (one character) have a meaning, and neither can be
escaped.

\`starts_with\`, \`ends_with\`, \`contains\` and \`matches\` need no escaping.`,
    }),

    "unsupported-pattern": rule<{ construct: string; help?: string | undefined }>({
        severity: "error",
        message: (p) => `${p.construct} in the pattern`,
        help: (p) => p.help,
        explain: `Engines have different regular expressions. What they share: letters and digits, \`.\`, classes such as
\`[a-z0-9]\` and \`[^@]\`, \`\\d \\w \\s\` (ASCII only), \`* + ? {m,n}\`, \`|\`, round brackets, \`^\` and \`$\` for the
ends of the whole text, and a backslash before a sign that is meant literally.

Lookaround, backreferences, lazy and possessive repetition, flags, \`\\b\` and named classes exist on
some engines only.`,
    }),

    "value-not-in-enum": rule<{
        column: string;
        value: string;
        near: string | undefined;
        known: readonly string[];
    }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is never '${p.value}'`,
        help: (p) => (p.near === undefined ? `its values are ${p.known.join(", ")}` : `did you mean '${p.near}'?`),
        explain: `The column lists its \`values\`, and this is none of them, so the comparison is never true. Usually one of
the two is misspelt; values are compared letter by letter.

If the list is not complete, add the value, or mark the enum \`open: true\`.`,
    }),

    "verbatim-template": rule<{ target: string }>({
        severity: "error",
        message: (p) => `the text for ${p.target} holds a template tag`,
        help: () => "write plain SQL; a brace pair inside a text can be split: '{' || '{'",
        explain: `The text is put into a dbt model as it stands, where \`{{ }}\`, \`{% %}\` and \`{# #}\` would be run by dbt, and
into statements that run without dbt, where they mean nothing.`,
    }),

    "verbatim-not-an-expression": rule<{ target: string; reason: string }>({
        severity: "error",
        message: (p) => `the text for ${p.target} is not one expression: ${p.reason}`,
        help: () => "write one SQL expression, with balanced brackets and quotes, and no comment",
        explain: `The text is put in the middle of a statement. A semicolon, a comment or an unbalanced bracket would
swallow or end what stands around it.`,
    }),

    "verbatim-missing-target": rule<{ target: string }>({
        severity: "error",
        message: (p) => `there is no text for the target ${p.target}`,
        help: (p) => `add ${p.target}: "..."`,
        explain: `An expression in the escape hatch is written once for every target of the project, because nothing can
translate it.`,
    }),
} as const;
