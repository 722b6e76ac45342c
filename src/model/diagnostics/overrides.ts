import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with the table of people's decisions about who is who. */
export const overrideDiagnostics = defineDiagnostics("identity", {
    "override-column": rule<{ table: string; role: string }>({
        severity: "error",
        message: (p) => `${p.table} has no column \`${p.role}\` for decisions to say it`,
        help: (p) => `declare it, or name the column that says it: \`columns: {${p.role}: ...}\``,
        explain:
            "A decision says of two identifiers, each a type and a value, that they are the same or different, and who " +
            "decided, why and when. Columns are found by these names, unless `columns` says what they are called.",
    }),
    "override-type": rule<{ role: string; column: string; type: string; wanted: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}; the \`${p.role}\` of a decision is ${p.wanted}`,
        help: () => "add a computed column: `value: cast(... as string)`",
        explain:
            "Values of every type of identifier stand in one column, so it is text; values are normalised as their type " +
            "says. `decided_at` is a timestamp, or a date, which stands for its midnight, UTC.",
    }),
    "override-decision": rule<{ column: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` does not say that it is either \`same\` or \`different\``,
        help: () => "`values: [same, different]`, in a computed column where the source has other words",
        explain:
            "A decision is one of two words, and which ones a column can hold is part of its contract. A row with any " +
            "other word decides nothing.",
    }),
    "override-observes": rule<{ table: string; identifier: string }>({
        severity: "error",
        message: (p) => `${p.table} holds decisions, and is said to carry ${p.identifier}`,
        help: () => "remove the `identifier` of its columns: decisions name identifiers that other tables carry",
        explain:
            "Identifiers in one row are one person. In a table of decisions a row may say the opposite, and a decision " +
            "about identifiers that no other table has seen makes nobody.",
    }),
    "override-of-itself": rule<{ column: string }>({
        severity: "error",
        message: (p) => `both identifiers of a decision would be read from \`${p.column}\``,
        help: () => "name two columns: `columns: {left_value: ..., right_value: ...}`",
        explain:
            "A decision says of two identifiers whether they are the same one. Read from the same columns they always would " +
            "be, and no row would decide anything.",
    }),
});
