import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can keep a question about profiles from an answer. */
export const explainDiagnostics = defineDiagnostics("explain", {
    "unknown-identity": rule<{ name: string; known: readonly string[]; near: string | undefined }>({
        severity: "error",
        message: (p) => `there is no identity \`${p.name}\``,
        help: (p) =>
            p.near !== undefined
                ? `did you mean \`${p.near}\`?`
                : p.known.length === 0
                  ? "the model declares none"
                  : `identities of the model: ${p.known.join(", ")}`,
        explain: "`c360 explain` speaks of the profiles of one identity: `c360 explain person email:ann@x.test`.",
    }),
    "bad-identifier": rule<{ text: string; types: readonly string[]; near: string | undefined }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is no identifier`,
        help: (p) =>
            p.near === undefined
                ? `write its type and its value: \`${p.types[0] ?? "email"}:...\`; types are ${p.types.join(", ")}`
                : `did you mean \`${p.near}\`?`,
        explain: "An identifier is named by a type of the identity and a value: `customer_id:42`, `email:ann@x.test`.",
    }),
    "no-such-form": rule<{ text: string; normalizer: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is no value that \`${p.normalizer}\` can read, and no row carries it`,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain:
            "Values are normalised before they are compared. One that has no such form is rejected as invalid in every " +
            "row, so no profile holds it.",
    }),
    "unseen-identifier": rule<{ text: string; file: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no row of ${p.file} carries \`${p.text}\``,
        help: (p) =>
            p.near === undefined
                ? "build again if the raw data has it now; values are compared after normalising"
                : `did you mean \`${p.near}\`?`,
        explain: "Only what was in the raw data of the last build can be explained.",
    }),
    "unknown-profile": rule<{ id: string; file: string }>({
        severity: "error",
        message: (p) => `no profile of ${p.file} has or had the id ${p.id}`,
        help: () => "an earlier id is known as long as some row carries the identifier that gave it",
        explain:
            "A profile has the id that its strongest identifier gives it, so the id changes when the profile gains or " +
            "loses that identifier. The ids that its other identifiers would give still lead to it.",
    }),
    "no-warehouse": rule<{ file: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.file} is no warehouse to read: ${p.reason}`,
        help: () => "`c360 build` writes one; `--warehouse` names another file",
        explain: "Profiles are explained from the database that `c360 build` wrote. It is only read, never changed.",
    }),
    "other-rules": rule<{ file: string; identity: string }>({
        severity: "warning",
        message: (p) => `${p.file} was built when the model made ${p.identity} profiles otherwise`,
        help: () => "what is told is of that build; build again",
        explain:
            "An answer is read from the warehouse, and the lines that decide it from the model. After a change of the " +
            "model the two may not fit: a link that was refused may be none any more.",
    }),
    "older-warehouse": rule<{ file: string; missing: string }>({
        severity: "error",
        message: (p) => `${p.file} has no ${p.missing}`,
        help: () => "it was built from another model: build again",
        explain: "The database must have been built from this model: the question is put to the relations it plans.",
    }),
});
