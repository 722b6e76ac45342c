import type { SourceDeclaration } from "../../language/source.js";
import type { TableDeclaration } from "../../language/table.js";
import type { Identity } from "../identity.js";
import type { KnownTable, KnownTables } from "./known-table.js";
import { lookUp } from "./lookups.js";
import type { Notebook } from "./notebook.js";
import { tableIdentifiers } from "./table-identifiers.js";

/** Tables as their readers see them: with what they look up, and with the identifiers that their rows carry. */
export function completeTables(
    sources: readonly SourceDeclaration[],
    alone: readonly KnownTable[],
    identities: ReadonlyMap<string, Identity>,
    erasing: ReadonlySet<string>,
    notebook: Notebook,
): KnownTables {
    const declared = new Map<string, TableDeclaration>(
        sources.flatMap(({ name, tables }) =>
            tables.map((table) => [`${name.value}.${table.name.value}`, table] as const),
        ),
    );
    const looked = lookUp(declared, new Map(alone.map((known) => [known.path, known])), notebook);
    return new Map(
        [...looked].map(([path, known]) => {
            const declaration = declared.get(path);
            return [path, declaration === undefined ? known : withIdentifiers(known, declaration)];
        }),
    );

    function withIdentifiers(known: KnownTable, declaration: TableDeclaration): KnownTable {
        const identifiers = tableIdentifiers(declaration, known, identities, notebook);
        const erases = [...new Set(identifiers.map(({ identity }) => identity))].filter((name) => erasing.has(name));
        const identifiersTold = identifiers.length === declaredIdentifiers(declaration);
        return { ...known, table: { ...known.table, identifiers, erases }, identifiersTold };
    }
}

const declaredIdentifiers = ({ columns, identifiers = [], replaces }: TableDeclaration): number =>
    columns.filter(({ identifier }) => identifier !== undefined).length +
    identifiers.length +
    (replaces === undefined ? 0 : 2);
