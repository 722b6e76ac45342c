import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession, type Session } from "../../src/engine/session.js";
import { type BuildReport, build, compile, isSound, test } from "../../src/project/index.js";
import { root } from "../architecture/source-files.js";

/**
 * Models that are not retail, each with raw data small enough to work a question out by hand. A question is plain SQL
 * over the marts; its answer stands beside it, with the derivation from the raw rows in the SQL's comment.
 */
const models = [
    {
        name: "saas",
        asOf: "2026-04-01",
        before: ["2026-01-12", "2026-03-15"],
        // Company C-300 came nine weeks after it had changed.
        warnings: [
            '`stg_crm__companies`: 1 row in answer to "Rows of crm.companies that were loaded more than 14 days after what they tell."',
        ],
    },
    { name: "bank", asOf: "2026-07-01", before: ["2026-04-08", "2026-06-02"], warnings: [] },
] as const;

const outputs = mkdtempSync(join(tmpdir(), "c360-models-"));
afterAll(() => rmSync(outputs, { recursive: true }));

describe.each(models)("the model $name", ({ name, asOf, before, warnings }) => {
    const folder = join(root, "test/models", name);
    const questions = readdirSync(join(folder, "questions")).filter((file) => file.endsWith(".sql"));
    const { value: project, diagnostics: findings } = compile({ folder });
    if (!isSound(project)) throw new Error(findings.map(({ message }) => message).join("\n"));

    let report: BuildReport | null;
    let session: Session;
    beforeAll(async () => {
        const out = join(outputs, `${name}.duckdb`);
        const built = await build(project, { input: { kind: "folder", path: join(folder, "data") }, asOf, out });
        expect(built.diagnostics.map(({ message }) => message)).toEqual(warnings);
        report = built.value.report;
        session = await openSession({ file: out, threads: 1, memoryLimit: "500MB", tempDirectory: `${out}.temporary` });
    });
    afterAll(() => session?.close());

    it("has nothing that validation would say a word about", () => {
        expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    });

    it("passes every generated test on its raw data", () => {
        const tests = report?.tests ?? [];
        expect(tests.length).toBeGreaterThan(300);
        expect(tests.filter(({ status }) => status === "failed")).toEqual([]);
        expect(tests.filter(({ status }) => status !== "passed")).toHaveLength(warnings.length);
    });

    it("holds its scenarios", async () => {
        const { value: results, diagnostics } = await test(project);
        expect(diagnostics.map(({ message }) => message)).toEqual([]);
        expect(results.length).toBeGreaterThanOrEqual(6);
        expect(results.filter(({ status }) => status !== "passed").map((result) => result.name)).toEqual([]);
    });

    it("has an answer to each question, and no other", () => {
        const answers = readdirSync(join(folder, "questions")).filter((file) => !file.endsWith(".sql"));
        expect(questions.length).toBeGreaterThanOrEqual(5);
        expect(answers).toEqual(questions.map((file) => file.replace(".sql", ".csv")));
    });

    it("comes to the same answers day by day, from what had been loaded by then", async () => {
        const out = join(outputs, `${name}-by-and-by.duckdb`);
        for (const day of [...before, asOf]) {
            const data = join(outputs, `${name}-${day}`);
            deliver(join(folder, "data"), data, day === asOf ? "9999" : day);
            const { diagnostics } = await build(project, { input: { kind: "folder", path: data }, asOf: day, out });
            expect(diagnostics.map(({ message }) => message)).toEqual(day === asOf ? warnings : []);
        }
        const later = await openSession({
            file: out,
            threads: 1,
            memoryLimit: "500MB",
            tempDirectory: `${out}.temporary`,
        });
        for (const file of questions) {
            const question = readFileSync(join(folder, "questions", file), "utf8");
            expect(await later.rows(question), file).toEqual(await session.rows(question));
        }
        later.close();
    });

    it.each(questions)("answers %s as the raw rows do", async (file) => {
        const question = readFileSync(join(folder, "questions", file), "utf8");
        const answer = readFileSync(join(folder, "questions", file.replace(".sql", ".csv")), "utf8");
        expect(question, "a question begins with itself").toMatch(/^-- .+\?\n/);
        expect(relationsOf(question).filter((relation) => !/^(dim|fct|rpt)_/.test(relation))).toEqual([]);
        expect(asCsv(await session.rows(question))).toEqual(answer.trimEnd().split("\n"));
    });
});

/** The files of a folder without the rows that were loaded on the day or later; `_loaded_at` is their last value. */
function deliver(from: string, to: string, day: string): void {
    for (const path of readdirSync(from, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name))) {
        const lines = readFileSync(join(from, path), "utf8").trimEnd().split("\n");
        const loaded = lines.filter((line) => (/([-\d]+)T[\d:]+Z"?\}?$/.exec(line)?.[1] ?? "") < day);
        mkdirSync(dirname(join(to, path)), { recursive: true });
        writeFileSync(join(to, path), `${loaded.join("\n")}\n`);
    }
}

/** The relations that a question reads, its own CTEs left out. */
function relationsOf(question: string): readonly string[] {
    const sql = question.replaceAll(/--.*/g, "");
    const ctes = new Set([...sql.matchAll(/\b(\w+) as \(/g)].map(([, name]) => name));
    const read = [...sql.matchAll(/\b(?:from|join) (\w+)/g)].map(([, name]) => name ?? "");
    return read.filter((name) => !ctes.has(name));
}

/** Rows as a CSV of a hand would write them, where no value needs quotes. */
function asCsv(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
    const columns = Object.keys(rows[0] ?? {});
    return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((cells) => cells.join(","));
}
