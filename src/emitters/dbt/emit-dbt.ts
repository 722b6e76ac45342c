import type { Relation } from "../../warehouse/plan/relation.js";
import type { EmitterInput } from "../emitter.js";
import type { OutputFile, OutputTree } from "../output-tree.js";
import { erasureKeyFiles } from "./erasure-key.js";
import { modelPropertiesFile } from "./model-properties.js";
import { folderOf, modelFile, testFile } from "./models.js";
import { type ProgrammedRelation, programMacros } from "./program-macros.js";
import { groupsFile, profilesFile, projectFile, sqlfluffFile } from "./project-files.js";
import { readmeFile } from "./readme.js";
import { isSnapshot, snapshotFiles } from "./snapshots.js";
import { sourcesFile } from "./sources.js";
import { uniqueTogether } from "./unique-together.js";
import { upkeepMacros } from "./upkeep-macros.js";

/** A complete dbt project. */
export function emitDbt({ warehouse, renderer, dbtFolder }: EmitterInput): OutputTree {
    const { model, dialect, relations } = warehouse;
    const { project } = model;
    const models = relations.filter((relation) => !isSnapshot(relation));
    const files: (readonly [string, OutputFile])[] = [
        ["dbt_project.yml", projectFile(project, relations)],
        ["profiles.example.yml", profilesFile(project)],
        [".sqlfluff", sqlfluffFile(relations)],
        ["README.md", readmeFile(project, relations)],
        ...model.sources.map((source): readonly [string, OutputFile] => [
            `models/staging/${source.name}/_${source.name}__sources.yml`,
            sourcesFile(source, dialect),
        ]),
        ...models.map((relation): readonly [string, OutputFile] => [
            `models/${folderOf(relation)}/${relation.name}.sql`,
            modelFile(relation, renderer),
        ]),
        ...[...byFolder(models)].map(([folder, inFolder]): readonly [string, OutputFile] => [
            `models/${folder}/_${propertiesName(inFolder)}.yml`,
            modelPropertiesFile(inFolder, dialect),
        ]),
        ...snapshotFiles(relations, dialect),
        // Below the folder's name: dbt takes `tests/generic` for macros, and an area may be called so.
        ...relations.flatMap((relation) =>
            relation.tests.map((test): readonly [string, OutputFile] => [
                `tests/${folderOf(relation)}/${test.name}.sql`,
                testFile(test, relation, renderer),
            ]),
        ),
        ...relations.filter(isProgrammed).flatMap((relation) => [...programMacros(relation, renderer)]),
        ...upkeepMacros(relations, renderer),
    ];
    if (project.owners.length > 0) files.push(["models/groups.yml", groupsFile(project)]);
    if (relations.some(({ upkeep }) => upkeep?.kind === "append")) files.push(...erasureKeyFiles());
    if (relations.some(({ key }) => key.length > 1)) files.push(["macros/unique_together.sql", uniqueTogether]);
    return new Map(files.map(([path, file]) => [`${dbtFolder}/${path}`, file]));
}

const isProgrammed = (relation: Relation): relation is ProgrammedRelation => relation.program !== null;

function byFolder(relations: readonly Relation[]): ReadonlyMap<string, readonly [Relation, ...Relation[]]> {
    const folders = new Map<string, [Relation, ...Relation[]]>();
    for (const relation of relations) {
        const known = folders.get(folderOf(relation));
        if (known === undefined) folders.set(folderOf(relation), [relation]);
        else known.push(relation);
    }
    return folders;
}

function propertiesName([{ folder, area }]: readonly [Relation, ...Relation[]]): string {
    return folder === "intermediate" ? `${area}__intermediate` : `${area}__models`;
}
