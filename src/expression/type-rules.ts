import { rule } from "../diagnostics/define.js";

type None = Record<never, never>;
export interface Near {
    readonly name: string;
    readonly near: string | undefined;
}

const didYouMean = (p: Near): string | undefined => p.near && `did you mean \`${p.near}\`?`;

/** Faults of meaning: names that nobody declared, and types that do not go together. */
export const typeRules = {
    "unknown-column": rule<Near & { scope: string; known: readonly string[]; quoted?: boolean }>({
        severity: "error",
        message: (p) => `${p.scope} has no column \`${p.name}\``,
        help: (p) => {
            const meant = didYouMean(p) ?? (p.known.length === 0 ? undefined : `it has ${sample(p.known)}`);
            if (p.quoted !== true) return meant;
            const text = `a text stands in single quotes: '${p.name.replaceAll("'", "''")}'`;
            return meant === undefined ? text : `${text}; ${meant}`;
        },
        explain: `An expression sees the columns that the model declares for its place: \`where\` and \`value\` of a source
table see the table's declared columns under their names in the model, not the raw ones.

Declare the column, or correct the name. Names are compared letter by letter; a text stands in single
quotes.`,
    }),

    "unknown-function": rule<Near & { instead: string | undefined }>({
        severity: "error",
        message: (p) => `there is no function \`${p.name}\``,
        help: (p) => p.instead ?? didYouMean(p),
        explain: `The functions form a closed catalogue (docs/expressions.md): each has one meaning, proved equal on
every supported engine. A function that only one engine knows, or that engines understand differently,
is left out.

Where there is no way around it, use the escape hatch: one text per target,
\`{duckdb: "...", type: string}\`.`,
    }),

    "unknown-type": rule<Near>({
        severity: "error",
        message: (p) => `there is no type \`${p.name}\``,
        help: didYouMean,
        explain: `Types are \`string, integer, decimal(p,s), float, boolean, date, timestamp, json\` and \`list<...>\` of one
of them. They are named by what they hold; each dialect has its own names for them.`,
    }),

    "malformed-type": rule<{ type: string; reason: string }>({
        severity: "error",
        message: (p) => `\`${p.type}\` is not a type: ${p.reason}`,
        help: () => "write for instance decimal(18, 2): digits in all, then digits after the dot",
        explain: `A decimal has a precision of 1 to 38 digits, of which the scale stand after the dot: \`decimal(18, 2)\`
holds sixteen digits before the dot and two after it. No other type takes sizes.`,
    }),

    "argument-count": rule<{ name: string; usage: string; given: number }>({
        severity: "error",
        message: (p) => `\`${p.name}\` was given ${p.given === 1 ? "1 argument" : `${p.given} arguments`}`,
        help: (p) => `it is written ${p.usage}`,
        explain: `Each function takes the arguments its entry in docs/expressions.md lists. Arguments in square brackets
may be left out; \`...\` stands for any number of further ones.`,
    }),

    "type-mismatch": rule<{ place: string; expected: string; found: string; help?: string | undefined }>({
        severity: "error",
        message: (p) => `${p.place} takes ${p.expected}, but this is ${p.found}`,
        help: (p) => p.help,
        explain: `Engines convert silently, and each in its own way: \`'10' < 9\` compares texts on one and numbers on
another. So this language converts only where nothing can be lost or guessed: integer to decimal or
float, date to timestamp, and a decimal to one with as many digits after the dot or more.

Everything else is written down: \`cast(x as type)\` fails the build on a value that does not fit,
\`try_cast(x as type)\` makes it null. Dates and times are written \`date '2026-01-31'\` and
\`timestamp '2026-01-31T10:00:00Z'\`.`,
    }),

    "mixed-types": rule<{ place: string; first: string; other: string }>({
        severity: "error",
        message: (p) => `${p.place} have one type, but here are ${p.first} and ${p.other}`,
        help: () => "cast one of them",
        explain: `The branches of a \`case\`, and the arguments of \`coalesce\`, \`if\`, \`greatest\`, \`least\` and \`nullif\`, give
one column its values, so they share one type. Integers and decimals mix, as do dates and timestamps.`,
    }),

    "no-such-cast": rule<{ from: string; to: string; instead: string | undefined }>({
        severity: "error",
        message: (p) => `a ${p.from} cannot be cast to ${p.to}`,
        help: (p) => p.instead,
        explain: `Only casts that mean the same everywhere exist. A float has no single text form (1.0 or 1?), rounds to
an integer differently per engine, and is cast to a decimal first. Json has no single text form either:
take a scalar out of it with a path. A truth value becomes a number with \`if(x, 1, 0)\`.`,
    }),

    "no-path": rule<{ name: string; found: string }>({
        severity: "error",
        message: (p) => `\`${p.name}\` is ${p.found}: only json columns have keys inside`,
        help: () => "a path is written json_column.key; columns have no table prefix",
        explain: `A dot leads into a json column: \`payload.order.id\`. Expressions speak about one relation, so columns
are never prefixed with a table's name or alias.`,
    }),

    "malformed-key": rule<{ key: string }>({
        severity: "error",
        message: (p) => `\`${p.key}\` cannot be a key of a path`,
        help: () => "name each key in full",
        explain: `Path parts are keys, not patterns: an empty key, and \`*\`, which engines read as "every key", are not
supported.`,
    }),

    "untyped-null": rule<None>({
        severity: "error",
        message: () => "this null has no type",
        help: () => "write for instance cast(null as string)",
        explain: `A column needs a type even when it holds nothing. Beside other values, as in \`coalesce(x, null)\` or
\`case when paid then total else null end\`, null takes their type. Alone it has none.`,
    }),

    "null-comparison": rule<{ operator: string }>({
        severity: "error",
        message: (p) => `\`${p.operator}\` null is never true`,
        help: () => "write `is null` or `is not null`",
        explain: `In SQL a comparison with null is neither true nor false, so the rows one asks for are never found.
The same holds for a null among the values of \`in\`: \`x not in (1, null)\` is never true.

Use \`is null\` and \`is not null\`.`,
    }),

    "interval-alone": rule<None>({
        severity: "error",
        message: () => "an interval is only added to or subtracted from a date or timestamp",
        help: () => "write for instance now() - interval '90 days'",
        explain: `An interval is no value of its own: months have no length until one knows which month. It moves a date
or timestamp: \`paid_at + interval '30 days'\`. The time between two moments is a number:
\`date_diff('day', a, b)\` or \`elapsed('hour', a, b)\`.`,
    }),
} as const;

function sample(names: readonly string[]): string {
    const shown = names.slice(0, 6).map((name) => `\`${name}\``);
    return names.length > shown.length ? `${shown.join(", ")}, ...` : shown.join(", ");
}
