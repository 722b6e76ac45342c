import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../src/diagnostics/result.js";
import { decode } from "../src/language/decode.js";
import { root } from "./architecture/source-files.js";

/**
 * Code in README.md, docs/entities.md and docs/models.md stands behind `<!-- from <path> -->`, or `<!-- from <path> from "begin" to "end" -->`, and is that text;
 * `UPDATE_DOCS=1` copies it anew.
 */
const quotation = /<!-- from (\S+)(?: from "([^"]+)")?(?: to "([^"]+)")? -->\n(?:```\w*\n[\s\S]*?```\n)?/g;
const quoting = ["README.md", "docs/entities.md", "docs/models.md"];
const languages: Readonly<Record<string, string>> = { yaml: "yaml", sql: "sql", ts: "ts" };

describe.each(quoting)("%s", (page) => {
    const file = join(root, page);
    const text = readFileSync(file, "utf8");
    const current = text.replaceAll(quotation, (_, path: string, from?: string, to?: string) => quote(path, from, to));

    it("quotes files as they are", () => {
        if (process.env.UPDATE_DOCS === "1") writeFileSync(file, current);
        expect(readFileSync(file, "utf8")).toBe(current);
        expect([...text.matchAll(quotation)].length).toBeGreaterThanOrEqual(3);
    });

    it("links to files that exist", () => {
        const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? "");
        expect(links.filter((path) => !existsSync(join(file, "..", path)))).toEqual([]);
        expect(links.length).toBeGreaterThan(5);
    });
});

describe("the README", () => {
    const text = readFileSync(join(root, "README.md"), "utf8");

    it("names commands that exist", async () => {
        const { commandNames: known } = await import("../src/cli/commands/registry.js");
        const named = [...text.matchAll(/`c360 ([a-z-]+)/g)].map(([, name]) => name ?? "");
        expect([...new Set(named)].filter((name) => !(known as readonly string[]).includes(name))).toEqual([]);
        expect(known.filter((name) => !named.includes(name))).toEqual([]);
    });
});

describe("every yaml block of the documentation", () => {
    const docs = readdirSync(join(root, "docs")).filter((page) => page.endsWith(".md"));
    const pages = ["README.md", ...docs.map((page) => `docs/${page}`)];
    const blocks = pages.flatMap((page) =>
        [...readFileSync(join(root, page), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml], index) => ({
            name: `${page} ${index + 1}`,
            yaml: yaml ?? "",
        })),
    );

    it("is there", () => expect(blocks.length).toBeGreaterThan(0));

    for (const { name, yaml } of blocks) {
        it(`decodes: ${name}`, () => {
            const { diagnostics } = decode([{ path: name, text: yaml }]);
            const errors = diagnostics.filter(({ code }) => code !== "language/no-project");
            expect(errors.map(({ code, message }) => `${code}: ${message}`).join("\n")).toBe("");
            expect(hasErrors(errors)).toBe(false);
        });
    }
});

function quote(path: string, from: string | undefined, to: string | undefined): string {
    const whole = readFileSync(join(root, path), "utf8");
    const start = from === undefined ? 0 : whole.indexOf(from);
    const end = to === undefined ? whole.length : whole.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`${path} has no such passage`);
    const language = languages[path.slice(path.lastIndexOf(".") + 1)] ?? "";
    const marks = [from && ` from "${from}"`, to && ` to "${to}"`].filter(Boolean).join("");
    return `<!-- from ${path}${marks} -->\n\`\`\`${language}\n${whole.slice(start, end).trim()}\n\`\`\`\n`;
}
