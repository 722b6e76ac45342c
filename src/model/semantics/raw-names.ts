import type { SourceDeclaration } from "../../language/source.js";
import type { TableDeclaration } from "../../language/table.js";
import type { Span } from "../../text/span.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { SourceColumn } from "../source.js";
import { type Notebook, placeOf } from "./notebook.js";
import type { NamedRelation } from "./relations.js";

// DuckDB: the first two are its catalogue, the next two are databases of its own. A build keeps its notes in the last.
const ownedSchemas = new Set(["information_schema", "pg_catalog", "temp", "system", "c360"]);

// Engines compare unquoted names without their case, and some of them quoted ones too.
const folded = (name: string): string => name.toLowerCase();

/** Each raw table is declared once, in a schema that is the source's own. */
export function checkRawTables(sources: readonly SourceDeclaration[], notebook: Notebook): void {
    const first = new Map<string, { readonly path: string; readonly span: Span }>();
    for (const source of sources) {
        const schema = source.schema ?? source.name;
        if (ownedSchemas.has(folded(schema.value))) {
            const params = { schema: schema.value };
            notebook.diagnostics.push(sourceDiagnostics.report("reserved-schema", { span: schema.span }, params));
        }
        for (const table of source.tables) {
            const path = `${source.name.value}.${table.name.value}`;
            const { value, span } = table.identifier ?? table.name;
            const physical = JSON.stringify([folded(schema.value), folded(value)]);
            const earlier = first.get(physical);
            if (earlier === undefined) first.set(physical, { path, span });
            // Two definitions of one name are an error of their own.
            else if (earlier.path !== path) {
                const place = { span, related: { span: earlier.span, label: `read as ${earlier.path} here` } };
                const params = { raw: `${schema.value}.${value}` };
                notebook.diagnostics.push(sourceDiagnostics.report("raw-table-twice", place, params));
            }
        }
    }
}

/** DuckDB: `main` is where the warehouse is built, so a raw table there must not be called like a relation of it. */
export function checkBuiltTables(
    sources: readonly SourceDeclaration[],
    relations: readonly NamedRelation[],
    notebook: Notebook,
): void {
    const built = new Map(relations.map(({ name, origin }) => [name, origin] as const));
    for (const { name, schema = name, tables } of sources) {
        if (folded(schema.value) !== "main") continue;
        for (const table of tables) {
            const { value, span } = table.identifier ?? table.name;
            const origin = built.get(folded(value));
            if (origin === undefined) continue;
            const place = { span, related: { span: placeOf(notebook, origin), label: "built for this" } };
            const params = { raw: `${schema.value}.${value}` };
            notebook.diagnostics.push(sourceDiagnostics.report("raw-table-built", place, params));
        }
    }
}

/** Two columns may read one raw column, but never two raw columns of one name. */
export function checkRawColumns(
    columns: readonly SourceColumn[],
    { columns: declared }: TableDeclaration,
    notebook: Notebook,
): void {
    const first = new Map<string, { readonly raw: string; readonly span: Span }>();
    for (const { name, from, origin } of columns) {
        if (from.kind !== "raw") continue;
        const declaration = declared.find((column) => column.name.value === name);
        const span = declaration?.raw?.span ?? declaration?.name.span ?? placeOf(notebook, origin);
        const earlier = first.get(folded(from.name));
        if (earlier === undefined) first.set(folded(from.name), { raw: from.name, span });
        else if (earlier.raw !== from.name) {
            const place = { span, related: { span: earlier.span, label: `\`${earlier.raw}\` stands here` } };
            const params = { raw: from.name, earlier: earlier.raw };
            notebook.diagnostics.push(sourceDiagnostics.report("raw-column-twice", place, params));
        }
    }
}
