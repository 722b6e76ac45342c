import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { catalogues } from "../src/project/catalogues.js";
import { validate } from "../src/project/validate.js";
import { root } from "./architecture/source-files.js";

const folder = join(root, "test/diagnostics");
const codes = catalogues.flatMap(({ area, rules }) =>
    Object.entries(rules).map(([name, rule]) => ({ code: `${area}/${name}`, area, name, rule })),
);

describe("the catalogue of diagnostics", () => {
    it("gives each code once", () => {
        const all = codes.map(({ code }) => code);
        expect(all.length).toBe(new Set(all).size);
        expect(all.length).toBeGreaterThan(100);
    });

    it("explains each code in sentences", () => {
        const mute = codes.filter(({ rule }) => rule.explain.length < 40 || !/[.!`)]$/.test(rule.explain.trim()));
        expect(mute.map(({ code }) => code)).toEqual([]);
    });

    it("has a fixture for each code and no other", () => {
        const named = readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .flatMap((area) => readdirSync(join(folder, area.name)).map((file) => `${area.name}/${file}`))
            .map((file) => file.replace(/\.[^.]+$/, ""));
        expect([...new Set(named)].sort()).toEqual(codes.map(({ code }) => code).sort());
    });

    for (const { code, area, name } of codes) {
        const yaml = join(folder, area, `${name}.yaml`);
        const note = join(folder, area, `${name}.md`);
        if (existsSync(yaml))
            it(`raises ${code} on the guilty line and nothing else as an error`, () => raises(code, yaml));
        else if (existsSync(note)) it(`raises ${code} in the test that its note names`, () => isRaisedBy(code, note));
    }
});

/** The line that ends with `# error: <code>` (or `# warning: <code>`) is the one the diagnostic points at. */
function raises(code: string, path: string): void {
    const text = readFileSync(path, "utf8");
    const lines = text.split(/\r\n|\r|\n/);
    const guilty = lines.findIndex((line) => line.includes(`# error: ${code}`) || line.includes(`# warning: ${code}`));
    expect(guilty, `no line of ${path} is marked`).toBeGreaterThanOrEqual(0);
    const { diagnostics } = validate([{ path: "models/model.yaml", text }]);
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found, shown(diagnostics)).toBeDefined();
    if (found === undefined) return;
    const line = text.slice(0, found.span.start).split(/\r\n|\r|\n/).length - 1;
    expect(line, shown(diagnostics)).toBe(guilty);
    const others = diagnostics.filter(({ code: other, severity }) => other !== code && severity === "error");
    expect(shown(others)).toBe("");
}

function isRaisedBy(code: string, note: string): void {
    const [test] = readFileSync(note, "utf8").trim().split("\n");
    const path = join(root, test ?? "");
    expect(existsSync(path), `${note} names no test`).toBe(true);
    expect(readFileSync(path, "utf8")).toContain(code);
}

const shown = (diagnostics: readonly Diagnostic[]): string =>
    diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
