import type { OutputFile, OutputTree } from "../../src/emitters/output-tree.js";
import type { OutputOptions } from "../../src/output/write-output.js";
import { aDisk, type Disk } from "./a-disk.js";

const origin = { file: "models/shop.yaml", path: "sources.shop.orders" };

/** Files by path; what ends in `.sql` is SQL. */
export function aTree(files: Readonly<Record<string, string>>): OutputTree {
    return new Map(
        Object.entries(files).map(([path, text]): [string, OutputFile] => [
            path,
            path.endsWith(".sql")
                ? { draft: text, language: "sql", emitter: "dbt", origin }
                : { draft: text, language: "json", emitter: "model", origin: null },
        ]),
    );
}

export function options(files: Disk = aDisk(), rest: Partial<OutputOptions> = {}): OutputOptions {
    return {
        files,
        language: "duckdb",
        cache: true,
        folder: "generated",
        scope: { emitters: ["dbt", "typescript", "model", "warehouse"], target: "duckdb", targetFolder: "dbt" },
        lineOf: () => 12,
        spanOf: (place) => ({ file: place?.file ?? "models/project.yaml", start: 4, end: 9 }),
        heldByGit: () => new Set(),
        overwrite: false,
        ...rest,
    };
}
