import type { EventDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import type { Span } from "../../text/span.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Event } from "../event.js";
import type { Identity } from "../identity.js";
import type { Project } from "../project.js";
import { analyzeBinding } from "./bindings.js";
import { describe, ownerOf } from "./definitions.js";
import { checkEnvelope } from "./envelope.js";
import { eventRoles } from "./event-roles.js";
import { findIdentity } from "./known-identity.js";
import type { KnownTables } from "./known-table.js";
import { checkEventName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { analyzeProperty, eventKey } from "./properties.js";
import type { KnownEntities } from "./property-references.js";

/** What events refer to. */
export interface EventSurroundings {
    readonly project: Project | undefined;
    readonly identities: ReadonlyMap<string, Identity>;
    readonly tables: KnownTables;
    readonly entities: KnownEntities;
}

/** An event: its contract, and where it is found. */
export function analyzeEvent(
    declaration: EventDeclaration,
    surroundings: EventSurroundings,
    notebook: Notebook,
): Event {
    const { project, identities, tables, entities } = surroundings;
    const name = declaration.name.value;
    const origin = define(notebook, `events.${name}`, declaration.name.span);
    checkEventName(declaration.name, notebook);
    const identity = declaration.identity && findIdentity(declaration.identity, identities, notebook);
    const properties = (declaration.properties ?? []).map((property) =>
        analyzeProperty(property, origin.path, entities, tables, notebook),
    );
    const roles = eventRoles(declaration, identities, tables, notebook);
    checkEnvelope(declaration, identity?.name ?? null, roles, notebook);
    const event: Omit<Event, "bindings"> = {
        name,
        label: declaration.label?.value ?? name,
        description: describe(declaration, "event", notebook),
        category: declaration.category?.value ?? null,
        owner: ownerOf(declaration, "event", project, notebook),
        version: declaration.version?.value ?? "0.1.0",
        identity: identity?.name ?? null,
        roles,
        key: eventKey(declaration, properties, notebook),
        keep: declaration.keep?.value ?? "earliest",
        consent: purpose(declaration.consent, project, notebook),
        properties,
        origin,
    };
    const bindings = declaration.from.flatMap(
        (binding, index) => analyzeBinding(binding, index + 1, event, tables, notebook) ?? [],
    );
    return { ...event, bindings };
}

function purpose(consent: Text | undefined, project: Project | undefined, notebook: Notebook): string | null {
    if (consent === undefined) return null;
    const purposes = project?.purposes;
    if (purposes === undefined || purposes.includes(consent.value)) return consent.value;
    const params = { name: consent.value, near: nearest(consent.value, purposes) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-purpose", { span: consent.span }, params));
    return null;
}

/** Producers send labels, so no two events share one. */
export function checkLabels(declarations: readonly EventDeclaration[], notebook: Notebook): void {
    const first = new Map<string, Span>();
    for (const { name, label } of declarations) {
        const { value, span } = label ?? name;
        const earlier = first.get(value);
        if (earlier === undefined) first.set(value, span);
        else {
            const place = { span, related: { span: earlier, label: "the first is sent so" } };
            notebook.diagnostics.push(eventDiagnostics.report("wire-name-taken", place, { label: value }));
        }
    }
}
