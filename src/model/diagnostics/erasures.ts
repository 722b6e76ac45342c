import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with requests for erasure, and what they cannot reach. */
export const erasureDiagnostics = defineDiagnostics("identity", {
    "erasure-column": rule<{ table: string; role: string }>({
        severity: "error",
        message: (p) => `${p.table} has no column \`${p.role}\` for requests to say it`,
        help: (p) => `declare it, or name the column that says it: \`columns: {${p.role}: ...}\``,
        explain:
            "A request for erasure names an identifier, a type and a value, and when it was made. Columns are found by these " +
            "names, unless `columns` says what they are called.",
    }),
    "erasure-type": rule<{ role: string; column: string; type: string; wanted: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}; the \`${p.role}\` of a request is ${p.wanted}`,
        help: () => "add a computed column: `value: cast(... as string)`",
        explain:
            "Values of every type of identifier stand in one column, so it is text; values are normalised as their type " +
            "says. `requested_at` is a timestamp, or a date, which stands for its midnight, UTC.",
    }),
    "erasure-observes": rule<{ table: string; identifier: string }>({
        severity: "error",
        message: (p) => `${p.table} holds requests for erasure, and is said to carry ${p.identifier}`,
        help: () => "remove the `identifier` of its columns: requests name identifiers that other tables carry",
        explain:
            "Who asks to be forgotten must not become a profile by asking. What a request names is looked for in the rows of " +
            "other tables.",
    }),
    "erasure-of-snapshot": rule<{ table: string }>({
        severity: "error",
        message: (p) => `c360 would keep what rows of ${p.table} were, and erasures do not reach what is kept`,
        help: () => "leave out `history: scd2`, or read the history from a table with `changes: log`",
        explain:
            "The history of a table that is written over comes from a snapshot, which keeps values that the source has given " +
            "up. A request for erasure could not promise that they are gone. Versions of a log are erased like any other row.",
    }),
    "erasure-looked-up": rule<{ table: string; target: string }>({
        severity: "error",
        message: (p) => `rows of ${p.table} would go on holding what ${p.target} said of somebody who was erased`,
        help: () => "join the tables in the source, or let the entity read the columns from both tables",
        explain:
            "Lookups are read before it is known whose rows are erased. A row of another person may look up a row of the person " +
            "who was erased, and would keep its values.",
    }),
    "erasure-key-type": rule<{ table: string; column: string; type: string }>({
        severity: "error",
        message: (p) => `the key \`${p.column}\` of ${p.table} names a person, and is ${p.type}`,
        help: () => "give the table a key that is text or a whole number, or that names nobody",
        explain:
            "The rows of somebody who was erased stay, for what they count. A key that names the person is replaced by one that " +
            "does not; of other types than text and whole numbers there is no such value.",
    }),
    "erasure-out-of-reach": rule<{ table: string; column: string }>({
        severity: "warning",
        message: (p) =>
            `\`${p.column}\` of ${p.table} tells about a person, and no request for erasure reaches the table`,
        help: () => "declare which identifier its rows carry, or remove personal data from it in the source",
        explain:
            "Rows are erased by the identifiers that they carry. A table with personal data and without an identifier keeps all " +
            "of it, whoever asks.",
    }),
});
