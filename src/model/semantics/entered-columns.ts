import type { Diagnostic, Related } from "../../diagnostics/diagnostic.js";
import type { Text } from "../../language/located.js";
import type { Span } from "../../text/span.js";
import type { SourceColumn } from "../source.js";
import { findColumn, type KnownTable } from "./known-table.js";
import type { Notebook } from "./notebook.js";

interface Entered<Role extends string> {
    /** The path of the table, as it was written. */
    readonly path: Text;
    /** What columns are called that are not called as what they say. */
    readonly named: { readonly [R in Role]?: Text | undefined } | undefined;
    readonly roles: readonly Role[];
    /** No column is called so. */
    readonly missing: (role: Role, place: { readonly span: Span; readonly related: Related }) => Diagnostic;
    readonly check: (role: Role, column: SourceColumn, span: Span) => void;
}

/**
 * The columns of a table in which people enter what they decide or ask for, each by what it says.
 *
 * @returns null when one is missing, after a diagnostic has said which
 */
export function enteredColumns<Role extends string>(
    known: KnownTable,
    { path, named, roles, missing, check }: Entered<Role>,
    notebook: Notebook,
): Readonly<Record<Role, string>> | null {
    const found = roles.flatMap((role) => {
        const given = named?.[role];
        const isThere = given !== undefined || known.table.columns.some(({ name }) => name === role);
        if (!isThere) {
            const related = { span: known.span, label: "the table" };
            notebook.diagnostics.push(missing(role, { span: path.span, related }));
            return [];
        }
        const column = findColumn(known, given ?? { ...path, value: role }, notebook);
        if (column === undefined) return [];
        check(role, column, given?.span ?? path.span);
        return [[role, column.name] as const];
    });
    return found.length < roles.length ? null : (Object.fromEntries(found) as Record<Role, string>);
}
