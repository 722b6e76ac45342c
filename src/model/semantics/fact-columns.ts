import type { Scope, ScopeColumn } from "../../expression/compile.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { Event } from "../event.js";
import type { Notebook } from "./notebook.js";

/** What the `where` of a trait may read: the properties, and when, to whom and from where the event came. */
export function factColumns(event: Event, notebook: Notebook): Scope {
    const text = { type: { kind: "string" }, nullable: false } as const;
    const declaredAt = notebook.places.get(event.origin.path);
    const columns: ScopeColumn[] = [
        ...event.properties.map(({ name, type, required, values }) => ({
            name,
            type,
            nullable: !required,
            ...(values !== null && !values.open && { values: values.values }),
        })),
        { name: columnNames.eventId(event.name), ...text },
        ...(event.identity === null ? [] : [{ name: columnNames.profileId(event.identity), ...text }]),
        ...event.roles.map(({ identity, party }) => ({ name: columnNames.profileId(identity, party), ...text })),
        { name: "occurred_at", type: { kind: "timestamp" }, nullable: false },
        { name: "occurred_on", type: { kind: "date" }, nullable: false },
        { name: "source_table", ...text },
        { name: "source_key", ...text },
    ];
    return { describe: relationNames.fact(event.name), columns, ...(declaredAt !== undefined && { declaredAt }) };
}
