import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can keep an audit from its numbers. */
export const auditDiagnostics = defineDiagnostics("audit", {
    "unknown-identity": rule<{ name: string; known: readonly string[]; near: string | undefined }>({
        severity: "error",
        message: (p) => `there is no identity \`${p.name}\``,
        help: (p) =>
            p.near !== undefined
                ? `did you mean \`${p.near}\`?`
                : p.known.length === 0
                  ? "the model declares none; `c360 audit --columns` looks for columns that could be identifiers"
                  : `identities of the model: ${p.known.join(", ")}`,
        explain: "`c360 audit` measures the profiles of one identity: `c360 audit person`.",
    }),
    "no-warehouse": rule<{ file: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.file} is no warehouse to read: ${p.reason}`,
        help: () => "`c360 build` writes one; `--warehouse` names another file",
        explain: "Profiles are measured in the database that `c360 build` wrote. It is only read, never changed.",
    }),
    "older-warehouse": rule<{ file: string; lacks: string }>({
        severity: "error",
        message: (p) => `${p.file} has no ${p.lacks}`,
        help: () => "it was built from another model, or by another version of c360: build again",
        explain: "The database must have been built from this model: the audit reads the relations that it plans.",
    }),
    unwritable: rule<{ file: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.file} cannot be written: ${p.reason}`,
        explain: "`--out` names the file that the report is written to; it replaces what stands there.",
    }),
});
