import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with who belongs to what. */
export const relationshipDiagnostics = defineDiagnostics("relationships", {
    "from-without-identity": rule<{ relationship: string; entity: string }>({
        severity: "error",
        message: (p) => `\`${p.relationship}\` begins at ${p.entity}, whose rows are no profiles`,
        help: () => "begin at an entity with an `identity`, and lead `to` the other",
        explain:
            "A row of the table `through` belongs to a profile, through its identifiers; that profile is where the " +
            "relationship begins. It leads to a row of another entity, or to another party of the row.",
    }),
    "to-a-group": rule<{ relationship: string; entity: string }>({
        severity: "error",
        message: (p) => `\`${p.relationship}\` leads to ${p.entity}, whose rows are groups`,
        help: () => "remove it: what its members agree in says who belongs to a group",
        explain: "No row of a table holds the key of a group; `members` and `group_by` say who is in it.",
    }),
    "no-party": rule<{ table: string; identity: string; role: string | null; near: string | undefined }>({
        severity: "error",
        message: (p) =>
            p.role === null
                ? `no row of ${p.table} belongs to a ${p.identity}`
                : `no row of ${p.table} names a ${p.identity} as \`${p.role}\``,
        help: (p) =>
            p.near === undefined
                ? `bind one of its columns: \`identifier: ${p.role === null ? `${p.identity}.<type>` : `{type: ${p.identity}.<type>, role: ${p.role}}`}\``
                : `did you mean \`role: ${p.near}\`?`,
        explain:
            "A profile at the end of a relationship is found by the identifiers of the row, so the table has to have some " +
            "of that identity, and in that role.",
    }),
    "same-party": rule<{ relationship: string; party: string }>({
        severity: "error",
        message: (p) => `both ends of \`${p.relationship}\` are the same ${p.party}`,
        help: (p) => `give one end a role: \`to: {entity: ..., role: ...}\`, where ${p.party} identifiers have it`,
        explain:
            "Two people of one row are told apart by the roles of their identifiers. Without, both are whose row it is.",
    }),
    key: rule<{ entity: string; key: readonly string[]; found: readonly string[] }>({
        severity: "error",
        message: (p) =>
            p.found.length === 0
                ? `nothing tells which ${p.entity} a row leads to`
                : `${p.entity} is keyed by ${p.key.join(", ")}; ${p.found.join(", ")} cannot name a row of it`,
        help: (p) =>
            p.key.length === 1
                ? `\`key: <the column that holds ${p.key[0]}>\``
                : `\`key: [...]\`, the columns that hold ${p.key.join(", ")}`,
        explain:
            "An entity that is read from a table is named by its whole key: one column for each part, in the order of the key.",
    }),
    "key-type": rule<{ column: string; type: string; entity: string; key: string; keyType: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}, ${p.entity} is keyed by \`${p.key}\`, which is ${p.keyType}`,
        help: (p) => `add a computed column: \`value: cast(... as ${p.keyType})\``,
        explain: "The other end is found by comparing the two values, so they are of one type: '01' and 1 never meet.",
    }),
    "idle-key": rule<{ entity: string }>({
        severity: "error",
        message: (p) => `a key does not lead to ${p.entity}, whose rows are profiles`,
        help: () => "remove `key`; the row's identifiers lead there",
        explain: "An entity with an identity is found by the identifiers of the row, like every profile.",
    }),
    "idle-pick": rule<{ relationship: string }>({
        severity: "warning",
        message: (p) => `nothing is picked of \`${p.relationship}\``,
        help: () => "remove `pick`, or state `cardinality: one`",
        explain: "`pick` says which of several rows counts where there can be only one. By default all of them do.",
    }),
    "valid-type": rule<{ column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}, not a time`,
        help: () => "`valid` names timestamp or date columns of the table",
        explain: "A relationship holds from one moment to another. A date stands for its midnight, UTC.",
    }),
    "weight-type": rule<{ column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.type}, which is no share`,
        help: () => "`weight` names a number column of the table; a half is 0.5",
        explain: "Shares of one thing are numbers that add up to 1.",
    }),
    "reserved-column": rule<{ column: string; relation: string }>({
        severity: "error",
        message: (p) => `${p.relation} has a column \`${p.column}\` of its own`,
        help: (p) => `rename the column, and keep its spelling: \`raw: ${p.column}\``,
        explain:
            "A relationship carries the table's key, its own attributes, the ids of both ends, `weight`, `updated_at`, and " +
            "columns that say from when to when a row holds. No column of the table can have one of those names.",
    }),
    "column-taken": rule<{ column: string; entity: string }>({
        severity: "error",
        message: (p) => `dim_${p.entity} would have two columns \`${p.column}\``,
        help: () => "rename the attribute or trait, or state `cardinality: many`",
        explain:
            "With `cardinality: one` the dimension of `from` says which one it is, in a column named after the other end.",
    }),
});
