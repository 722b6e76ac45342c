import { IndentationText, NewLineKind, Project, QuoteKind } from "ts-morph";
import type { EmitterInput } from "../emitter.js";
import type { OutputFile, OutputTree } from "../output-tree.js";
import { databaseModule } from "./database-module.js";
import { enumsModule } from "./enums-module.js";
import { eventModule } from "./event-module.js";
import { idsModule } from "./ids-module.js";
import { indexModule } from "./index-module.js";
import { importStructures, type Module } from "./module.js";
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
    const project = new Project({
        useInMemoryFileSystem: true,
        skipLoadingLibFiles: true,
        manipulationSettings: {
            indentationText: IndentationText.FourSpaces,
            quoteKind: QuoteKind.Double,
            newLineKind: NewLineKind.LineFeed,
            insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
        },
    });
    return new Map(
        [...modules, indexModule(modules)].map((module) => [`types/${module.path}.ts`, print(module, project)]),
    );
}

function print({ path, doc, imports, statements, origin }: Module, project: Project): OutputFile {
    // All at once: ts-morph parses the file again after each insertion.
    const file = project.createSourceFile(`${path}.ts`, {
        statements: [...(doc === null ? [] : [`/** ${doc} */\n`]), ...importStructures(path, imports), ...statements],
    });
    return { text: file.getFullText(), language: "typescript", emitter: "typescript", origin };
}
