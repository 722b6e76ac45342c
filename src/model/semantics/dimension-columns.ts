import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Identity } from "../identity.js";
import type { Notebook } from "./notebook.js";

/** Columns of every dimension and history, whichever of them the entity has today. */
const ofVersions = ["valid_from", "valid_to", "is_current", "is_placeholder"];

/** The columns an entity's dimension has without declaring them. */
export function dimensionColumns(
    entity:
        | { readonly kind: "keyed"; readonly name: string; readonly key: readonly string[] }
        | { readonly kind: "resolved"; readonly name: string; readonly identity: Identity },
): ReadonlySet<string> {
    const own = [columnNames.versionId(entity.name), ...ofVersions];
    if (entity.kind === "keyed") return new Set([columnNames.entityKey(entity.name), ...entity.key, ...own]);
    const { name, identifiers } = entity.identity;
    const single = identifiers.filter(({ perProfile }) => perProfile === 1);
    return new Set([columnNames.profileId(name), ...single.map((type) => type.name), ...own]);
}

/** Reports an attribute or trait whose name the dimension has given away. */
export function reportReserved(name: Text, taken: ReadonlySet<string>, entity: string, notebook: Notebook): void {
    if (!taken.has(name.value)) return;
    const params = { name: name.value, relation: relationNames.dimension(entity) };
    notebook.diagnostics.push(entityDiagnostics.report("reserved-attribute", { span: name.span }, params));
}
