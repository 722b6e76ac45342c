import { columnsOf } from "../../expression/columns.js";
import { formatExpression } from "../../expression/format.js";
import { typeText } from "../../expression/type.js";
import type { IdentifierBindingDeclaration } from "../../language/identifier-binding.js";
import type { Text } from "../../language/located.js";
import type { IdentifierPath } from "../../language/names.js";
import type { TableDeclaration } from "../../language/table.js";
import type { TableIdentifierDeclaration } from "../../language/table-identifier.js";
import { replacedParty, replacingParty } from "../../names/own-party.js";
import type { Span } from "../../text/span.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Identity } from "../identity.js";
import type { TableIdentifier } from "../source.js";
import { isKey } from "./conversion.js";
import { compileSlot, condition } from "./expressions.js";
import { findIdentity, hasIdentifier } from "./known-identity.js";
import { findOwnColumn, type KnownTable, stagedScope } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import { partyOf } from "./parties.js";

/** What the rows of a table carry that names somebody: columns first, then the table's own list. */
export function tableIdentifiers(
    declaration: TableDeclaration,
    known: KnownTable,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): readonly TableIdentifier[] {
    const { path } = known.table.origin;
    const ofColumns = declaration.columns.flatMap(({ name, identifier }): readonly Told[] => {
        if (identifier === undefined) return [];
        // A hidden column is told of where it is bound, not where it is declared.
        const columns = namingColumns([{ ...name, span: identifier.type.span }], known, notebook);
        const carried = columns && { columns, value: null, where: null };
        return bound(identifier, carried, { path: `${path}.${name.value}`, span: name.span });
    });
    const ofTable = (declaration.identifiers ?? []).flatMap((declared, index): readonly Told[] =>
        bound(declared, carriedBy(declared, known, notebook), {
            path: `${path}.identifiers.${index + 1}`,
            span: declared.type.span,
        }),
    );
    const all = [...ofColumns, ...ofTable, ...ofReplacement(declaration.replaces)];
    reportTwice(all, notebook);
    return all.map(({ identifier }) => identifier);

    // Each side stands alone: what takes another's place is not seen together with it.
    function ofReplacement(replaces: TableDeclaration["replaces"]): readonly Told[] {
        if (replaces === undefined) return [];
        if (replaces.old.value === replaces.new.value) {
            const params = { column: replaces.old.value };
            notebook.diagnostics.push(
                identityDiagnostics.report("replaces-itself", { span: replaces.old.span }, params),
            );
            return [];
        }
        return ([replaces.old, replaces.new] as const).flatMap((column, index) => {
            const columns = namingColumns([column], known, notebook);
            const role = index === 0 ? replacedParty : replacingParty;
            const place = { path: `${path}.replaces.${role}`, span: column.span };
            return bound(
                { type: replaces.type, role: undefined },
                columns && { columns, value: null, where: null },
                place,
            ).map((told) => ({ ...told, identifier: { ...told.identifier, role } }));
        });
    }

    function bound(
        { type, role }: Pick<IdentifierBindingDeclaration, "type" | "role">,
        carried: Carried | undefined,
        place: Place,
    ): readonly Told[] {
        if (!isKnown(type, identities, notebook) || carried === undefined) return [];
        const { identity } = type;
        const identifier = {
            identity: identity.value,
            type: type.type.value,
            role: partyOf(role, identity.value, notebook),
            ...carried,
            origin: define(notebook, place.path, place.span),
        };
        return [{ identifier, span: type.span }];
    }
}

interface Place {
    readonly path: string;
    readonly span: Span;
}

interface Told {
    readonly identifier: TableIdentifier;
    readonly span: Span;
}

type Carried = Pick<TableIdentifier, "columns" | "value" | "where">;

/** What an entry of `identifiers` says that a row carries. @returns undefined after a diagnostic has said what is wrong */
function carriedBy(
    { of, where }: TableIdentifierDeclaration,
    known: KnownTable,
    notebook: Notebook,
): Carried | undefined {
    const scope = stagedScope(known);
    const filter = condition(where, scope, notebook);
    if (where !== undefined && filter === null) return undefined;
    if (of.kind === "columns") {
        const columns = namingColumns(of.columns, known, notebook);
        return columns && { columns, value: null, where: filter };
    }
    const value = compileSlot(of.value, scope, undefined, notebook);
    if (value === undefined) return undefined;
    const place = { span: of.value.span };
    if (!isKey(value.type)) {
        const params = { value: formatExpression(value), type: typeText(value.type) };
        notebook.diagnostics.push(identityDiagnostics.report("identifier-type", place, params));
        return undefined;
    }
    if (columnsOf(value).length === 0 && value.node !== "verbatim") {
        notebook.diagnostics.push(identityDiagnostics.report("constant-identifier", place, { table: known.path }));
        return undefined;
    }
    // A column by another spelling is a column: attributes that read it know whose it is.
    return value.node === "column"
        ? { columns: [value.name], value: null, where: filter }
        : { columns: [], value, where: filter };
}

/** @returns undefined when one of them is missing, hidden, or of a type that names nobody */
function namingColumns(names: readonly Text[], known: KnownTable, notebook: Notebook): readonly string[] | undefined {
    const found = names.map((name) => namingColumn(name, known, notebook));
    return found.includes(undefined) ? undefined : names.map(({ value }) => value);
}

function namingColumn(name: Text, known: KnownTable, notebook: Notebook): string | undefined {
    const column = findOwnColumn(known, name, notebook);
    if (column === undefined || isKey(column.type)) return column?.name;
    const params = { value: column.name, type: typeText(column.type) };
    notebook.diagnostics.push(identityDiagnostics.report("identifier-type", { span: name.span }, params));
    return undefined;
}

/** One value as one identifier is one observation, however often it is said. */
function reportTwice(all: readonly Told[], notebook: Notebook): void {
    const first = new Map<string, Span>();
    for (const { identifier, span } of all) {
        const { identity, type, role, columns, value } = identifier;
        const what = value === null ? columns.join(", ") : formatExpression(value);
        const name = `${identity}.${type}`;
        const said = JSON.stringify([name, role, what]);
        const earlier = first.get(said);
        if (earlier === undefined) first.set(said, span);
        else {
            const place = { span, related: { span: earlier, label: "the first stands here" } };
            notebook.diagnostics.push(
                identityDiagnostics.report("identifier-twice", place, { identifier: name, what }),
            );
        }
    }
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
