import type { ScopeColumn } from "../../expression/compile.js";
import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Entity } from "../entity.js";
import { keyColumn } from "../entity-key.js";
import type { Identity } from "../identity.js";
import type { KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";

/** Columns of every dimension and history, whichever of them the entity has today. */
const ofVersions = ["valid_from", "valid_to", "is_current", "is_placeholder"];

/** What a history computes on its way from rows to versions, beside the columns that it reads. */
const onTheWay: { readonly [Kind in Entity["kind"]]: readonly string[] } = {
    keyed: ["version", "changed_at", "next_valid_from", "is_withdrawn", "was_withdrawn"],
    resolved: ["version", "valid_at", "next_valid_from"],
    grouped: [],
};

const ofVersionsOf = (entity: string): readonly string[] => [columnNames.versionId(entity), ...ofVersions, "as_of"];

type Named = Pick<Entity, "name" | "history"> &
    (
        | { readonly kind: "keyed"; readonly key: readonly string[] }
        | { readonly kind: "resolved"; readonly identity: Identity }
    );

/** The columns an entity's dimension has without declaring them: no attribute or trait can have their names. */
export function dimensionColumns(entity: Named): ReadonlySet<string> {
    const own = ofVersionsOf(entity.name);
    if (entity.kind === "keyed") return new Set([columnNames.entityKey(entity.name), ...entity.key, ...own]);
    const { name, identifiers } = entity.identity;
    const single = identifiers.filter(({ perProfile }) => perProfile === 1);
    return new Set([columnNames.profileId(name), ...single.map((type) => type.name), ...own]);
}

/** The columns of the dimension that name a row in the sources: single identifiers, or the key. Any may be null. */
export function keyColumns(
    entity: Entity,
    identities: ReadonlyMap<string, Identity>,
    tables: KnownTables,
): readonly ScopeColumn[] {
    if (entity.kind === "resolved") {
        const single = identities.get(entity.identity)?.identifiers.filter(({ perProfile }) => perProfile === 1) ?? [];
        return single.map(({ name }) => ({ name, type: { kind: "string" }, nullable: true }));
    }
    if (entity.kind === "grouped") return [];
    const columns = tables.get(`${entity.table.source}.${entity.table.table}`)?.table.columns ?? [];
    return columns
        .filter(({ name }) => entity.key.includes(name))
        .map(({ name, type }) => ({ name, type, nullable: true }));
}

/** The columns a dimension has beside attributes, what they reference, and traits. */
export function ownColumns(entity: Entity, keys: readonly ScopeColumn[]): ReadonlySet<string> {
    const added = entity.attributes.flatMap(({ references }) => references?.column ?? []);
    return new Set([keyColumn(entity), ...keys.map(({ name }) => name), ...added, ...ofVersionsOf(entity.name)]);
}

/** The names that an attribute cannot have: also those of what its history compares it with. */
export function takenFromAttributes(entity: Named, attributes: readonly Text[]): ReadonlySet<string> {
    const taken = dimensionColumns(entity);
    return entity.history === "scd1"
        ? taken
        : new Set([...taken, ...onTheWay[entity.kind], ...attributes.map(({ value }) => `previous_${value}`)]);
}

/** The names that a key column or an identifier cannot have, which stands in the dimension under its own name. */
export function takenFromKeys(
    { kind, name, history }: Pick<Entity, "kind" | "name" | "history">,
    id: string,
    attributes: readonly Text[],
): ReadonlySet<string> {
    const taken = new Set([id, "is_placeholder", "as_of"]);
    if (history === "scd1") return taken;
    const previous = kind === "keyed" ? attributes.map(({ value }) => `previous_${value}`) : [];
    return new Set([...taken, columnNames.versionId(name), ...ofVersions, ...onTheWay[kind], ...previous]);
}

/** Reports a name that the dimension has given away. */
export function reportReserved(
    name: Pick<Text, "value" | "span">,
    taken: ReadonlySet<string>,
    entity: string,
    notebook: Notebook,
): void {
    if (!taken.has(name.value)) return;
    const params = { name: name.value, relation: relationNames.dimension(entity) };
    notebook.diagnostics.push(entityDiagnostics.report("reserved-attribute", { span: name.span }, params));
}
