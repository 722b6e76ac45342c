import type { Scope } from "../../expression/compile.js";
import { typeText } from "../../expression/type.js";
import type { BindingDeclaration } from "../../language/event.js";
import type { PreviousVersionDeclaration } from "../../language/previous-version.js";
import type { Span } from "../../text/span.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { BoundProperty, Event, PreviousVersion, Property } from "../event.js";
import { boundProperties } from "./bound-properties.js";
import { columnAs, widens } from "./conversion.js";
import { compileSlot, condition } from "./expressions.js";
import { type KnownTable, stagedScope } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import { findProperty, readProperty } from "./properties.js";

type Current = Pick<Event, "name" | "version" | "properties" | "origin">;

/** The older versions among a binding's rows, each with its way into the current shape. */
export function previousVersions(
    declaration: BindingDeclaration,
    known: KnownTable,
    event: Current,
    path: string,
    notebook: Notebook,
): readonly PreviousVersion[] {
    const seen = new Map<string, Span>();
    return (declaration.previous ?? []).flatMap((older) => {
        checkVersion(older, event, seen, notebook);
        const origin = define(notebook, `${path}.previous.${older.version.value}`, older.version.span);
        const where = condition(older.where, stagedScope(known), notebook);
        const properties = older.properties.map((property) => readProperty(property, origin.path, notebook));
        // What `map` says, it says of the current shape.
        const bound = boundProperties(
            { ...declaration, map: undefined },
            known,
            { ...event, name: `${event.name} ${older.version.value}`, properties },
            notebook,
        );
        const upcast = upcastOf(older, properties, event, notebook);
        if (where === null) return [];
        return [{ version: older.version.value, where, properties, bound, upcast, origin }];
    });
}

/** Versions that came before, each once. */
function checkVersion(
    { version }: PreviousVersionDeclaration,
    event: Current,
    seen: Map<string, Span>,
    notebook: Notebook,
): void {
    const params = { event: event.name, version: version.value, current: event.version };
    const earlier = seen.get(version.value);
    if (earlier !== undefined) {
        const related = { span: earlier, label: "the first stands here" };
        notebook.diagnostics.push(eventDiagnostics.report("not-previous", { span: version.span, related }, params));
    } else if (order(version.value, event.version) >= 0) {
        notebook.diagnostics.push(eventDiagnostics.report("not-previous", { span: version.span }, params));
    }
    seen.set(version.value, version.span);
}

/** Negative when the first version is the older one. */
function order(a: string, b: string): number {
    const parts = b.split(".").map(Number);
    const differences = a.split(".").map((part, index) => Number(part) - (parts[index] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
}

/** What each property of today is, from those of the older shape. */
function upcastOf(
    older: PreviousVersionDeclaration,
    properties: readonly Property[],
    event: Current,
    notebook: Notebook,
): readonly BoundProperty[] {
    const scope: Scope = {
        describe: `${event.name} ${older.version.value}`,
        columns: properties.map(({ name, type, required, values }) => ({
            name,
            type,
            nullable: !required,
            ...(values !== null && !values.open && { values: values.values }),
        })),
        declaredAt: older.version.span,
    };
    const told = new Map<string, BoundProperty>();
    for (const { key, value } of older.upcast ?? []) {
        const property = findProperty(key, event.name, event.properties, notebook);
        if (property === undefined) continue;
        const expression = compileSlot(value, scope, property.type, notebook);
        const { name } = property;
        told.set(
            name,
            expression === undefined ? { name, kind: "absent" } : { name, kind: "expression", value: expression },
        );
    }
    return event.properties.map(
        (property): BoundProperty => told.get(property.name) ?? sameName(property, older, properties, event, notebook),
    );
}

function sameName(
    { name, type, required }: Property,
    older: PreviousVersionDeclaration,
    properties: readonly Property[],
    event: Current,
    notebook: Notebook,
): BoundProperty {
    const before = properties.find((property) => property.name === name);
    if (before !== undefined && widens(before.type, type)) {
        const column = { name, type: before.type, nullable: !before.required };
        return { name, kind: "expression", value: columnAs(column, type) };
    }
    if (before !== undefined || required) {
        const found = before === undefined ? undefined : typeText(before.type);
        const params = {
            event: event.name,
            version: older.version.value,
            property: name,
            wanted: typeText(type),
            found,
        };
        const place = { span: older.version.span };
        notebook.diagnostics.push(eventDiagnostics.report("upcast-incomplete", place, params));
    }
    return { name, kind: "absent" };
}
