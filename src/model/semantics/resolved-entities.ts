import type { ResolvedEntityDeclaration } from "../../language/entity.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Attribute, ResolvedEntity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { Project } from "../project.js";
import { analyzeAttribute } from "./attributes.js";
import { describe, ownerOf } from "./definitions.js";
import { dimensionColumns, reportReserved } from "./dimension-columns.js";
import type { KnownTables } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import { findIdentity, hasIdentifier } from "./table-identifiers.js";

/** An entity of profiles, its traits still missing: they need the events. @returns undefined without its identity */
export function analyzeResolvedEntity(
    declaration: ResolvedEntityDeclaration,
    identities: ReadonlyMap<string, Identity>,
    tables: KnownTables,
    project: Project | undefined,
    notebook: Notebook,
): ResolvedEntity | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `entities.${name}`, declaration.name.span);
    const described = {
        name,
        description: describe(declaration, "entity", notebook),
        owner: ownerOf(declaration, "entity", project, notebook),
        version: declaration.version?.value ?? "0.1.0",
        history: declaration.history?.value ?? "scd1",
        origin,
    } as const;
    const identity = findIdentity(declaration.identity, identities, notebook);
    if (identity === undefined) return undefined;
    const taken = dimensionColumns({ kind: "resolved", name, identity });
    const attributes = declaration.attributes.flatMap((attribute) => {
        reportReserved(attribute.name, taken, name, notebook);
        return analyzeAttribute(attribute, identity, tables, origin.path, notebook) ?? [];
    });
    checkHistory(declaration, attributes, tables, notebook);
    return {
        ...described,
        kind: "resolved",
        identity: identity.name,
        requires: requirement(declaration, identity, notebook),
        attributes,
        traits: [],
    };
}

function requirement(
    { requires, name, identity: named }: ResolvedEntityDeclaration,
    identity: Identity,
    notebook: Notebook,
): readonly string[] {
    if (requires !== undefined) {
        return requires.filter((type) => hasIdentifier(identity, type, notebook)).map(({ value }) => value);
    }
    const limited = identity.identifiers.filter(({ perProfile }) => perProfile !== null);
    if (limited.length === 0) {
        const params = { entity: name.value, identity: identity.name };
        notebook.diagnostics.push(entityDiagnostics.report("no-requirement", { span: named.span }, params));
    }
    return limited.map((type) => type.name);
}

/** History of a profile comes from the tables that keep versions; one of them is enough to have any. */
function checkHistory(
    { history, name, attributes: declared }: ResolvedEntityDeclaration,
    attributes: readonly Attribute[],
    tables: KnownTables,
    notebook: Notebook,
): void {
    if (history?.value !== "scd2") return;
    // A table that nobody declared was reported; it might have been the one with versions.
    const named = declared.flatMap(({ from }) => from.map(({ column }) => column));
    if (named.some(({ source, table }) => !tables.has(`${source.value}.${table.value}`))) return;
    const read = new Set(attributes.flatMap(({ from }) => from.map(({ table }) => `${table.source}.${table.table}`)));
    const paths = [...read].sort();
    if (paths.length === 0 || paths.some((path) => tables.get(path)?.table.changes.kind === "log")) return;
    const params = { entity: name.value, tables: paths };
    notebook.diagnostics.push(entityDiagnostics.report("history-without-log", { span: history.span }, params));
}
