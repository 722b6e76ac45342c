import { columnsOf } from "../../expression/columns.js";
import type { Expression } from "../../expression/tree.js";
import { typeText } from "../../expression/type.js";
import { dependencyOrder } from "../../graph/dependency-order.js";
import type { ColumnDeclaration } from "../../language/column.js";
import type { TableDeclaration } from "../../language/table.js";
import type { Span } from "../../text/span.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { ColumnOrigin, Deprecation, SourceColumn } from "../source.js";
import { sentenceOf } from "./describe.js";
import { compileSlot } from "./expressions.js";
import { rawScope } from "./known-table.js";
import { checkColumnName, checkRawName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { personalOf, recordShape } from "./records.js";
import { valueSet } from "./value-sets.js";

/** Declared columns without their computed values: what expressions are compiled against. */
export function declaredColumns(declaration: TableDeclaration, path: string, notebook: Notebook): SourceColumn[] {
    return declaration.columns.map((column) => declaredColumn(column, declaration, path, notebook));
}

function declaredColumn(
    column: ColumnDeclaration,
    declaration: TableDeclaration,
    path: string,
    notebook: Notebook,
): SourceColumn {
    const { arrives_as } = declaration;
    const name = column.name.value;
    const { type, arrives } = column.type.value;
    const nullLike = column.null_like?.value === true;
    if (nullLike && type.kind !== "string" && column.null_like !== undefined) {
        const { span } = column.null_like;
        const params = { column: name, type: typeText(type) };
        notebook.diagnostics.push(sourceDiagnostics.report("unused-null-like", { span }, params));
    }
    if (column.raw !== undefined) checkRawName(column.raw, notebook);
    if (column.hidden?.value !== true) checkColumnName(column.name, type, notebook, column.value === undefined);
    if (column.value !== undefined) checkComputed(column, column.value.span, notebook);
    const record = recordShape(column, `${path}.${name}`, notebook);
    const asText = arrives === "typed" && (column.arrives_as ?? arrives_as) !== undefined;
    return {
        name,
        description: column.description?.value ?? sentenceOf(name),
        type,
        record,
        from: { kind: "raw", name: column.raw?.value ?? name, arrives: asText ? "text" : arrives },
        required: column.required?.value === true,
        optional: isOptional(column, declaration, notebook),
        values: valueSet(column.values, column.open, type, notebook),
        pii: column.pii?.value ?? personalOf(record),
        unit: column.unit?.value ?? null,
        nullLike,
        hidden: column.hidden?.value === true,
        deprecated: deprecation(column, notebook),
        origin: define(notebook, `${path}.${name}`, column.name.span),
    };
}

/** What a row is read by must be there from the beginning. */
function isOptional(
    { name, raw, optional, required }: ColumnDeclaration,
    { key, loaded_at, changes }: TableDeclaration,
    notebook: Notebook,
): boolean {
    if (optional?.value !== true) return false;
    const times = changes.kind === "append" ? [changes.occurred_at] : [changes.created_at, changes.updated_at];
    const names = new Set([name.value, raw?.value]);
    const isNamed = (other: { readonly value: string } | undefined) => other !== undefined && names.has(other.value);
    const because =
        required?.value === true
            ? "required"
            : key.some(isNamed)
              ? "of the key"
              : [loaded_at, ...times].some(isNamed)
                ? "a time of its rows"
                : undefined;
    if (because !== undefined) {
        const params = { column: name.value, because };
        notebook.diagnostics.push(sourceDiagnostics.report("optional-needed", { span: optional.span }, params));
    }
    return true;
}

/** A computed column does not arrive, so nothing can be said of how it does. */
function checkComputed(column: ColumnDeclaration, value: Span, notebook: Notebook): void {
    const { raw, arrives_as, null_like, optional, type } = column;
    const epoch = type.value.arrives === "typed" ? undefined : type;
    const said = { raw, arrives_as, null_like, optional, type: epoch };
    for (const [key, declared] of Object.entries(said)) {
        if (declared === undefined) continue;
        const place = { span: declared.span, related: { span: value, label: "computed here" } };
        const params = { column: column.name.value, key };
        notebook.diagnostics.push(sourceDiagnostics.report("computed-and-delivered", place, params));
    }
}

function deprecation({ deprecated }: ColumnDeclaration, notebook: Notebook): Deprecation | null {
    if (deprecated === undefined) return null;
    const { since, remove_after: removeAfter, use } = deprecated;
    if (removeAfter !== undefined && removeAfter.value < since.value) {
        const place = { span: removeAfter.span, related: { span: since.span, label: "deprecated from here on" } };
        const params = { since: since.value, removeAfter: removeAfter.value };
        notebook.diagnostics.push(sourceDiagnostics.report("deprecation-order", place, params));
    }
    return { since: since.value, removeAfter: removeAfter?.value ?? null, use: use?.value ?? null };
}

/** Gives computed columns their expressions, which may read any column of the row, but never in a ring. */
export function computeColumns(
    columns: readonly SourceColumn[],
    declaration: TableDeclaration,
    path: string,
    notebook: Notebook,
): readonly SourceColumn[] {
    const scope = rawScope(path, columns, declaration.name.span);
    const values = new Map<string, Expression>();
    for (const { name, value, type } of declaration.columns) {
        if (value === undefined) continue;
        const expression = compileSlot(value, scope, type.value.type, notebook);
        if (expression !== undefined) values.set(name.value, expression);
    }
    reportRings(values, declaration, notebook);
    return columns.map((column) => {
        const value = values.get(column.name);
        const from: ColumnOrigin = value === undefined ? column.from : { kind: "expression", value };
        return { ...column, from };
    });
}

function reportRings(values: ReadonlyMap<string, Expression>, declaration: TableDeclaration, notebook: Notebook): void {
    const needsOf = (name: string): readonly string[] => {
        const value = values.get(name);
        return value === undefined ? [] : columnsOf(value);
    };
    for (const ring of dependencyOrder([...values.keys()], needsOf).cycles) {
        const [first, second] = ring.map((name) => declaration.columns.find((column) => column.name.value === name));
        const span = first?.value?.span ?? declaration.name.span;
        const related = second?.value && { span: second.value.span, label: "which needs the first" };
        notebook.diagnostics.push(
            sourceDiagnostics.report("value-cycle", { span, ...(related && { related }) }, { ring }),
        );
    }
}
