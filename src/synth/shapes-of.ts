import type { CustomerModel } from "../model/customer-model.js";
import type { SourceColumn, SourceTable } from "../model/source.js";
import { boundIdentifiers, identifierPaths } from "./bound-identifiers.js";
import { kindsOf } from "./kinds.js";
import type { BoundIdentifier, LookedUp, Parent, Shape } from "./shape.js";
import { wishesFor } from "./wanted.js";

/** The shapes of all tables, parents before the tables that point to them. */
export function shapesOf(model: CustomerModel): readonly Shape[] {
    const tables = model.sources.flatMap((source) => source.tables);
    const done = new Map<string, Shape>();
    const open = new Set<string>();
    const visit = (table: SourceTable): Shape | undefined => {
        const name = `${table.source}.${table.name}`;
        const made = done.get(name);
        // A table that points back to one that is being made loses that link; else neither could be made.
        if (made !== undefined || open.has(name)) return made;
        open.add(name);
        const shape = makeShape(table, model, (other) => visit(other));
        open.delete(name);
        done.set(name, shape);
        return shape;
    };
    for (const table of tables) visit(table);
    return [...done.values()];
}

function makeShape(table: SourceTable, model: CustomerModel, visit: (table: SourceTable) => Shape | undefined): Shape {
    const raw = deliveredColumns(table);
    const identifiers = boundIdentifiers(table, model);
    const bound = new Set(identifiers.map(({ column }) => column.name));
    const parents = raw.flatMap(({ name }): readonly Parent[] => {
        const isOwnKey = table.key.length === 1 && table.key[0] === name;
        if (isOwnKey || bound.has(name)) return [];
        const target = keyedBy(name, table, model);
        const shape = target && visit(target);
        return shape === undefined ? [] : [{ column: name, shape }];
    });
    const kinds = kindsOf(table, model, (other) => visit(other));
    return {
        table,
        name: `${table.source}.${table.name}`,
        role: roleOf(table, identifiers),
        isEntered: isEntered(table, model),
        raw,
        identifiers,
        paths: identifierPaths(table, model),
        parents,
        lookups: lookedUp(table, parents, model, visit),
        membership:
            model.relationships.find(
                ({ through }) => through.source === table.source && through.table === table.name,
            ) ?? null,
        kinds,
        stretches: model.relationships.flatMap(({ through, valid }) => {
            const from = raw.find(({ name }) => name === valid?.from);
            const to = raw.find(({ name }) => name === valid?.to);
            const isThis = through.source === table.source && through.table === table.name;
            return isThis && from !== undefined && to !== undefined ? [{ from, to }] : [];
        }),
        read: table.where === null ? new Map() : wishesFor(table.where, true),
        unread: table.where === null ? new Map() : wishesFor(table.where, false),
        kept: table.deletedWhen === null ? new Map() : wishesFor(table.deletedWhen, false),
        withdrawn: table.deletedWhen === null ? new Map() : wishesFor(table.deletedWhen, true),
    };
}

const isEntered = ({ source, name }: SourceTable, { identities }: CustomerModel): boolean =>
    identities
        .flatMap(({ overrides, erasures }) => [overrides?.table ?? [], erasures?.table ?? []].flat())
        .some((entered) => entered.source === source && entered.table === name);

function lookedUp(
    table: SourceTable,
    parents: readonly Parent[],
    { sources }: CustomerModel,
    visit: (table: SourceTable) => Shape | undefined,
): readonly LookedUp[] {
    const tables = sources.flatMap((source) => source.tables);
    return table.lookups.flatMap(({ table: { source, table: name }, on }) => {
        if (on.some(({ column }) => parents.some((parent) => parent.column === column))) return [];
        const target = tables.find((candidate) => candidate.source === source && candidate.name === name);
        const shape = target && visit(target);
        return shape?.role === "reference" ? [{ on, shape }] : [];
    });
}

/** Two declarations may read one delivered column, which then is what the first says. */
function deliveredColumns({ columns }: SourceTable): readonly SourceColumn[] {
    const known = new Set<string>();
    return columns.filter(({ from }) => {
        if (from.kind !== "raw" || known.has(from.name.toLowerCase())) return false;
        known.add(from.name.toLowerCase());
        return true;
    });
}

function roleOf(table: SourceTable, identifiers: readonly BoundIdentifier[]): Shape["role"] {
    if (table.identifiers.length === 0) return "reference";
    const [key] = table.key;
    if (table.key.length === 1 && identifiers.some(({ column }) => column.name === key)) return "account";
    // What a row says of a further party makes it no record of a person.
    const others = new Set(identifiers.filter(({ role }) => role !== null).map(({ column }) => column.name));
    const personal = table.columns.filter(
        ({ name, pii }) => (pii === "name" || pii === "email" || pii === "birth_date") && !others.has(name),
    );
    return table.changes.kind !== "append" && personal.length > 1 ? "account" : "activity";
}

/** The table a column points to: keyed by a column of that name alone, the same source first. */
function keyedBy(column: string, from: SourceTable, model: CustomerModel): SourceTable | undefined {
    const candidates = model.sources
        .flatMap(({ tables }) => tables)
        .filter((table) => table !== from && table.key.length === 1 && table.key[0] === column);
    return candidates.find(({ source }) => source === from.source) ?? candidates[0];
}
