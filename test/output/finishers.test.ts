import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { propertiesFile } from "../../src/emitters/dbt/properties-file.js";
import type { OutputFile, OutputLanguage } from "../../src/emitters/output-tree.js";
import { moduleDraft, moduleLayout } from "../../src/emitters/typescript/module-draft.js";
import { formatSettings } from "../../src/format/format-options.js";
import { draftKey } from "../../src/output/finish-tree.js";
import { finishers } from "../../src/output/finishers.js";
import { writeOutput } from "../../src/output/write-output.js";
import { flow, noted, spaced, yamlLayout } from "../../src/syntax/write.js";
import { aDisk } from "./a-disk.js";
import { options } from "./a-tree.js";

async function finished(language: OutputLanguage, draft: string): Promise<string> {
    const finish = await finishers[language]?.open("duckdb");
    return finish === undefined ? draft : finish(draft).text;
}

const origin = { file: "models/shop.yaml", path: "entities.customer" };
const prose =
    "One row per customer, whoever they are and wherever they were first seen, in a store, online or by post.";
const properties = propertiesFile([origin], {
    models: spaced([
        { name: "a", description: prose, config: { group: undefined, meta: flow({ pii: "no", count: 3 }) } },
        { name: "b", description: "Two\nlines", key: noted("id", "review") },
    ]),
});
const module = moduleDraft({
    path: "rows/a",
    origin: null,
    doc: "Rows.",
    imports: [{ from: "ids", names: ["B", "A"] }],
    statements: [
        {
            kind: "interface",
            isExported: true,
            name: "Row",
            docs: [{ description: prose }],
            properties: [{ name: "a", type: "A | null", isReadonly: true, docs: [{ description: "An id." }] }],
        },
        { kind: "type", isExported: true, name: "T", type: "string", leadingTrivia: "\n" },
        { kind: "variable", isExported: true, declarations: [{ name: "a", initializer: "[1] as const" }] },
        "export const b = 1;",
    ],
    values: [],
    types: [],
});

test("a file of values is printed from its draft alone", async () => {
    expect(await finished("yaml", properties.draft)).toBe(`# models/shop.yaml: entities.customer

models:
  - name: a
    description: >-
      One row per customer, whoever they are and wherever they were first seen, in a store, online
      or by post.
    config:
      meta: {pii: "no", count: 3}

  - name: b
    description: |-
      Two
      lines
    key: id # review
`);
    expect(await finished("typescript", module)).toBe(`/** Rows. */
import type { A, B } from "../ids.js";

/** ${prose} */
export interface Row {
    /** An id. */
    readonly a: A | null;
}


export type T = string;
export const a = [1] as const;
export const b = 1;
`);
});

test("a change of printing comes with a new number", async () => {
    const hash = async (language: OutputLanguage, draft: string): Promise<string> =>
        createHash("sha256")
            .update(await finished(language, draft))
            .digest("hex")
            .slice(0, 16);
    // When this fails, count the number up and write the new pair here: what was printed before is known by it.
    expect({ [yamlLayout]: await hash("yaml", properties.draft) }).toEqual({ 1: "09ebe3ee6e189b7b" });
    expect({ [moduleLayout]: await hash("typescript", module) }).toEqual({ 1: "68792aaa2e604487" });
});

test("the key of a draft changes with the draft and with the settings", () => {
    const settings = formatSettings("duckdb");
    expect(draftKey("select 1", settings)).toMatch(/^[0-9a-f]{64}$/);
    expect(draftKey("select 1", settings)).not.toBe(draftKey("select 2", settings));
    expect(draftKey("select 1", settings)).not.toBe(draftKey("select 1", "others"));
});

test("values are printed again only when they changed, and never when nobody asked", async () => {
    const disk = aDisk();
    const tree = new Map<string, OutputFile>([
        ["dbt/a.yml", properties],
        ["types/a.ts", { draft: module, language: "typescript", emitter: "typescript", origin: null }],
    ]);
    await writeOutput(tree, options(disk));
    const before = new Map(disk.content);
    expect(before.get("types/a.ts")).toBe(await finished("typescript", module));
    // A draft that could not be printed is not printed: the manifest knows its text.
    const broken = new Map([...tree].map(([path, file]) => [path, { ...file, draft: `${file.draft} ` }]));
    expect((await writeOutput(tree, options(disk))).value.written).toEqual([]);
    expect((await writeOutput(broken, options(disk))).value.written).toEqual(["manifest.jsonl"]);
    // Touched by hand, it is ours no longer, and printed again.
    disk.content.set("types/a.ts", "mine");
    expect((await writeOutput(tree, options(disk))).diagnostics).toMatchObject([{ code: "output/foreign-file" }]);
    expect((await writeOutput(tree, options(disk, { overwrite: true }))).value.written).toContain("types/a.ts");
    expect(disk.content.get("types/a.ts")).toBe(before.get("types/a.ts"));
});
