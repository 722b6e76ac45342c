import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSession, type Row } from "../../src/engine/session.js";
import { build } from "../../src/project/build.js";
import { compile } from "../../src/project/compile.js";
import { isSound } from "../../src/project/prepare.js";

const here = dirname(fileURLToPath(import.meta.url));

export interface Attempt {
    /** The project, below this folder. */
    readonly project: string;
    /** Files to read, by the table they are delivered for: `shopify/orders` -> path. */
    readonly delivered: Readonly<{ [table: string]: string }>;
    /** A change to one model file: what is taken away from it. */
    readonly without?: { readonly file: string; readonly text: string };
}

export type Query = (sql: string) => Promise<readonly Row[]>;

/**
 * Builds a project over delivered files from end to end and lets queries look at the result. Model and data are copied
 * to a temporary folder, which is removed: nothing of the data stays anywhere.
 */
export async function withWarehouse<T>(attempt: Attempt, look: (query: Query) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), "c360-real-input-"));
    try {
        cpSync(join(here, attempt.project, "models"), join(folder, "models"), { recursive: true });
        if (attempt.without !== undefined) takeAway(folder, attempt.without);
        for (const [table, from] of Object.entries(attempt.delivered)) {
            const to = join(folder, "data", `${table}.csv`);
            mkdirSync(dirname(to), { recursive: true });
            copyFileSync(from, to);
        }
        const session = await openSession({ file: await built(folder), tempDirectory: join(folder, "spill") });
        try {
            return await look(session.rows);
        } finally {
            session.close();
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function takeAway(folder: string, { file, text }: { readonly file: string; readonly text: string }): void {
    const path = join(folder, "models", file);
    const before = readFileSync(path, "utf8");
    if (!before.includes(text)) throw new Error(`${file} does not say \`${text}\``);
    writeFileSync(path, before.replace(text, ""));
}

async function built(folder: string): Promise<string> {
    const { value: project, diagnostics } = compile({ folder });
    if (!isSound(project)) throw new Error(sentences(diagnostics));
    const result = await build(project, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31 00:00:00.000000",
    });
    // A warehouse of which a generated test failed is not the one that was asked for.
    if (result.value.file === null || result.diagnostics.some(({ severity }) => severity === "error")) {
        throw new Error(sentences(result.diagnostics));
    }
    return result.value.file;
}

const sentences = (diagnostics: readonly { readonly code: string; readonly message: string }[]): string =>
    diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
