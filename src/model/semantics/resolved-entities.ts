import type { ResolvedEntityDeclaration } from "../../language/entity.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Attribute, ResolvedEntity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { Project } from "../project.js";
import { checkGroups } from "./attribute-groups.js";
import { analyzeAttribute } from "./attributes.js";
import { describedEntity } from "./described-entity.js";
import { reportReserved, takenFromAttributes, takenFromKeys } from "./dimension-columns.js";
import { findIdentity, hasIdentifier } from "./known-identity.js";
import type { KnownTables } from "./known-table.js";
import { type Notebook, placeOf } from "./notebook.js";

/** An entity of profiles, its traits still missing: they need the events. @returns undefined without its identity */
export function analyzeResolvedEntity(
    declaration: ResolvedEntityDeclaration,
    identities: ReadonlyMap<string, Identity>,
    tables: KnownTables,
    project: Project | undefined,
    notebook: Notebook,
): ResolvedEntity | undefined {
    const described = describedEntity(declaration, project, notebook);
    const { name, origin } = described;
    const identity = findIdentity(declaration.identity, identities, notebook);
    if (identity === undefined) return undefined;
    const named = { ...described, kind: "resolved", identity } as const;
    const taken = takenFromAttributes(
        named,
        declaration.attributes.map((attribute) => attribute.name),
    );
    checkIdentifiers(named, identity, notebook);
    const attributes = declaration.attributes.flatMap((attribute) => {
        reportReserved(attribute.name, taken, name, notebook);
        return analyzeAttribute(attribute, identity, tables, origin.path, notebook) ?? [];
    });
    checkGroups(declaration.attributes, attributes, notebook);
    checkHistory(declaration, attributes, tables, notebook);
    checkLogs(name, attributes, tables, notebook);
    return {
        ...described,
        kind: "resolved",
        identity: identity.name,
        requires: requirement(declaration, identity, notebook),
        attributes,
        traits: [],
    };
}

/** An identifier of which a profile has one stands in the dimension under its own name. */
function checkIdentifiers(
    entity: Pick<ResolvedEntity, "kind" | "name" | "history">,
    identity: Identity,
    notebook: Notebook,
): void {
    const taken = takenFromKeys(entity, columnNames.profileId(identity.name), []);
    for (const { name, perProfile, origin } of identity.identifiers) {
        if (perProfile !== 1) continue;
        reportReserved({ value: name, span: placeOf(notebook, origin) }, taken, entity.name, notebook);
    }
}

/** The versions of a log are offered with the time in which each held. */
function checkLogs(entity: string, attributes: readonly Attribute[], tables: KnownTables, notebook: Notebook): void {
    const read = new Set(attributes.flatMap(({ from }) => from.map(({ table }) => `${table.source}.${table.table}`)));
    for (const path of [...read].sort()) {
        const table = tables.get(path)?.table;
        if (table?.changes.kind !== "log") continue;
        for (const { name, hidden, origin } of table.columns) {
            if (hidden || (name !== "valid_from" && name !== "valid_to")) continue;
            const params = { name, relation: relationNames.offered(entity, table.source) };
            const place = { span: placeOf(notebook, origin) };
            notebook.diagnostics.push(entityDiagnostics.report("reserved-column", place, params));
        }
    }
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

/** History of a profile comes from the tables whose rows change; one of them is enough to have any. */
function checkHistory(
    { history, name, attributes: declared }: ResolvedEntityDeclaration,
    attributes: readonly Attribute[],
    tables: KnownTables,
    notebook: Notebook,
): void {
    if (history?.value !== "scd2") return;
    // A table that nobody declared was reported; it might have been one whose rows change.
    const named = declared.flatMap(({ from }) => from.map(({ column }) => column));
    if (named.some(({ source, table }) => !tables.has(`${source.value}.${table.value}`))) return;
    const read = new Set(attributes.flatMap(({ from }) => from.map(({ table }) => `${table.source}.${table.table}`)));
    const paths = [...read].sort();
    if (paths.length === 0 || paths.some((path) => tables.get(path)?.table.changes.kind !== "append")) return;
    const params = { entity: name.value, tables: paths };
    notebook.diagnostics.push(entityDiagnostics.report("history-without-log", { span: history.span }, params));
}
