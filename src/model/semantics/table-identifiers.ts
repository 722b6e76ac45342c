import { typeText } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import type { IdentifierPath } from "../../language/names.js";
import type { TableDeclaration } from "../../language/table.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import type { Span } from "../../text/span.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Identity } from "../identity.js";
import type { TableIdentifier } from "../source.js";
import { isKey } from "./conversion.js";
import { findOwnColumn, type KnownTable } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";

/** What the rows of a table carry that names somebody: columns first, then the table's own list. */
export function tableIdentifiers(
    declaration: TableDeclaration,
    known: KnownTable,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): readonly TableIdentifier[] {
    const ofColumns = declaration.columns.flatMap(({ name, identifier }) => {
        if (identifier === undefined) return [];
        const place = { path: `${known.table.origin.path}.${name.value}`, span: name.span };
        // A hidden column is told of where it is bound, not where it is declared.
        return bind(identifier, [{ ...name, span: identifier.span }], place);
    });
    const ofTable = (declaration.identifiers ?? []).flatMap(({ type, columns }, index) =>
        bind(type, columns, { path: `${known.table.origin.path}.identifiers.${index + 1}`, span: type.span }),
    );
    return [...ofColumns, ...ofTable];

    function bind(
        type: IdentifierPath,
        columns: readonly Text[],
        place: { path: string; span: Span },
    ): TableIdentifier[] {
        const found = columns.map((column) => namingColumn(column, known, notebook));
        if (!isKnown(type, identities, notebook) || found.includes(undefined)) return [];
        return [
            {
                identity: type.identity.value,
                type: type.type.value,
                columns: columns.map(({ value }) => value),
                origin: define(notebook, place.path, place.span),
            },
        ];
    }
}

function namingColumn(name: Text, known: KnownTable, notebook: Notebook): string | undefined {
    const column = findOwnColumn(known, name, notebook);
    if (column === undefined || isKey(column.type)) return column?.name;
    const params = { column: column.name, type: typeText(column.type) };
    notebook.diagnostics.push(identityDiagnostics.report("identifier-type", { span: name.span }, params));
    return undefined;
}

function isKnown(
    { identity, type }: IdentifierPath,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): boolean {
    const known = findIdentity(identity, identities, notebook);
    if (known === undefined) return false;
    return hasIdentifier(known, type, notebook);
}

/** An identity by its name; a name that nobody has is a diagnostic. */
export function findIdentity(
    name: Text,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): Identity | undefined {
    const found = identities.get(name.value);
    if (found === undefined) {
        const params = { name: name.value, near: nearest(name.value, identities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-identity", { span: name.span }, params));
    }
    return found;
}

/** Whether an identity lists the identifier type; that it does not is a diagnostic. */
export function hasIdentifier(identity: Identity, type: Text, notebook: Notebook): boolean {
    const names = identity.identifiers.map(({ name }) => name);
    if (names.includes(type.value)) return true;
    const listed = notebook.places.get(identity.origin.path);
    const place = {
        span: type.span,
        ...(listed !== undefined && { related: { span: listed, label: "its identifiers stand here" } }),
    };
    const params = { identity: identity.name, name: type.value, near: nearest(type.value, names) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-identifier", place, params));
    return false;
}
