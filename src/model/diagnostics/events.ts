import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with the tracking plan and with the tables that deliver it. */
export const eventDiagnostics = defineDiagnostics("events", {
    "wire-name-taken": rule<{ label: string }>({
        severity: "error",
        message: (p) => `two events are sent as \`${p.label}\``,
        help: () => "give one of them another `label`",
        explain:
            "Producers send the label, so it must lead to one event. An event without a label is sent by its name.",
    }),
    "envelope-column": rule<{ name: string; event: string; made: string }>({
        severity: "error",
        message: (p) => `fct_${p.event} has a column \`${p.name}\` of its own: ${p.made}`,
        help: () => "rename it; a property is bound to a column of another name under `map`",
        explain:
            "Every fact carries an envelope: its key, the profile and its strongest identifier, when it happened, and the " +
            "row it came from. A property of such a name would hide it; so would an event's own key.",
    }),
    "reference-target": rule<{ entity: string; because: string }>({
        severity: "error",
        message: (p) => `a property cannot reference ${p.entity}, ${p.because}`,
        help: () => "reference an entity with `from` and one `key` column",
        explain:
            "A property holds one value, so it can only point to an entity whose rows are named by one value: keyed, by " +
            "one column. Profiles are found through identity, not through a property.",
    }),
    "reference-without-history": rule<{ entity: string }>({
        severity: "error",
        message: (p) => `${p.entity} has no versions to look up`,
        help: () => "state `history: scd2` there, or leave `as_of` out",
        explain:
            "`as_of: event` finds the version of a row that held when the event happened: what the product cost that day. " +
            "An entity without a history only has the present.",
    }),
    "reference-type": rule<{ property: string; type: string; entity: string; key: string; keyType: string }>({
        severity: "error",
        message: (p) => `\`${p.property}\` is ${p.type}, ${p.entity} is keyed by \`${p.key}\`, which is ${p.keyType}`,
        help: (p) => `declare the property as ${p.keyType}, and cast it under \`map\` where it arrives otherwise`,
        explain: "A reference is found by comparing the two values, so they are of one type: '01' and 1 never meet.",
    }),
    "key-type": rule<{ property: string; type: string }>({
        severity: "error",
        message: (p) => `the key \`${p.property}\` is ${p.type}`,
        help: () => "a key is made of strings, whole numbers, decimals, dates, timestamps or booleans",
        explain:
            "Duplicates of an event are found by its key. Floats compare differently on different engines; json, lists " +
            "and records cannot be compared on some.",
    }),
    "at-not-a-time": rule<{ table: string; column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` of ${p.table} is ${p.type}, not a time`,
        help: () => "`at` names a timestamp or date column of the table",
        explain: "`at` says when the event happened, by which events are ordered, windowed and given their day.",
    }),
    "id-type": rule<{ table: string; column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` of ${p.table} is ${p.type}, which cannot name a message`,
        help: () => "`id` names a column of strings, whole numbers, decimals, dates, timestamps or booleans",
        explain:
            "Copies of one message are found by comparing what `id` names. Floats compare differently on different " +
            "engines; json, lists and records cannot be compared on some.",
    }),
    "payload-not-json": rule<{ table: string; column: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.column}\` of ${p.table} is ${p.type}, not json`,
        help: () => "declare the column as `json`, or bind the properties under `map`",
        explain: "Properties bind by name inside a `payload`, which is a column that holds a json object.",
    }),
    "required-property-unbound": rule<{ event: string; property: string; table: string }>({
        severity: "error",
        message: (p) => `${p.table} has no value for \`${p.property}\`, which ${p.event} requires`,
        help: (p) => `add it to the binding: \`map: {${p.property}: ...}\``,
        explain:
            "A property takes its value from `map`, else from the payload, else from a column of the same name. Without " +
            "any of them every row of the binding would be invalid.",
    }),
    "property-type": rule<{ property: string; wanted: string; table: string; found: string }>({
        severity: "error",
        message: (p) => `\`${p.property}\` is ${p.wanted}, and the column of that name in ${p.table} is ${p.found}`,
        help: (p) => `say how it becomes one: \`map: {${p.property}: cast(${p.property} as ${p.wanted})}\``,
        explain:
            "A property binds to a column of the same name when nothing is lost: the same type, a wider number, a " +
            "timestamp from a date. Other changes of type are written under `map`.",
    }),
    "not-previous": rule<{ event: string; version: string; current: string }>({
        severity: "error",
        message: (p) => `${p.version} is no version of ${p.event} before ${p.current} that is not told already`,
        help: () => "each previous version is lower than the event's `version`, and stands once in a binding",
        explain:
            "`previous` tells of shapes that an event had before. A row is of the first of them whose `where` is true, so " +
            "one version is told once; and what is not lower than the current version did not come before it.",
    }),
    "upcast-incomplete": rule<{
        event: string;
        version: string;
        property: string;
        wanted: string;
        found: string | undefined;
    }>({
        severity: "error",
        message: (p) =>
            p.found === undefined
                ? `version ${p.version} does not say what \`${p.property}\` is, which ${p.event} requires`
                : `\`${p.property}\` is ${p.wanted}, and in version ${p.version} it was ${p.found}`,
        help: (p) => `say what it is: \`upcast: {${p.property}: ...}\``,
        explain:
            "Rows of an older version become rows of the current one: a property is what `upcast` says, else the older " +
            "property of its name where nothing is lost by taking it. A property that is required has to come from" +
            " somewhere, and one that changed its type must say how.",
    }),
    "session-of-another": rule<{ event: string; identity: string; of: string | null }>({
        severity: "error",
        message: (p) =>
            p.of === null
                ? `${p.event} is nobody's event`
                : `${p.event} is an event of a ${p.of}, not of a ${p.identity}`,
        help: (p) => `take it out, or give the event \`identity: ${p.identity}\``,
        explain:
            "A session is what one profile does without a long silence. An event that is not of the session's identity has " +
            "no such profile.",
    }),
    "label-not-read": rule<{ event: string; label: string; column: string; words: readonly string[] }>({
        severity: "warning",
        message: (p) =>
            `${p.event} is sent as \`${p.label}\`, and its rows are those whose \`${p.column}\` is ${list(p.words)}`,
        help: (p) => (p.words.length === 1 ? `\`label: ${p.words[0]}\`, or ask for '${p.label}' as well` : undefined),
        explain:
            "The generated call sends an event under its `label`, which is its name where none is given. A binding that " +
            "asks the stream for another name finds none of what is sent. Give the event the label that the stream " +
            "carries, or let `where` take both while old producers still send the old one.",
    }),
    "unknown-role": rule<{ role: string; identity: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no identifier of ${p.identity} has the role \`${p.role}\``,
        help: (p) =>
            p.near === undefined
                ? `bind one in a table of the event: \`identifier: {type: ${p.identity}.<type>, role: ${p.role}}\``
                : `did you mean \`${p.near}\`?`,
        explain:
            "A role of an event is a further party of its rows, which is known by the identifiers that have this role in " +
            "the tables the event is found in. A role called like its identity has the identifiers that name no role.",
    }),
    "unobserved-role": rule<{ event: string; role: string; identity: string; tables: readonly string[] }>({
        severity: "warning",
        message: (p) =>
            `${p.tables.join(" and ")} ${p.tables.length === 1 ? "names" : "name"} no ${p.role} of ${p.event}`,
        help: (p) => `bind a column there: \`identifier: {type: ${p.identity}.<type>, role: ${p.role}}\``,
        explain:
            "The profile of a role is found through an identifier in the event's own row. Other tables have identifiers of " +
            "this role, but none that the event is found in: its profile would be unknown in every row.",
    }),
    "role-of-own-party": rule<{ identity: string }>({
        severity: "error",
        message: (p) => `the ${p.identity} without a role is the event's own party already`,
        help: () => "remove the role, or call it what the party does: `receiver`",
        explain:
            "`identity` names the party whose event it is; its identifiers have no role. A role called like that identity " +
            "would be the same party a second time.",
    }),
    "no-party": rule<{ event: string; identity: string; table: string }>({
        severity: "warning",
        message: (p) => `no row of ${p.table} belongs to a ${p.identity}, so this ${p.event} happens to nobody`,
        help: (p) => `bind one of its columns: \`identifier: ${p.identity}.<type>\``,
        explain:
            "An event reaches a profile through an identifier in its row. Events from a table without one all belong to " +
            "the unknown profile: they are in the fact, and in no trait.",
    }),
    "authoritative-without-key": rule<{ event: string }>({
        severity: "warning",
        message: (p) => `\`authoritative\` does nothing, because ${p.event} has no key`,
        help: () => "give the event a `key`, or remove `authoritative`",
        explain:
            "An authoritative table decides alone about the keys it holds. Without a key of its own an event is named by " +
            "its table and row, so no two bindings ever speak of the same event.",
    }),
});

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(" or ");
