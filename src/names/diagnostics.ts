import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** Only columns of a source have a spelling there. */
const renaming = ({ isRaw }: { readonly isRaw: boolean }): string =>
    isRaw ? "rename it; it keeps its spelling in the source under `raw`" : "rename it";

const didYouMean = (near: string | undefined): string | undefined =>
    near === undefined ? undefined : `did you mean \`${near}\`?`;

/** What can be wrong with a name: that nobody has it, that two have it, that no target can carry it. */
export const nameDiagnostics = defineDiagnostics("names", {
    "unknown-table": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no table is called \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "declare it under `sources`",
        explain:
            "A table is named `source.table`, both as they stand under `sources`; the physical name (`identifier`) plays " +
            "no part. Declare a table before anything reads it: the declaration is the contract with its producer.",
    }),
    "unknown-column": rule<{ table: string; name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `${p.table} has no column \`${p.name}\``,
        help: (p) =>
            didYouMean(p.near) ?? "declare it among the table's columns; `hidden: true` keeps it out of staging",
        explain:
            "Only declared columns can be read, under their declared names (`name`, not `raw`). A column that is read by " +
            "an expression and by nothing else is declared with `hidden: true`: it then stays out of staging.",
    }),
    "hidden-column": rule<{ table: string; name: string }>({
        severity: "error",
        message: (p) => `\`${p.name}\` of ${p.table} is hidden`,
        help: () => "remove `hidden: true` from the column",
        explain:
            "A hidden column is read by the expressions of its own table (`where`, `value`, `deleted_when`) and ends " +
            "there. Keys, identifiers, attributes and events read staging, which does not have it.",
    }),
    "unknown-identity": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no identity is called \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "declare it under `identities`",
        explain: "Columns, entities and events name an identity that stands under `identities`.",
    }),
    "unknown-identifier": rule<{ identity: string; name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `${p.identity} has no identifier \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? `add it to the identifiers of ${p.identity}, at its place in the priority`,
        explain:
            "An identifier type must be listed under its identity before a column can carry it, because its place in " +
            "the list decides which links hold when two cannot.",
    }),
    "unknown-entity": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no entity is called \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "declare it under `entities`",
        explain: "`references` names an entity that stands under `entities` and is keyed by one column of a table.",
    }),
    "unknown-event": rule<{ name: string; near: string | undefined; known: readonly string[] }>({
        severity: "error",
        message: (p) => `no event is called \`${p.name}\``,
        help: (p) =>
            didYouMean(p.near) ?? (p.known.length > 0 ? `there is ${some(p.known)}` : "declare it under `events`"),
        explain: "Traits are computed from events that stand under `events`, named by `name`, not by `label`.",
    }),
    "unknown-relationship": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `there is no relationship \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "declare it under `relationships`",
        explain: "A trait with `over` names a relationship of the model: one that is declared under `relationships`.",
    }),
    "unknown-property": rule<{ event: string; name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `${p.event} has no property \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "declare it among the event's properties",
        explain: "Keys, maps and traits speak of the properties an event declares.",
    }),
    "unknown-owner": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no owner is called \`${p.name}\``,
        help: (p) => didYouMean(p.near) ?? "add the owner, with an address, to `project.owners`",
        explain: "Whoever owns a definition is asked when it breaks, so the name must lead to an address.",
    }),
    "unknown-purpose": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `\`${p.name}\` is no purpose of this project`,
        help: (p) => didYouMean(p.near) ?? "add it to `project.purposes`",
        explain: "`consent` of an event names what people must have agreed to before it is sent: a project's purpose.",
    }),
    duplicate: rule<{ name: string; taken: string }>({
        severity: "error",
        message: (p) => `\`${p.name}\` is the name of ${p.taken} already`,
        help: () => "rename one of them, or remove it",
        explain:
            "A name stands for one thing. Identities and entities share one namespace, because both become `dim_<name>`; " +
            "attributes and traits of an entity share one, because both become columns of the same row.",
    }),
    "too-long": rule<{ name: string; length: number; limit: number }>({
        severity: "error",
        message: (p) => `\`${p.name}\` has ${p.length} characters; a name may have ${p.limit}`,
        help: () => "shorten the name; give the source's own spelling under `raw` or `identifier`",
        explain:
            "PostgreSQL cuts names after 63 bytes without an error, so two long names can become one. The limit holds for " +
            "every target, so that a model can move. Relations add prefixes to the names they are made from.",
    }),
    "jinja-delimiter": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` holds a Jinja delimiter`,
        help: () => "rename the object in the source, or read it through a view there",
        explain:
            "dbt reads `{{`, `{%` and `{#` wherever they stand, also inside quoted names, and would run them as code. " +
            "Literals are split so that this cannot happen; names cannot be.",
    }),
    "reserved-word": rule<{ name: string; target: string }>({
        severity: "warning",
        message: (p) => `\`${p.name}\` is a reserved word on ${p.target}`,
        help: (p) => `call it something longer, such as \`${p.name}_name\` or \`${p.name}_value\``,
        explain:
            "A column whose name is a reserved word works, but only in quotes: in generated SQL, and in every query that " +
            "anybody writes by hand. A second word in the name saves everyone the quotes.",
    }),
    "event-without-action": rule<{ name: string }>({
        severity: "warning",
        message: (p) => `\`${p.name}\` does not say what happened`,
        help: () => "name events object first, then what happened to it: `order_completed`, `page_viewed`",
        explain:
            "Events are named `object_action`, the action in the past tense. Sorted lists then group what happens to one " +
            "object, and nobody has to guess whether `checkout` means that it began or that it ended.",
    }),
    "boolean-without-prefix": rule<{ name: string; isRaw: boolean }>({
        severity: "warning",
        message: (p) => `the boolean \`${p.name}\` does not begin with \`is_\` or \`has_\``,
        help: renaming,
        explain:
            "`is_` and `has_` tell a reader that a column is true or false, and what true means. `status_active` leaves " +
            "both open.",
    }),
    "timestamp-without-suffix": rule<{ name: string; isRaw: boolean }>({
        severity: "warning",
        message: (p) => `the timestamp \`${p.name}\` does not end with \`_at\``,
        help: renaming,
        explain: "`_at` tells a point in time from a date or a duration: `paid_at`, but `paid_on` for a day.",
    }),
    "missing-description": rule<{ kind: string; name: string }>({
        severity: "warning",
        message: (p) => `the ${p.kind} \`${p.name}\` has no description`,
        help: () => "add `description:`, a sentence that says what one of its rows is",
        explain:
            "Descriptions of sources, tables, identities, entities and events go into the warehouse, the types and the " +
            "catalogue. Those of columns can often be told from their names; those of whole things cannot.",
    }),
    "no-owners": rule<Record<never, never>>({
        severity: "warning",
        message: () => "nobody answers for anything here: the project has no owners",
        help: () => "list the teams under `project.owners`, and name one as `owner` of each definition",
        explain:
            "Sources, identities, entities and events each name an `owner`, one of `project.owners`: whom to ask, and who " +
            "repairs it. The owners appear in the warehouse's catalogue and in the dbt project.",
    }),
    "missing-owner": rule<{ kind: string; name: string }>({
        severity: "warning",
        message: (p) => `the ${p.kind} \`${p.name}\` has no owner`,
        help: () => "add `owner:`, one of `project.owners`",
        explain: "A source, entity or event without an owner is repaired by nobody.",
    }),
});

/** What can be wrong with the warehouse as a whole before any of it is planned. */
export const relationNameDiagnostics = defineDiagnostics("warehouse", {
    "relation-name-taken": rule<{ relation: string }>({
        severity: "error",
        message: (p) => `two definitions make the relation \`${p.relation}\``,
        help: () => "rename one of the two definitions",
        explain:
            "Relations are named after the definitions they come from, with prefixes and suffixes of their own: the " +
            "identity `person` makes `fct_person_activity`, and so does an event called `person_activity`.",
    }),
});

function some(names: readonly string[]): string {
    const shown = names.slice(0, 6).map((name) => `\`${name}\``);
    return names.length > shown.length ? `${shown.join(", ")}, ...` : shown.join(", ");
}
