/** Generates a project into an empty folder, and prints how many milliseconds each phase took: run as a program. */
import { join } from "node:path";
import { emit } from "../src/emitters/emit.js";
import { emitterNames } from "../src/emitters/output-tree.js";
import { serializeModel } from "../src/model/serialize-model.js";
import { diskAt } from "../src/output/file-system.js";
import { finishers } from "../src/output/finishers.js";
import { writeOutput } from "../src/output/write-output.js";
import { compile, isSound, prepare } from "../src/project/index.js";

/** Milliseconds on the clock, and of processor time. */
export interface Phase {
    readonly wall: number;
    readonly cpu: number;
}

export interface Phases {
    /** Everything from reading the models to the last file. */
    readonly total: Phase;
    /** The part of it that lays SQL out. */
    readonly formatting: Phase;
}

function begun(): () => Phase {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    return () => {
        const { user, system } = process.cpuUsage(cpu);
        return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
    };
}

async function phases(folder: string): Promise<Phases> {
    // What it takes to load the libraries is no matter of size.
    for (const finisher of Object.values(finishers)) await finisher?.open("duckdb");
    const total = begun();
    const { value: project } = compile({ folder });
    if (!isSound(project)) throw new Error("the project has errors");
    const prepared = prepare(project).value;
    if (prepared === undefined) throw new Error("the project has no target");
    const { warehouse, renderer, target } = prepared;
    const tree = await emit({ warehouse, renderer, dbtFolder: "dbt", serializeModel });
    const format = await finishers.sql?.open(target);
    const formats = begun();
    const finished = [...tree].map(([path, file]) =>
        // What has its layout is written as it is, as if it were a macro.
        file.language === "sql" && format !== undefined
            ? ([path, { ...file, draft: format(file.draft).text, language: "jinja" }] as const)
            : ([path, file] as const),
    );
    const formatting = formats();
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
    return { total: total(), formatting };
}

process.stdout.write(JSON.stringify(await phases(process.argv[2] ?? ".")));
