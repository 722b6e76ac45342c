import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { quotePath } from "../../src/engine/quote-path.js";
import { openSession } from "../../src/engine/session.js";
import type { CustomerModel } from "../../src/model/customer-model.js";
import { build, compile, generate, isSound, prepare, type Warehouse, writeSynthetic } from "../../src/project/index.js";
import { laterAsOf, makeLater } from "./later.js";

/** The moment both engines build for. */
export const asOf = "2026-01-31 00:00:00";

/** What dbt is held against: the reference model over synthetic data, built by the embedded engine. */
export interface Subject {
    readonly warehouse: Warehouse;
    /** The database that the embedded engine has built. */
    readonly engineFile: string;
    /** A database that holds the raw tables and nothing else. */
    readonly rawFile: string;
    /** The same after some days, and what the engine, going on, has built of it. */
    readonly later: { readonly engineFile: string; readonly rawFile: string };
    /** The generated dbt project. */
    readonly dbtFolder: string;
}

export async function makeSubject(repository: string, folder: string): Promise<Subject> {
    const { value: project } = compile({ folder: repository });
    if (!isSound(project)) throw new Error("the reference model has errors; see `c360 validate`");
    const warehouse = prepare(project, "duckdb").value?.warehouse;
    if (warehouse === undefined) throw new Error("the reference model has no plan for DuckDB");

    const data = join(folder, "data");
    await writeSynthetic(project, { profiles: 300, seed: 7, asOf: asOf.replace(" ", "T"), out: data });
    const engineFile = join(folder, "engine.duckdb");
    const built = await build(project, {
        input: { kind: "folder", path: data },
        out: engineFile,
        asOf: `${asOf}.000000`,
    });
    refuseErrors(built.diagnostics);
    const generated = join(folder, "generated");
    refuseErrors((await generate(project, { out: generated, target: "duckdb" })).diagnostics);

    const rawFile = join(folder, "raw.duckdb");
    await copyRaw(warehouse, { from: engineFile, to: rawFile, tempDirectory: join(folder, "spill") });
    const later = { engineFile: join(folder, "engine-later.duckdb"), rawFile: join(folder, "raw-later.duckdb") };
    await makeLater(rawFile, later.rawFile, join(folder, "spill"));
    copyFileSync(engineFile, later.engineFile);
    const again = await build(project, {
        input: { kind: "database", path: later.rawFile },
        out: later.engineFile,
        asOf: `${laterAsOf}.000000`,
    });
    refuseErrors(again.diagnostics);
    return { warehouse, engineFile, rawFile, later, dbtFolder: join(generated, "dbt") };
}

/** Lays the dbt project out as its README tells a user to, with the raw tables in the database of its profile. */
export function layOut({ dbtFolder, rawFile }: Subject, folder: string): void {
    mkdirSync(folder, { recursive: true });
    cpSync(dbtFolder, folder, { recursive: true });
    copyFileSync(join(folder, "profiles.example.yml"), join(folder, "profiles.yml"));
    copyFileSync(rawFile, join(folder, "warehouse.duckdb"));
}

/** Lets the raw tables of a database be those of another. */
export async function copyRaw(
    { model, dialect }: { readonly model: CustomerModel; readonly dialect: Warehouse["dialect"] },
    { from, to, tempDirectory }: { readonly from: string; readonly to: string; readonly tempDirectory: string },
): Promise<void> {
    const session = await openSession({ file: to, dataFiles: [from], tempDirectory, threads: 2 });
    try {
        await session.run(`attach ${quotePath(from)} as built (read_only)`);
        for (const { schema, identifier } of model.sources.flatMap(({ tables }) => tables)) {
            const table = `${dialect.identifier(schema)}.${dialect.identifier(identifier)}`;
            await session.run(`create schema if not exists ${dialect.identifier(schema)}`);
            await session.run(`create or replace table ${table} as select * from built.${table}`);
        }
        await session.run("checkpoint");
    } finally {
        session.close();
    }
}

function refuseErrors(diagnostics: readonly { readonly severity: string; readonly message: string }[]): void {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
}
