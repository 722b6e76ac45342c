import type { Text } from "../../language/located.js";
import type { AggregateTraitDeclaration } from "../../language/trait.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { Entity, KeyedEntity } from "../entity.js";
import type { Event } from "../event.js";
import type { Reach } from "../reach.js";
import type { KnownEvent, KnownEvents } from "./known-events.js";
import type { Notebook } from "./notebook.js";
import type { TraitSurroundings } from "./trait-surroundings.js";

/** The event a trait is computed from, and how it finds the entity's row. */
export interface Reached {
    readonly event: Event;
    readonly reach: Reach;
}

type PartyReach = Extract<Reach, { kind: "profile" | "role" }>;

/** @returns undefined after a diagnostic has said why */
export function reachEvent(
    declaration: AggregateTraitDeclaration,
    entity: Entity,
    { events, relationships }: TraitSurroundings,
    notebook: Notebook,
): Reached | undefined {
    const found = events.get(declaration.event.value);
    if (found === undefined) {
        reportUnknown(declaration.event, events, notebook);
        return undefined;
    }
    if (entity.kind === "grouped") throw new Error(`${entity.name} has no traits`);
    const reach =
        declaration.over !== undefined
            ? overRelationship(declaration, declaration.over, entity, found, relationships, notebook)
            : entity.kind === "keyed"
              ? byProperty(declaration, entity, found.event, notebook)
              : byParty(declaration, entity.name, entity.identity, found, notebook);
    return reach === undefined ? undefined : { event: found.event, reach };
}

/** Through a relationship that leads from a party of the event to the entity. */
function overRelationship(
    declaration: AggregateTraitDeclaration,
    over: Text,
    entity: Entity,
    found: KnownEvent,
    relationships: TraitSurroundings["relationships"],
    notebook: Notebook,
): Reach | undefined {
    if (!relationships.has(over.value)) {
        const params = { name: over.value, near: nearest(over.value, relationships.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-relationship", { span: over.span }, params));
    }
    const relationship = relationships.get(over.value);
    if (relationship === undefined) return undefined;
    const { name, from, to } = relationship;
    if (to.entity !== entity.name) {
        const params = { relationship: name, from: from.entity, to: to.entity, entity: entity.name };
        notebook.diagnostics.push(traitDiagnostics.report("over-other", { span: over.span }, params));
        return undefined;
    }
    const member = byParty(declaration, from.entity, from.identity, found, notebook);
    if (member === undefined) return undefined;
    const [role, party] = member.kind === "role" ? [member.role, member.party] : [null, null];
    return { kind: "relationship", relationship: name, role, party };
}

/** The event's own party, where it is of the entity's identity; else the one role that is, or the one that `by` chooses. */
function byParty(
    { name, event: named, by }: AggregateTraitDeclaration,
    entity: string,
    identity: string,
    { event, identityKnown }: KnownEvent,
    notebook: Notebook,
): PartyReach | undefined {
    const roles = event.roles.filter((role) => role.identity === identity);
    const place = declaredAt(by ?? named, event, notebook);
    const params = { entity, event: event.name, choices: roles.map((role) => role.name) };
    if (by === undefined && (!identityKnown || event.identity === identity)) return { kind: "profile" };
    const [only, another] = by === undefined ? roles : roles.filter((role) => role.name === by.value);
    if (only !== undefined && another === undefined) return { kind: "role", role: only.name, party: only.party };
    if (by !== undefined) {
        notebook.diagnostics.push(traitDiagnostics.report("by-other", place, { ...params, by: by.value }));
    } else if (only !== undefined) {
        notebook.diagnostics.push(traitDiagnostics.report("by-missing", place, params));
    } else {
        const unlike = { trait: name.value, event: event.name, found: event.identity, wanted: identity };
        notebook.diagnostics.push(traitDiagnostics.report("other-identity", place, unlike));
    }
    return undefined;
}

/** The one property that references the entity, or the one that `by` chooses. */
function byProperty(
    { event: named, by }: AggregateTraitDeclaration,
    entity: KeyedEntity,
    event: Event,
    notebook: Notebook,
): Reach | undefined {
    const choices = event.properties.filter(({ references }) => references === entity.name).map(({ name }) => name);
    const [only, another] = choices;
    const place = declaredAt(by ?? named, event, notebook);
    const params = { entity: entity.name, event: event.name, choices };
    if (by !== undefined && !choices.includes(by.value)) {
        notebook.diagnostics.push(traitDiagnostics.report("by-other", place, { ...params, by: by.value }));
        return undefined;
    }
    if (by !== undefined) return { kind: "property", property: by.value };
    if (only !== undefined && another === undefined) return { kind: "property", property: only };
    notebook.diagnostics.push(
        only === undefined
            ? traitDiagnostics.report("event-without-reference", place, params)
            : traitDiagnostics.report("by-missing", place, params),
    );
    return undefined;
}

function declaredAt({ span }: Text, { origin }: Event, { places }: Notebook) {
    const declared = places.get(origin.path);
    return { span, ...(declared && { related: { span: declared, label: "declared here" } }) };
}

function reportUnknown({ value: name, span }: Text, events: KnownEvents, notebook: Notebook): void {
    const known = [...events.keys()];
    const sentAs = [...events.values()].find((other) => other.event.label === name);
    const params = { name, near: sentAs?.event.name ?? nearest(name, known), known };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-event", { span }, params));
}
