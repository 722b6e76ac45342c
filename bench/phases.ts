/** Generates a project into an empty folder, and prints how many milliseconds each phase took: run as a program. */
import { join } from "node:path";
import { emit } from "../src/emitters/emit.js";
import { emitterNames } from "../src/emitters/output-tree.js";
import { serializeModel } from "../src/model/serialize-model.js";
import { diskAt } from "../src/output/file-system.js";
import { finishers } from "../src/output/finishers.js";
import { writeOutput } from "../src/output/write-output.js";
import { compile, isSound, prepare } from "../src/project/index.js";

export interface Phases {
    /** Everything from reading the models to the last file. */
    readonly total: number;
    /** The part of it that lays SQL out. */
    readonly formatting: number;
}

async function phases(folder: string): Promise<Phases> {
    // What it takes to load the libraries is no matter of size.
    for (const finisher of Object.values(finishers)) await finisher?.open("duckdb");
    const started = performance.now();
    const { value: project } = compile({ folder });
    if (!isSound(project)) throw new Error("the project has errors");
    const prepared = prepare(project).value;
    if (prepared === undefined) throw new Error("the project has no target");
    const { warehouse, renderer, target } = prepared;
    const tree = await emit({ warehouse, renderer, dbtFolder: "dbt", serializeModel });
    const format = await finishers.sql?.open(target);
    const before = performance.now();
    const finished = [...tree].map(([path, file]) =>
        // What has its layout is written as it is, as if it were a macro.
        file.language === "sql" && format !== undefined
            ? ([path, { ...file, draft: format(file.draft).text, language: "jinja" }] as const)
            : ([path, file] as const),
    );
    const formatting = performance.now() - before;
    const span = { file: "models/project.yaml", start: 0, end: 0 };
    await writeOutput(new Map(finished), {
        files: diskAt(join(folder, "generated")),
        language: target,
        cache: false,
        folder: "generated",
        scope: { emitters: emitterNames, target, targetFolder: "dbt" },
        spanOf: () => span,
        lineOf: () => 1,
        heldByGit: () => new Set<string>(),
        overwrite: true,
    });
    return { total: performance.now() - started, formatting };
}

process.stdout.write(JSON.stringify(await phases(process.argv[2] ?? ".")));
