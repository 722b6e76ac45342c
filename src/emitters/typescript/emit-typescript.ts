import type { EmitterInput } from "../emitter.js";
import type { OutputFile, OutputTree } from "../output-tree.js";
import { databaseModule } from "./database-module.js";
import { enumsModule } from "./enums-module.js";
import { eventModule } from "./event-module.js";
import { idsModule } from "./ids-module.js";
import { indexModule } from "./index-module.js";
import type { Module } from "./module.js";
import { moduleDraft } from "./module-draft.js";
import { rowModule } from "./row-module.js";
import { scalarsModule } from "./scalars-module.js";
import { trackModule } from "./track-module.js";
import { nameEverything } from "./vocabulary.js";

/** The types of an application that reads the warehouse or sends events to it: plain ESM, no dependency. */
export function emitTypeScript({ warehouse }: EmitterInput): OutputTree {
    const vocabulary = nameEverything(warehouse);
    const modules: Module[] = [
        scalarsModule(),
        ...(vocabulary.ids.length === 0 ? [] : [idsModule(vocabulary.ids)]),
        ...(vocabulary.enums.length === 0 ? [] : [enumsModule(vocabulary.enums)]),
        trackModule(warehouse.model.project.purposes),
        ...vocabulary.events.map((event) => eventModule(event, vocabulary)),
        ...vocabulary.rows.map((row) => rowModule(row, vocabulary)),
        databaseModule(vocabulary.rows),
    ];
    return new Map([...modules, indexModule(modules)].map((module) => [`types/${module.path}.ts`, file(module)]));
}

const file = (module: Module): OutputFile => ({
    draft: moduleDraft(module),
    language: "typescript",
    emitter: "typescript",
    origin: module.origin,
});
