import { defineDiagnostics, rule } from "../diagnostics/define.js";

const didYouMean = (near: string | undefined): string | undefined =>
    near === undefined ? undefined : `did you mean \`${near}\`?`;

/** What can be wrong with one definition, looked at alone. */
export const languageDiagnostics = defineDiagnostics("language", {
    "unknown-key": rule<{ key: string; noun: string; near?: string; later?: boolean; known: readonly string[] }>({
        severity: "error",
        message: (p) =>
            p.later === true ? `\`${p.key}\` of ${p.noun} is not supported yet` : `${p.noun} has no key \`${p.key}\``,
        help: (p) =>
            p.later === true
                ? "remove it; a later version of the language has it"
                : (didYouMean(p.near) ?? `it has ${p.known.join(", ")}`),
        explain:
            "Every key of the language is known, so that a misspelt one is found instead of being ignored. " +
            "docs/language.md lists the keys of each kind.",
    }),
    "missing-key": rule<{ keys: readonly string[]; noun: string }>({
        severity: "error",
        message: (p) =>
            `${p.noun} needs the ${p.keys.length > 1 ? "keys" : "key"} ${p.keys.map((key) => `\`${key}\``).join(", ")}`,
        explain: "The definition says nothing without this key, and no default would be right for everybody.",
    }),
    "misplaced-key": rule<{ key: string; noun: string; belongs: string }>({
        severity: "error",
        message: (p) => `\`${p.key}\` has no meaning for ${p.noun}`,
        help: (p) => `it belongs to ${p.belongs}`,
        explain:
            "The key exists, but other keys of the same definition have chosen a kind of thing that does not have it: " +
            "a table that is appended to has no `updated_at`, an entity read from one table has no `requires`.",
    }),
    "wrong-shape": rule<{ expected: string; found: string; hint?: string }>({
        severity: "error",
        message: (p) => `expected ${p.expected}, found ${p.found}`,
        help: (p) => p.hint,
        explain:
            "The value is of another shape than the key wants: a list instead of a map, a number instead of a text. " +
            "A text that looks like a number, `true` or `null` must be quoted.",
    }),
    "unknown-word": rule<{ word: string; words: readonly string[]; near?: string; later?: boolean }>({
        severity: "error",
        message: (p) =>
            p.later === true ? `\`${p.word}\` is not supported yet` : `\`${p.word}\` is none of ${p.words.join(", ")}`,
        help: (p) => didYouMean(p.near),
        explain: "The key takes one of a few words. docs/language.md tells what each of them means.",
    }),
    "bad-name": rule<{ name: string; expected: string; suggestion?: string }>({
        severity: "error",
        message: (p) => `\`${p.name}\` is not ${p.expected}`,
        help: (p) => didYouMean(p.suggestion),
        explain:
            "Names are snake_case: small letters, digits and underscores, a letter first (names of columns may start with " +
            "underscores). They become names of relations, columns, types and files on every target, and only this " +
            "alphabet means the same everywhere. A column whose name in the source is different says so with `raw:`. " +
            "References join names with a dot: `shop.orders`, `shop.orders.status`, `person.email`.",
    }),
    "duplicate-name": rule<{ name: string; noun: string }>({
        severity: "error",
        message: (p) => `two of the ${p.noun} are called \`${p.name}\``,
        explain: "A name stands for one thing. Rename one of the two, or remove it if it is a copy.",
    }),
    "empty-list": rule<{ expected: string }>({
        severity: "error",
        message: (p) => `expected ${p.expected}, found an empty list`,
        help: () => "write at least one, or leave the key out where it is not required",
        explain: "An empty list says nothing where at least one entry is needed.",
    }),
    "empty-value": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "there is no value here",
        help: () => "write a value, or leave it out",
        explain:
            "A list entry without a value is a dash that was left behind, or a text of which only a comment remained.",
    }),
    "bad-type": rule<{ type: string; reason: string; near?: string }>({
        severity: "error",
        message: (p) => `\`${p.type}\` is not a type: ${p.reason}`,
        help: (p) => didYouMean(p.near),
        explain:
            "Types are string, integer, decimal(p,s), float, boolean, date, timestamp, json and list<T> of those. A raw " +
            "column may also be timestamp(epoch_s), timestamp(epoch_ms) or timestamp(epoch_us): a number that counts since " +
            "1970. Integers have 64 bits; a decimal has at most 38 digits.",
    }),
    "bad-normalizer": rule<{ text: string; reason: string; near?: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a normaliser: ${p.reason}`,
        help: (p) => didYouMean(p.near),
        explain:
            "Normalisers are trim, lower, upper, email, email(gmail), digits, integer, uuid, phone(REGION) with the two " +
            "letters of a country, such as phone(DE), and regex(PATTERN). A value that has no such form is rejected as " +
            "invalid and names nobody. Inside { } write the latter two in quotes: YAML ends a plain value at a comma or " +
            "a brace.",
    }),
    "bad-duration": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a duration`,
        help: () => "write a whole number and a unit: 30 minutes, 12 hours, 90 days, 24 months",
        explain:
            "A duration is one whole number and one unit: second, minute, hour, day, week, month or year, singular or " +
            "plural. Only one unit, because months have no length in days.",
    }),
    "bad-version": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a version`,
        help: () => "write major.minor.patch, such as 1.0.0",
        explain:
            "Versions have three numbers: patch for what nobody notices, minor for additions, major for what breaks a " +
            "reader. The verdict of `c360 diff` compares them.",
    }),
    "bad-date": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a date`,
        help: () => "write year-month-day, such as 2026-01-31",
        explain: "Dates are written YYYY-MM-DD, in years 0001 to 9999, and must exist in the calendar.",
    }),
    "bad-timestamp": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is not a time`,
        help: () => "write it as 2026-01-31T00:00:00Z",
        explain:
            "Times are ISO 8601: a date, or a date and a time of day with at most six decimals of a second. An offset " +
            "(`+02:00`) is honoured; without one the time is UTC.",
    }),
    "reversed-range": rule<{ from: string; to: string }>({
        severity: "error",
        message: (p) => `the range ends on ${p.to}, before it begins on ${p.from}`,
        explain: "`from` is the first day of the range and `to` its last; both belong to it.",
    }),
    "long-calendar": rule<{ days: number; limit: number }>({
        severity: "error",
        message: (p) => `the calendar has ${p.days} days, and can have ${p.limit}`,
        help: () => "leave out the days that nothing happened on",
        explain:
            "`dim_date` has a row for each day of the calendar. It counts them with five digits, which is 100000 days or " +
            "273 years.",
    }),
    "second-project": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "the project is declared a second time",
        explain: "All files under models/ describe one project. Its settings stand in one place.",
    }),
    "no-project": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "no file declares the project",
        help: () => "write `project: {name: ...}` in one of the files",
        explain: "The project names the whole and holds the settings that every definition shares.",
    }),
});
