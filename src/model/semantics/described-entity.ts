import type { EntityDeclaration } from "../../language/entity.js";
import type { Entity } from "../entity.js";
import type { Project } from "../project.js";
import { describe, ownerOf } from "./definitions.js";
import { define, type Notebook } from "./notebook.js";

/** What every entity says about itself, of whatever its rows are. */
export function describedEntity(
    declaration: EntityDeclaration,
    project: Project | undefined,
    notebook: Notebook,
): Pick<Entity, "name" | "description" | "owner" | "version" | "history" | "origin"> {
    const name = declaration.name.value;
    return {
        name,
        origin: define(notebook, `entities.${name}`, declaration.name.span),
        description: describe(declaration, "entity", notebook),
        owner: ownerOf(declaration, "entity", project, notebook),
        version: declaration.version?.value ?? "0.1.0",
        history: declaration.history?.value ?? "scd1",
    };
}
