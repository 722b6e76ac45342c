import type { EntityDeclaration } from "../../language/entity.js";
import type { Entity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { Project } from "../project.js";
import { analyzeReferences } from "./attribute-references.js";
import { keyColumns } from "./dimension-columns.js";
import { analyzeGroupedEntity } from "./grouped-entities.js";
import { analyzeKeyedEntity } from "./keyed-entities.js";
import type { KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import type { KnownEntities } from "./property-references.js";
import { analyzeResolvedEntity } from "./resolved-entities.js";
import type { TraitSurroundings } from "./trait-surroundings.js";
import { analyzeTraits } from "./traits.js";

/** What entities refer to. */
export interface EntitySurroundings {
    readonly project: Project | undefined;
    readonly identities: ReadonlyMap<string, Identity>;
    readonly tables: KnownTables;
}

/** Entities without their traits, which need the events, which may reference entities. */
export function analyzeEntities(
    declarations: readonly EntityDeclaration[],
    { identities, tables, project }: EntitySurroundings,
    notebook: Notebook,
): KnownEntities {
    const analyzed = declarations.map((declaration): [string, Entity | undefined] => [
        declaration.name.value,
        declaration.kind === "keyed"
            ? analyzeKeyedEntity(declaration, tables, project, notebook)
            : declaration.kind === "resolved"
              ? analyzeResolvedEntity(declaration, identities, tables, project, notebook)
              : undefined,
    ]);
    const known = analyzeReferences(declarations, new Map(analyzed), { identities, tables }, notebook);
    const groups = declarations.flatMap((declaration): [string, Entity | undefined][] =>
        declaration.kind === "grouped"
            ? [[declaration.name.value, analyzeGroupedEntity(declaration, known, project, notebook)]]
            : [],
    );
    return new Map([...known, ...groups]);
}

/** Gives entities their traits. */
export function analyzeEntityTraits(
    declarations: readonly EntityDeclaration[],
    entities: KnownEntities,
    { identities, tables }: Pick<EntitySurroundings, "identities" | "tables">,
    facts: TraitSurroundings,
    notebook: Notebook,
): readonly Entity[] {
    return declarations.flatMap((declaration): Entity[] => {
        const entity = entities.get(declaration.name.value);
        if (entity === undefined) return [];
        const keys = keyColumns(entity, identities, tables);
        return [{ ...entity, traits: analyzeTraits(declaration, entity, keys, facts, notebook) }];
    });
}
