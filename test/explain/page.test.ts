import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { c360 } from "../cli/command-line.js";

const page = readFileSync(join(root, "docs/explain.md"), "utf8");
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
const shown = [...page.matchAll(/```\n\$ c360 (explain .+)\n([\s\S]*?)```/g)].map(([, words = "", out = ""]) => ({
    words,
    out,
}));

let folder: string;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-page-"));
    for (const path of ["models", "data/desk"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "models/clinic.yaml"), block("yaml"));
    writeFileSync(join(folder, "data/desk/visits.csv"), block("csv"));
    for (const asOf of ["2026-01-03", "2026-01-05"]) {
        expect((await c360(["build", "--data", "data", "--as-of", asOf], { cwd: folder })).code).toBe(0);
    }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(shown)("docs/explain.md shows what `c360 $words` prints", async ({ words, out }) => {
    expect((await c360(words.split(" "), { cwd: folder })).out).toBe(out);
});

it("docs/explain.md shows an answer of each kind but those of lists", () => {
    expect(shown.length).toBe(5);
});
