import { isMoment } from "../../expression/common-type.js";
import { typeText } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import type { TableDeclaration } from "../../language/table.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Arrival, Changes, SourceColumn } from "../source.js";
import { define, type Notebook } from "./notebook.js";

type Role = "loaded_at" | "created_at" | "updated_at" | "occurred_at";

const descriptions: Readonly<Record<Role, string>> = {
    loaded_at: "When the row reached the warehouse.",
    created_at: "When the row first existed.",
    updated_at: "When the row was last changed.",
    occurred_at: "When it happened.",
};

export interface Roles {
    readonly changes: Changes;
    readonly loadedAt: string | null;
    /** The columns that roles name and nobody declared. */
    readonly added: readonly SourceColumn[];
}

/** The columns that date a table's rows. A role that names no declared column names a raw one, which is added. */
export function resolveRoles(
    declaration: TableDeclaration,
    columns: readonly SourceColumn[],
    path: string,
    notebook: Notebook,
): Roles {
    const added: SourceColumn[] = [];
    const resolve = (role: Role, named: Text): string => {
        const column =
            columns.find(({ name }) => name === named.value) ??
            columns.find(({ from }) => from.kind === "raw" && from.name === named.value);
        if (column === undefined) {
            const taken = declaration.columns.find(({ name }) => name.value === role);
            if (taken === undefined) added.push(addedColumn(role, named, declaration, path, notebook));
            else {
                const place = { span: named.span, related: { span: taken.name.span, label: "declared here" } };
                notebook.diagnostics.push(
                    sourceDiagnostics.report("role-name-taken", place, { role, raw: named.value }),
                );
            }
            return role;
        }
        checkRole(role, named, column, declaration, notebook);
        return column.name;
    };
    const { changes, loaded_at } = declaration;
    return {
        changes:
            changes.kind === "append"
                ? { kind: "append", occurredAt: resolve("occurred_at", changes.occurred_at) }
                : {
                      kind: changes.kind,
                      createdAt: changes.created_at === undefined ? null : resolve("created_at", changes.created_at),
                      updatedAt: resolve("updated_at", changes.updated_at),
                  },
        loadedAt: loaded_at === undefined ? null : resolve("loaded_at", loaded_at),
        added,
    };
}

function addedColumn(
    role: Role,
    raw: Text,
    { arrives_as }: TableDeclaration,
    path: string,
    notebook: Notebook,
): SourceColumn {
    const arrives: Arrival = arrives_as === undefined ? "typed" : "text";
    return {
        name: role,
        description: descriptions[role],
        type: { kind: "timestamp" },
        from: { kind: "raw", name: raw.value, arrives },
        required: false,
        optional: false,
        values: null,
        pii: null,
        unit: null,
        record: null,
        nullLike: false,
        hidden: false,
        deprecated: null,
        origin: define(notebook, `${path}.${role}`, raw.span),
    };
}

function checkRole(
    role: Role,
    named: Text,
    column: SourceColumn,
    declaration: TableDeclaration,
    notebook: Notebook,
): void {
    const declared = declaration.columns.find(({ name }) => name.value === column.name);
    if (isMoment(column.type.kind) && !column.hidden) return;
    const place = {
        span: named.span,
        ...(declared !== undefined && { related: { span: declared.type.span, label: "declared here" } }),
    };
    notebook.diagnostics.push(
        column.hidden
            ? sourceDiagnostics.report("hidden-role", place, { role, column: column.name })
            : sourceDiagnostics.report("role-type", place, { role, column: column.name, type: typeText(column.type) }),
    );
}
