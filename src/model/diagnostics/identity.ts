import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with the rules that say who is who, seen together with the tables that feed them. */
export const identityDiagnostics = defineDiagnostics("identity", {
    "reserved-name": rule<{ name: string; column: string }>({
        severity: "error",
        message: (p) => `the profiles of \`${p.name}\` would be named by \`${p.column}\`, which means something else`,
        help: () => "call the identity what its profiles are: person, household, company",
        explain:
            "The id of a profile is called after its identity: `person_id`. Relations that carry it have ids of their own " +
            "beside it, such as `node_id` of an identifier or `event_id` of an event; no identity can have their names.",
    }),
    "identifier-type": rule<{ value: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.value}\` is ${p.type}, which names nobody`,
        help: () => "identifiers are strings, integers, decimals, dates, timestamps or booleans",
        explain:
            "Identifiers are compared as text. A float has no text form that all engines agree on; json, lists and " +
            "records have none at all.",
    }),
    "constant-identifier": rule<{ table: string }>({
        severity: "error",
        message: (p) => `every row of ${p.table} would carry the same identifier`,
        help: () => "read a column in `value`",
        explain:
            "An identifier is what a row says about whose it is. An expression that reads no column says the same of " +
            "every row, and all of them would become one profile.",
    }),
    "identifier-twice": rule<{ identifier: string; what: string }>({
        severity: "error",
        message: (p) => `\`${p.what}\` is bound to ${p.identifier} a second time`,
        help: () => "remove one of the two; conditions of both are one `where`, joined by `or`",
        explain:
            "A row gives one observation for each identifier it carries. Said twice, the same value would be counted " +
            "twice, and offered twice to every attribute that reads it.",
    }),
    "reserved-role": rule<{ role: string }>({
        severity: "error",
        message: (p) => `no role can be called \`${p.role}\``,
        help: (p) =>
            p.role === "own"
                ? "leave `role` out: an identifier without one is of the party whose row it is"
                : "a merge record of the source has a key of its own: `replaces`",
        explain:
            "Relations that tell the parties of a row apart say `own` of the one whose row it is, and `replaced` and " +
            "`replacing` of those that the source's own merge record names. A role of such a name would be the same party.",
    }),
    "replaces-itself": rule<{ column: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` would take the place of itself`,
        help: () => "name the column of the number that went as `old`, and that of the number that stayed as `new`",
        explain: "A merge record names two identifiers, in two columns of one row.",
    }),
    "unobserved-identifier": rule<{ identity: string; identifier: string }>({
        severity: "warning",
        message: (p) => `no table carries \`${p.identifier}\` of ${p.identity}`,
        help: (p) => `add \`identifier: ${p.identity}.${p.identifier}\` to a column, or remove the type`,
        explain: "An identifier type that no column is bound to is never seen, so it links nothing.",
    }),
    "unique-identifier-without-source": rule<{ identity: string; identifier: string }>({
        severity: "error",
        message: (p) => `each ${p.identity} has one \`${p.identifier}\`, but no table carries it`,
        help: (p) => `add \`identifier: ${p.identity}.${p.identifier}\` to a column, or remove the type`,
        explain:
            "An identifier with `per_profile: 1` is a column of its entity's dimension, and the strongest kind of name. " +
            "Without a source the column would always be empty.",
    }),
    "isolated-identifier": rule<{ identity: string; identifier: string; table: string }>({
        severity: "warning",
        message: (p) => `\`${p.identifier}\` only stands in ${p.table}, alone`,
        help: (p) => `bind a second identifier of ${p.identity} in ${p.table}, or carry this one in another table`,
        explain:
            "Rows are tied together when they share an identifier with other rows, and tables when rows carry two. An " +
            "identifier that stands alone in one table ties nothing to anything.",
    }),
    "no-stable-first-seen": rule<{ table: string }>({
        severity: "warning",
        message: (p) => `nobody can tell since when the identifiers of ${p.table} are known`,
        help: () => "name the column that says when the row first existed: `created_at: ...`",
        explain:
            "Of two links that cannot both hold the earlier wins, and profiles are named after their earliest identifier. " +
            "A table that is overwritten only keeps the last state of a row: `updated_at` moves with every edit of an " +
            "address, so it must not decide. Without `created_at` such identifiers sort after all others.",
    }),
    "idle-limit": rule<{ identifier: string; key: string; because: string }>({
        severity: "warning",
        message: (p) => `\`${p.key}\` of \`${p.identifier}\` can never be reached: ${p.because}`,
        help: () => "remove the limit, or bind the missing identifier",
        explain:
            "`max_profiles` counts the values of another type that stand in the same rows; `per_profile` refuses links " +
            "that rows make. Where no table carries both identifiers there is nothing to count and nothing to refuse.",
    }),
    "idle-attach-only": rule<{ identifier: string; because: string }>({
        severity: "warning",
        message: (p) => `\`attach_only\` of \`${p.identifier}\` refuses no link: ${p.because}`,
        help: () => "remove it, or list the type below those that it is to attach to",
        explain:
            "A type that is `attach_only` joins whoever holds a stronger identifier, and never makes one profile of two " +
            "that both hold one. Where two such profiles cannot meet in one of its values there is nothing to refuse.",
    }),
    "idle-keep": rule<{ identifier: string; because: string }>({
        severity: "warning",
        message: (p) => `\`keep: latest\` of \`${p.identifier}\` changes nothing: ${p.because}`,
        help: () => "remove it, or give the type the limit that is to cut its older links",
        explain:
            "`keep` says which of two links goes first when both cannot hold. Where no link is ever refused, or where all " +
            "of them are as late as each other, every order leads to the same profiles.",
    }),
    "size-below-limits": rule<{ name: string; count: number; allowed: number }>({
        severity: "warning",
        message: (p) => `a ${p.name} of ${p.allowed} identifiers keeps every limit, but is larger than ${p.count}`,
        help: (p) => `raise it to ${p.allowed} at least, or lower the limits of the types`,
        explain:
            "`max_profile_size` is the alarm for profiles that no limit stops: some value ties strangers together. Below " +
            "what the types' own `per_profile` allow together, the build would fail over somebody whom every rule admits.",
    }),
    "limit-without-measure": rule<{ identifier: string }>({
        severity: "error",
        message: (p) => `nothing tells how many profiles a value of \`${p.identifier}\` is seen with`,
        help: () => "say what is counted: `max_profiles: {count: 3, of: customer_id}`",
        explain:
            "A plain `max_profiles` counts values of the strongest other type with `per_profile: 1`. Without such a type " +
            "the limit would never hold, and a junk value shared by many would make them one profile.",
    }),
    "limit-of-itself": rule<{ identifier: string }>({
        severity: "error",
        message: (p) => `\`max_profiles\` of \`${p.identifier}\` counts \`${p.identifier}\``,
        help: () => "count values of another type",
        explain: "A value is seen with exactly one value of its own type: itself.",
    }),
    "same-salt": rule<{ salt: string }>({
        severity: "error",
        message: (p) => `\`${p.salt}\` is the salt of today, not one before it`,
        help: () => "give the new salt as `id_salt`, and the one it replaces as `id_salt_previous`",
        explain:
            "A new salt gives every profile a new id. For one release the aliases lead from the ids of the salt before to " +
            "those of today, so that whoever stored them can follow; with one salt there is nothing to follow.",
    }),
    "short-expiry": rule<{ identifier: string }>({
        severity: "error",
        message: (p) => `\`${p.identifier}\` would be somebody else within a day`,
        help: () => "let at least a day pass: `expires_after: 365 days`",
        explain:
            "`expires_after` is for values that change hands: a phone number that is given out again, a device that is " +
            "sold. Whoever pauses for some hours is still the same; what parts visits is `timeout` of a session.",
    }),
    "idle-expiry": rule<{ identifier: string }>({
        severity: "warning",
        message: (p) => `no life of \`${p.identifier}\` ever ends: no table that carries it tells since when`,
        help: () => "remove `expires_after`, or name the column that says when a row first existed: `created_at: ...`",
        explain:
            "Lives are told apart by when rows first carried a value. A table that is overwritten and has no `created_at` " +
            "cannot tell, and what it carries counts as the first life.",
    }),
    "idle-attribution": rule<{ identifier: string }>({
        severity: "warning",
        message: (p) => `nobody can be seen with \`${p.identifier}\`: no table carries it beside a stronger identifier`,
        help: () => "remove `attribute: as_observed`, or bind an identifier of a person in one of its tables",
        explain:
            "`attribute: as_observed` gives an event to whoever was last seen with its device: a row that carries the " +
            "device and a stronger identifier, which is not itself handed around, says who that is. Without such rows " +
            "every event goes to the profile of the device.",
    }),
    "expiring-name": rule<{ identifier: string }>({
        severity: "warning",
        message: (p) => `\`${p.identifier}\` names its profile, yet expires`,
        help: () => "remove `expires_after`, or `per_profile: 1`",
        explain:
            "Each life of a value is an identifier of its own, and limits count lives. A profile that may hold one value " +
            "of a type cannot hold two lives of it: whoever comes back after a long pause would be somebody else, under " +
            "another id, even where a stronger identifier says who it is. Numbers that a system gives out once never expire.",
    }),
    "block-already-removed": rule<{ value: string; because: string }>({
        severity: "warning",
        message: (p) => `blocking \`${p.value}\` has no effect: ${p.because}`,
        help: () => "remove it from `block`",
        explain:
            "Values are normalised, then null-like values and values the normaliser cannot read are rejected, and only " +
            "then are blocked values looked for. A blocked value that never gets there is a rule nobody needs.",
    }),
    "unreachable-null-like": rule<{ pack: string; normalizer: string }>({
        severity: "warning",
        message: (p) => `the pack \`${p.pack}\` has no effect: \`${p.normalizer}\` leaves none of its values as it is`,
        help: () => "remove it from `null_like`",
        explain:
            "Null-like values are looked for after normalising. What the normaliser cannot read is rejected as `invalid` " +
            "without any pack, and what it changes is compared in its new form: `test_values` rejects no number. " +
            "(`words` and `zeroes` may stand anywhere: they tell `n/a` from a value that is misspelt.)",
    }),
});
