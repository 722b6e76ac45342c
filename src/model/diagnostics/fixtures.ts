import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with a scenario before it is run. */
export const fixtureDiagnostics = defineDiagnostics("fixtures", {
    "missing-file": rule<{ path: string }>({
        severity: "error",
        message: (p) => `there is no file \`${p.path}\``,
        help: () => "paths of rows are relative to the file that names them, and stay inside the project",
        explain: "A scenario may keep the rows of a table in a CSV file beside it, named by a relative path.",
    }),
    "csv-quote": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "a quote stands where no field begins or ends",
        help: () => "quote the whole field, and double the quotes inside it",
        explain:
            "Rows are comma-separated values as in RFC 4180: a field that holds a comma, a quote or a line break is quoted " +
            'as a whole, and quotes inside it are doubled: "say ""hello""".',
    }),
    "csv-ragged": rule<{ fields: number; columns: number }>({
        severity: "error",
        message: (p) => `the row has ${p.fields} fields, the header ${p.columns}`,
        help: () => "quote fields that hold commas",
        explain: "The first line names the columns, and every row has as many fields. An empty field is null.",
    }),
    "computed-column": rule<{ table: string; column: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` of ${p.table} is computed, not delivered`,
        help: () => "give the columns it is computed from",
        explain: "A scenario states what arrives. Columns with a `value` do not arrive: staging computes them.",
    }),
    "not-later": rule<{ [key: string]: never }>({
        severity: "error",
        message: () => "the build is for no later moment than the one before",
        help: () => "list `earlier` deliveries oldest first, all before the `as_of` of the scenario",
        explain:
            "A scenario with `earlier` deliveries is built several times, and each build goes on from the one before: " +
            "snapshots say what it saw. Time does not go backwards between them.",
    }),
    "unknown-relation": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `the model makes no relation \`${p.name}\``,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain:
            "Expectations name relations of the warehouse: `dim_customer`, `fct_order_completed`. `c360 generate` lists " +
            "them in `generated/warehouse.json`.",
    }),
    "unknown-identifier": rule<{ type: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no identity has an identifier \`${p.type}\``,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain: "`together` and `apart` speak of identifiers by their type, as identities list them, and their value.",
    }),
    "ambiguous-identifier": rule<{ type: string; identities: readonly string[] }>({
        severity: "error",
        message: (p) => `\`${p.type}\` is an identifier of ${p.identities.join(" and of ")}`,
        help: (p) => `write which: \`${p.identities[0]}.${p.type}:...\``,
        explain: "Two identities may have an identifier type of one name. A scenario then says which one it means.",
    }),
    "mixed-identities": rule<{ first: string; other: string }>({
        severity: "error",
        message: (p) => `a ${p.first} and a ${p.other} are never one profile`,
        help: () => "compare identifiers of one identity",
        explain:
            "Profiles are made per identity, so a group of identifiers that is together or apart is of one identity.",
    }),
    "column-twice": rule<{ column: string }>({
        severity: "error",
        message: (p) => `the header names \`${p.column}\` twice`,
        help: () => "remove one of the two",
        explain: "The first line of a CSV file names each column once.",
    }),
});
