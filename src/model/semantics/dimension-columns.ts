import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Entity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { Notebook } from "./notebook.js";

/** Columns of every dimension and history, whichever of them the entity has today. */
const ofVersions = ["valid_from", "valid_to", "is_current", "is_placeholder"];

/** What a history computes on its way from rows to versions, beside the columns that it reads. */
const onTheWay: { readonly [Kind in Entity["kind"]]: readonly string[] } = {
    keyed: ["version", "changed_at", "next_valid_from", "is_withdrawn", "was_withdrawn"],
    resolved: ["version", "valid_at", "next_valid_from"],
};

type Named = Pick<Entity, "name" | "history"> &
    (
        | { readonly kind: "keyed"; readonly key: readonly string[] }
        | { readonly kind: "resolved"; readonly identity: Identity }
    );

/** The columns an entity's dimension has without declaring them: no attribute or trait can have their names. */
export function dimensionColumns(entity: Named): ReadonlySet<string> {
    const own = [columnNames.versionId(entity.name), ...ofVersions, "as_of"];
    if (entity.kind === "keyed") return new Set([columnNames.entityKey(entity.name), ...entity.key, ...own]);
    const { name, identifiers } = entity.identity;
    const single = identifiers.filter(({ perProfile }) => perProfile === 1);
    return new Set([columnNames.profileId(name), ...single.map((type) => type.name), ...own]);
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
