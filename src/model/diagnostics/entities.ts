import { defineDiagnostics, rule } from "../../diagnostics/define.js";
import type { Pick } from "../entity.js";

/** What can be wrong with the rows and attributes of a dimension. */
export const entityDiagnostics = defineDiagnostics("entities", {
    "no-requirement": rule<{ entity: string; identity: string }>({
        severity: "error",
        message: (p) => `nothing tells which profiles of ${p.identity} are a ${p.entity}`,
        help: () => "list identifier types under `requires`, or give one of them a `per_profile`",
        explain:
            "A profile is a row of the entity when it holds an identifier of one of the types in `requires`. The default " +
            "is every type with a `per_profile`; where there is none, all anonymous visitors would become rows.",
    }),
    "reserved-attribute": rule<{ name: string; relation: string }>({
        severity: "error",
        message: (p) => `${p.relation} has a column \`${p.name}\` of its own`,
        help: () => "rename it; a column keeps its spelling in the source under `raw`",
        explain:
            "Dimensions carry their keys, the identifiers with `per_profile: 1` under their own names, and columns that " +
            "say which version a row is and whether it stands for a missing one. A history computes its versions with " +
            "more: `version`, `next_valid_from`, and for each attribute `previous_<attribute>`. `as_of` is the moment the " +
            "warehouse is built for.",
    }),
    "reserved-column": rule<{ name: string; relation: string }>({
        severity: "error",
        message: (p) => `${p.relation} adds a column \`${p.name}\` to the versions of this table`,
        help: (p) => `rename the column, and keep its spelling: \`raw: ${p.name}\``,
        explain:
            "Values of a table with `changes: log` are offered to profiles with the time in which each version held: " +
            "`valid_from` to `valid_to`. A snapshot of a table with `changes: overwrite` says besides which builds saw a " +
            "row: `seen_from`, `seen_until`, and more. A declared column of such a name would be there twice.",
    }),
    "candidate-without-party": rule<{
        table: string;
        identity: string;
        column: string;
        roles: readonly string[];
    }>({
        severity: "error",
        message: (p) => `rows of ${p.table} are of no ${p.identity}: they only name a ${p.roles.join(" and a ")}`,
        help: (p) => `say whose value it is: \`{column: ${p.column}, role: ${p.roles[0]}}\``,
        explain:
            "A value belongs to the profile whose row it stands in. Where all identifiers of a table have a role, its rows " +
            "name further parties and are nobody's own, so the candidate says of which party it tells.",
    }),
    "unknown-candidate-role": rule<{ table: string; role: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no identifier of ${p.table} has the role \`${p.role}\``,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain:
            "A candidate with a `role` tells of a further party of the row, which is known by the identifiers that have " +
            "this role: `identifier: {type: person.email, role: receiver}`.",
    }),
    "candidate-without-identity": rule<{ table: string; identity: string }>({
        severity: "error",
        message: (p) => `no row of ${p.table} belongs to a ${p.identity}`,
        help: (p) => `bind one of its columns: \`identifier: ${p.identity}.<type>\``,
        explain:
            "A row's values reach a profile through an identifier of the same row. A table without identifiers of the " +
            "entity's identity has values of nobody.",
    }),
    "candidate-type": rule<{ column: string; found: string; wanted: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` is ${p.found}, the attribute is ${p.wanted}`,
        help: (p) => `correct the attribute's type, or add a computed column: \`value: cast(... as ${p.wanted})\``,
        explain:
            "All candidates of an attribute become one column. Numbers widen (integer, decimal, float) and dates become " +
            "timestamps by themselves; any other change of type is written down where the column is declared.",
    }),
    "no-compatible-candidate": rule<{ attribute: string; wanted: string; found: readonly string[] }>({
        severity: "error",
        message: (p) => `\`${p.attribute}\` is ${p.wanted}, its candidates are ${p.found.join(", ")}`,
        help: () => "correct the attribute's type",
        explain: "None of the columns an attribute is taken from can become a value of the type it declares.",
    }),
    "idle-shared": rule<{ attribute: string }>({
        severity: "warning",
        message: (p) => `\`shared\` does nothing for \`${p.attribute}\``,
        help: () => "remove it",
        explain:
            "`shared: true` admits values of identifiers that belong to another profile. It has no effect when none of " +
            "the candidates is an identifier of the entity's identity.",
    }),
    "group-picks-differ": rule<{ group: string; found: Pick; wanted: Pick }>({
        severity: "error",
        message: (p) => `this member of \`${p.group}\` is picked by ${p.found}, the first by ${p.wanted}`,
        help: (p) => `\`pick: ${p.wanted}\` for every member`,
        explain:
            "One source row gives the values of all members of a group: a street beside the city it lies in. So one rule " +
            "picks the row, and each member states the same.",
    }),
    "group-judges-values": rule<{ group: string; pick: Pick }>({
        severity: "error",
        message: (p) => `\`${p.pick}\` judges values, and \`${p.group}\` is picked by the row`,
        help: () => "`pick: latest`, `source_order` or `earliest`",
        explain:
            "`longest`, `min`, `max` and `most_frequent` compare the values of one attribute. The members of a group come " +
            "from one source row, which can be the latest, the earliest, or that of the first source.",
    }),
    "group-candidates-differ": rule<{ group: string; first: string; wanted: readonly string[] }>({
        severity: "error",
        message: (p) => `this member of \`${p.group}\` is read from other rows than \`${p.first}\``,
        help: (p) => `take it from ${p.wanted.join(", then ")}`,
        explain:
            "One source row gives the values of all members of a group, so all members name the same tables in the same " +
            "order, with the same filters. Where a row lacks one of the values, that attribute is null.",
    }),
    "group-of-one": rule<{ group: string; attribute: string }>({
        severity: "warning",
        message: (p) => `\`${p.attribute}\` is alone in \`${p.group}\``,
        help: () => "remove `group`, or spell it like that of its neighbours",
        explain: "A group keeps the values of one source row together. With one member there is nothing to keep.",
    }),
    "members-without-identity": rule<{ entity: string; members: string }>({
        severity: "error",
        message: (p) => `${p.members} has no identity, so its rows are no members of a ${p.entity}`,
        help: () => "`members`: an entity with an `identity`",
        explain: "A group is made of profiles: people who live together, contacts of one company.",
    }),
    "group-by-type": rule<{ attribute: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.attribute}\` is ${p.type}, by which nothing can be grouped`,
        help: () => "group by strings, whole numbers, decimals, dates, timestamps or booleans",
        explain:
            "Members of a group agree in a value. Floats compare differently on different engines; json, lists and records " +
            "cannot be compared on some.",
    }),
    "reference-key": rule<{ entity: string; key: readonly string[]; found: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.entity} is keyed by ${p.key.join(", ")}; ${p.found.join(", ")} cannot name a row of it`,
        help: (p) => `\`{entity: ${p.entity}, key: [...]}\`, an attribute for each part of its key`,
        explain:
            "A row of an entity with `from` is named by its whole key: one attribute for each part, in the order of the key.",
    }),
    "reference-type": rule<{ attribute: string; type: string; entity: string; key: string; keyType: string }>({
        severity: "error",
        message: (p) => `\`${p.attribute}\` is ${p.type}, ${p.entity} is keyed by \`${p.key}\`, which is ${p.keyType}`,
        help: (p) => `add a computed column to the table: \`value: cast(... as ${p.keyType})\``,
        explain: "A reference is found by comparing the two values, so they are of one type: '01' and 1 never meet.",
    }),
    "reference-identifier": rule<{ entity: string; identity: string; identifiers: readonly string[] }>({
        severity: "error",
        message: (p) => `nothing tells which identifier of a ${p.identity} it is`,
        help: (p) => `\`{entity: ${p.entity}, identifier: ${p.identifiers[0]}}\`, or one of its others`,
        explain:
            "Rows of an entity with an identity are profiles. A value leads to one as an identifier of a certain type, " +
            "normalised like every other. Where just one type has `per_profile: 1`, it is that one.",
    }),
    "reference-not-that-way": rule<{ entity: string; key: string; because: string }>({
        severity: "error",
        message: (p) => `\`${p.key}\` does not lead to ${p.entity}, ${p.because}`,
        help: () => "remove it",
        explain:
            "An entity with `from` is found by its `key`, an entity with an `identity` by an `identifier`, and a group of " +
            "members by nothing that a row could hold.",
    }),
    "reference-column-taken": rule<{ column: string; entity: string }>({
        severity: "error",
        message: (p) => `dim_${p.entity} would have two columns \`${p.column}\``,
        help: () => "rename the attribute",
        explain:
            "Beside an attribute that references an entity stands the key of its row: `store_id` gives `store_key`, and " +
            "where the rows are profiles, `referred_by` gives `referred_by_person_id`.",
    }),
    "reference-cycle": rule<{ ring: readonly string[] }>({
        severity: "error",
        message: (p) => `no dimension can be built first: ${[...p.ring, p.ring[0]].join(" references ")}`,
        help: () => "drop one of the references; the attribute keeps the value it has",
        explain:
            "A dimension that references another reads its keys, so it is built after it. In a ring there is no first.",
    }),
    "history-without-log": rule<{ entity: string; tables: readonly string[] }>({
        severity: "error",
        message: (p) => `history of ${p.entity} needs rows that change, and those of ${p.tables.join(", ")} never do`,
        help: () => "`history: scd1`, or a table with `changes: log` or `overwrite`",
        explain:
            "A row of a table with `changes: append` is an event: it happened, and stays as it is. History is built " +
            "from tables that keep every version of a row (`changes: log`), and from snapshots of tables whose rows " +
            "are written over (`changes: overwrite`).",
    }),
    "undated-changes": rule<{ table: string; column: string }>({
        severity: "warning",
        message: (p) =>
            `nothing dates the changes of ${p.table}: its \`updated_at\` is \`${p.column}\`, like \`created_at\``,
        help: () =>
            "name the column that moves with each change; where there is none, `loaded_at` comes nearer than this",
        explain:
            "An entity with `history: scd2` reads the table, and c360 keeps what its rows were. What a source says last " +
            "about a moment counts, and here all states of a row are dated by its creation: each takes the place of the " +
            "one before, and the history of a row is one version.",
    }),
    "key-differs": rule<{ entity: string; key: readonly string[]; table: string; tableKey: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.entity} is keyed by ${p.key.join(", ")}, ${p.table} by ${p.tableKey.join(", ")}`,
        help: (p) =>
            `use the table's key: \`key: ${p.tableKey.length === 1 ? p.tableKey[0] : `[${p.tableKey.join(", ")}]`}\``,
        explain:
            "A keyed entity has one row per key of its table. With another key there would be several rows for one, or " +
            "several keys for one row.",
    }),
});
