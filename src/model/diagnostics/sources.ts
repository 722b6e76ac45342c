import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with a declared table that its own keys do not show. */
export const sourceDiagnostics = defineDiagnostics("sources", {
    "role-type": rule<{ role: string; column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.role}\` is a time, and \`${p.column}\` is ${p.type}`,
        help: () => "declare the column as `timestamp`, or as `timestamp(epoch_ms)` when it arrives as a number",
        explain:
            "`loaded_at`, `updated_at`, `created_at` and `occurred_at` order rows in time, so the columns they name are " +
            "timestamps or dates.",
    }),
    "hidden-role": rule<{ role: string; column: string }>({
        severity: "error",
        message: (p) => `\`${p.role}\` is \`${p.column}\`, which is hidden`,
        help: () => "remove `hidden: true` from the column",
        explain: "The times of a row are read by every layer, so staging must pass them on.",
    }),
    "role-name-taken": rule<{ role: string; raw: string }>({
        severity: "error",
        message: (p) => `\`${p.role}: ${p.raw}\` adds a column called \`${p.role}\`, and there is one`,
        help: (p) => `name the declared column in \`${p.role}:\`, or rename it and keep its spelling under \`raw\``,
        explain:
            "A role that names no declared column names a raw one: staging adds it under the role's own name. A declared " +
            "column of that name would be there twice.",
    }),
    "added-column": rule<{ name: string; because: string }>({
        severity: "error",
        message: (p) => `staging adds a column called \`${p.name}\` ${p.because}`,
        help: (p) => `rename the declared one, and keep its spelling: \`raw: ${p.name}\``,
        explain:
            "Staging marks withdrawn rows in `is_deleted` (where the table says `deleted_when`), names rows that have no " +
            "single key column in `row_key`, and numbers the states or deliveries of a row in `recency` or `delivery`. Rows with " +
            "lookups say in `looked_up_at` how new these are; `as_of` is the moment the warehouse is built for. A declared column of that name would be there twice.",
    }),
    "raw-table-twice": rule<{ raw: string }>({
        severity: "error",
        message: (p) => `the raw table \`${p.raw}\` is declared a second time`,
        help: () =>
            "declare it once, with all columns that are read; correct `schema` or `identifier` if it is another",
        explain:
            "A raw table is one contract with its producer: one key, one way of changing. The warehouse would stage its " +
            "rows twice and count what they say twice. Names of schemas and tables are compared without their case, as " +
            "engines do.",
    }),
    "raw-column-twice": rule<{ raw: string; earlier: string }>({
        severity: "error",
        message: (p) => `the raw columns \`${p.raw}\` and \`${p.earlier}\` differ only in case`,
        help: (p) => `both may read one raw column: \`raw: ${p.earlier}\``,
        explain:
            "Engines compare the names of columns without their case, so a table cannot have both columns. Several declared " +
            "columns may read the same raw one, when they spell it alike.",
    }),
    "reserved-schema": rule<{ schema: string }>({
        severity: "error",
        message: (p) => `the schema \`${p.schema}\` belongs to the engine`,
        help: () => "load the raw tables into a schema of their own, and name it: `schema: raw_shop`",
        explain:
            "`information_schema`, `pg_catalog`, `temp` and `system` belong to the engine: nobody can load a table there; in " +
            "`c360` a build writes down what it was made of. A source that names no `schema` has its raw tables in the schema of its own name.",
    }),
    "raw-table-built": rule<{ raw: string }>({
        severity: "error",
        message: (p) => `\`${p.raw}\` is a relation that c360 builds`,
        help: () => "load the raw table into another schema, or under another name",
        explain:
            "On DuckDB the warehouse is built in the schema `main`. A raw table may stand there too, unless it is called " +
            "like one of the warehouse's relations: the build would overwrite it.",
    }),
    "value-cycle": rule<{ ring: readonly string[] }>({
        severity: "error",
        message: (p) => `computed columns need each other: ${[...p.ring, p.ring[0]].join(" -> ")}`,
        help: () => "compute one of them from raw columns alone",
        explain:
            "A `value` may read other computed columns, as long as there is an order in which all can be computed.",
    }),
    "computed-and-delivered": rule<{ column: string; key: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is computed, so \`${p.key}\` has no meaning for it`,
        help: () => "declare the raw column on its own, with `hidden: true`, and read it in `value`",
        explain:
            "A column is either delivered by the source or computed from others. `raw`, `arrives_as`, `null_like`, `optional` " +
            "and `timestamp(epoch_...)` say how a delivered value is read.",
    }),
    "optional-needed": rule<{ column: string; because: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` may be missing, and is ${p.because}`,
        help: () => "remove `optional: true`",
        explain:
            "An optional column is null until the source has it. Without its key or its time a row is not read, and a " +
            "required value is never null: such a column cannot come later.",
    }),
    "lookup-key": rule<{ table: string; key: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.table} is keyed by ${p.key.map((name) => `\`${name}\``).join(" and ")}`,
        help: (p) => `name each of them, and no other: \`on: {${p.key.map((name) => `${name}: ...`).join(", ")}}\``,
        explain:
            "A lookup finds one row by its whole key. By a part of it several rows would be found, by another column none " +
            "or several: rows would appear twice.",
    }),
    "lookup-key-type": rule<{ column: string; type: string; key: string; keyType: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}, and \`${p.key}\` is ${p.keyType}`,
        help: (p) => `compute a column of the type: \`value: cast(${p.column} as ${p.keyType})\``,
        explain: "A row is found by comparing the two values, so they are of one type: '01' and 1 never meet.",
    }),
    "lookup-name-taken": rule<{ name: string }>({
        severity: "error",
        message: (p) => `there is a column \`${p.name}\` already`,
        help: () => "give what is looked up another name",
        explain:
            "What is looked up stands among the columns of the table, under the name that `columns` gives it: `{name: " +
            "region}` is the other table's `name`, called `region` here.",
    }),
    "lookup-cycle": rule<{ ring: readonly string[] }>({
        severity: "error",
        message: (p) => `lookups need each other: ${[...p.ring, p.ring[0]].join(" -> ")}`,
        help: () => "look one of them up in the table that has the column itself",
        explain:
            "A table may look up what another has looked up, as long as there is an order in which all can be done. A table " +
            "may also look up its own columns, but not its own lookups.",
    }),
    "key-type": rule<{ column: string; type: string }>({
        severity: "error",
        message: (p) => `the key column \`${p.column}\` is ${p.type}`,
        help: () => "a key is made of strings, whole numbers, decimals, dates, timestamps or booleans",
        explain:
            "Keys are compared for equality and become part of ids. Floats compare differently on different engines; " +
            "json, lists and records cannot be compared on some.",
    }),
    "value-not-of-type": rule<{ value: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.value}\` is no ${p.type}`,
        help: () => "correct the value, or the type",
        explain:
            "`values` lists what a column or property may hold, so each must be a value of its type. Only strings and " +
            "integers can be listed.",
    }),
    "unused-null-like": rule<{ column: string; type: string }>({
        severity: "warning",
        message: (p) => `\`null_like\` does nothing for \`${p.column}\`, which is ${p.type}`,
        help: () => "remove it",
        explain:
            "`null_like` reads words such as `n/a` or `none` as null. Columns of other types than string lose such words " +
            "anyway: they do not fit the type, and the lost-values test counts them.",
    }),
    "deprecated-column-used": rule<{ table: string; column: string; use: string | null; removeAfter: string | null }>({
        severity: "warning",
        message: (p) =>
            `\`${p.column}\` of ${p.table} is deprecated${p.removeAfter === null ? "" : `, and goes after ${p.removeAfter}`}`,
        help: (p) => (p.use === null ? undefined : `read \`${p.use}\` instead`),
        explain:
            "The producer has announced that the column goes away. Whatever reads it breaks on that day; the warning " +
            "stands where it is read.",
    }),
    "deprecation-order": rule<{ since: string; removeAfter: string }>({
        severity: "error",
        message: (p) => `deprecated since ${p.since}, but removed after ${p.removeAfter}`,
        help: () => "let `remove_after` be later than `since`",
        explain:
            "Between `since` and `remove_after` consumers move to the replacement. The first must be the earlier day.",
    }),
    "freshness-order": rule<{ [key: string]: never }>({
        severity: "warning",
        message: () => "freshness fails before, or when, it warns",
        help: () => "let `warn_after` be shorter than `error_after`",
        explain: "A warning that never comes first is no warning.",
    }),
    "native-type": rule<{ found: string; wanted: string }>({
        severity: "error",
        message: (p) => `the expression gives ${p.found}, and ${p.wanted} is needed`,
        help: (p) => `let its SQL give ${p.wanted}, and say so: \`type: ${p.wanted}\``,
        explain:
            "An expression in a target's own SQL is taken at its word: `type` says what it gives, because nobody else " +
            "reads that SQL. The type must be the one that is needed where it stands.",
    }),
});
