import { sameType, typeText } from "../../expression/type.js";
import { dependencyOrder } from "../../graph/dependency-order.js";
import type { LookupDeclaration } from "../../language/lookup.js";
import type { TableDeclaration } from "../../language/table.js";
import type { Span } from "../../text/span.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Lookup, SourceColumn } from "../source.js";
import { findColumn, findOwnColumn, findTable, type KnownTable, type KnownTables } from "./known-table.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";

type Declared = ReadonlyMap<string, TableDeclaration>;

/** Adds what tables look up to their columns. A table is looked up once it has its own lookups, never in a ring. */
export function lookUp(declared: Declared, alone: KnownTables, notebook: Notebook): KnownTables {
    const { order, cycles } = dependencyOrder([...declared.keys()], (path) => needsOf(path, declared));
    for (const ring of cycles) {
        const [first = ""] = ring;
        const span = declared.get(first)?.lookups?.[0]?.table.span ?? alone.get(first)?.span;
        if (span !== undefined) {
            notebook.diagnostics.push(sourceDiagnostics.report("lookup-cycle", { span }, { ring }));
        }
    }
    const entangled = new Set(cycles.flat());
    const done = new Map(alone);
    for (const path of order) {
        const known = done.get(path);
        const lookups = declared.get(path)?.lookups ?? [];
        if (known === undefined || lookups.length === 0 || entangled.has(path)) continue;
        done.set(path, withLookups(known, lookups, done, notebook));
    }
    return done;
}

/** The tables that must have been looked up for: those whose own lookups are read. */
function needsOf(path: string, declared: Declared): readonly string[] {
    return (declared.get(path)?.lookups ?? []).flatMap(({ table, columns }) => {
        const theirs = declared
            .get(table.value)
            ?.lookups?.flatMap((one) => one.columns.map(({ value }) => value.value));
        return columns.some(({ key }) => theirs?.includes(key.value) === true) ? [table.value] : [];
    });
}

function withLookups(
    known: KnownTable,
    declarations: readonly LookupDeclaration[],
    tables: KnownTables,
    notebook: Notebook,
): KnownTable {
    const columns: SourceColumn[] = [];
    const spans = new Map(known.columnSpans);
    const lookups = declarations.flatMap((declaration, index): readonly Lookup[] => {
        const path = `${known.table.origin.path}.lookups.${index + 1}`;
        const target = findTable(declaration.table, tables, notebook);
        if (target === undefined) return [];
        const on = keyOf(declaration, known, target, notebook);
        const table = { source: target.table.source, table: target.table.name };
        const found = declaration.columns.flatMap(({ key, value: name }) => {
            const column = findColumn(target, key, notebook);
            if (column === undefined) return [];
            const taken = spans.get(name.value) ?? spanOfOwn(name.value, known);
            if (taken !== undefined) {
                const place = { span: name.span, related: { span: taken, label: "the first stands here" } };
                notebook.diagnostics.push(sourceDiagnostics.report("lookup-name-taken", place, { name: name.value }));
                return [];
            }
            checkColumnName(name, column.type, notebook);
            spans.set(name.value, name.span);
            columns.push({
                ...column,
                name: name.value,
                from: { kind: "lookup", table, column: column.name },
                // A miss is null, whatever the other table promises of its rows.
                required: false,
                optional: false,
                nullLike: false,
                origin: define(notebook, `${path}.${name.value}`, name.span),
            });
            return [{ column: column.name, name: name.value }];
        });
        if (on === undefined || found.length < declaration.columns.length) return [];
        return [{ table, on, columns: found, origin: define(notebook, path, declaration.table.span) }];
    });
    const { table } = known;
    return { ...known, columnSpans: spans, table: { ...table, columns: [...table.columns, ...columns], lookups } };
}

/** A role's column that nobody declared stands where the table is named. */
const spanOfOwn = (name: string, { table, span }: KnownTable): Span | undefined =>
    table.columns.some((column) => column.name === name) ? span : undefined;

function keyOf(
    { on, table }: LookupDeclaration,
    known: KnownTable,
    target: KnownTable,
    notebook: Notebook,
): Lookup["on"] | undefined {
    const { key } = target.table;
    const named = on.map(({ key: column }) => column.value);
    if (named.length !== key.length || !key.every((column) => named.includes(column))) {
        const stray = on.find(({ key: column }) => !key.includes(column.value));
        const place = {
            span: stray?.key.span ?? table.span,
            related: { span: target.span, label: "its key stands here" },
        };
        notebook.diagnostics.push(sourceDiagnostics.report("lookup-key", place, { table: target.path, key }));
        return undefined;
    }
    const found = on.map(({ key: there, value: here }) => {
        const column = findOwnColumn(known, here, notebook);
        const keyColumn = findColumn(target, there, notebook);
        if (column === undefined || keyColumn === undefined) return undefined;
        if (!sameType(column.type, keyColumn.type)) {
            const params = {
                column: column.name,
                type: typeText(column.type),
                key: `${target.path}.${keyColumn.name}`,
                keyType: typeText(keyColumn.type),
            };
            notebook.diagnostics.push(sourceDiagnostics.report("lookup-key-type", { span: here.span }, params));
            return undefined;
        }
        return { key: keyColumn.name, column: column.name };
    });
    return found.some((pair) => pair === undefined) ? undefined : found.filter((pair) => pair !== undefined);
}
