import type { EventDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { EventRole } from "../event.js";
import type { Identity } from "../identity.js";
import { findIdentity } from "./known-identity.js";
import type { KnownTable, KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import { nearestParty, partiesOf, partyOf } from "./parties.js";

/** The further parties of an event's rows. One that no row can name is a diagnostic. */
export function eventRoles(
    declaration: EventDeclaration,
    identities: ReadonlyMap<string, Identity>,
    tables: KnownTables,
    notebook: Notebook,
): readonly EventRole[] {
    return (declaration.roles ?? []).flatMap(({ key, value }) => {
        const identity = findIdentity(value, identities, notebook);
        if (identity === undefined) return [];
        const party = partyOf(key, identity.name, notebook);
        if (party === null && declaration.identity?.value === identity.name) {
            const related = { span: declaration.identity.span, label: "the event's own party" };
            const place = { span: key.span, related };
            notebook.diagnostics.push(eventDiagnostics.report("role-of-own-party", place, { identity: identity.name }));
            return [];
        }
        checkObserved(key, party, identity.name, declaration, tables, notebook);
        return [{ name: key.value, identity: identity.name, party }];
    });
}

function checkObserved(
    role: Text,
    party: string | null,
    identity: string,
    { name, from }: EventDeclaration,
    tables: KnownTables,
    notebook: Notebook,
): void {
    const all = [...tables.values()];
    const bound = from.map(({ table }) => tables.get(table.value));
    // A table that is unknown, or that could not be made out, might be the one.
    const told = [...all, ...bound].every((known) => known?.identifiersTold === true);
    if (!told) return;
    const names = (known: KnownTable | undefined): boolean =>
        known !== undefined && partiesOf(known.table, identity).includes(party);
    if (bound.some(names)) return;
    const place = { span: role.span };
    if (all.some(names)) {
        const params = { event: name.value, role: role.value, identity, tables: from.map(({ table }) => table.value) };
        notebook.diagnostics.push(eventDiagnostics.report("unobserved-role", place, params));
    } else {
        const near = nearestParty(
            role.value,
            all.flatMap(({ table }) => partiesOf(table, identity)),
        );
        notebook.diagnostics.push(eventDiagnostics.report("unknown-role", place, { role: role.value, identity, near }));
    }
}
