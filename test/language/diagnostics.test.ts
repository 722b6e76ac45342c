import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decode } from "../../src/language/decode.js";
import { languageDiagnostics } from "../../src/language/diagnostics.js";
import { syntaxDiagnostics } from "../../src/syntax/diagnostics.js";
import { positionAt } from "../../src/text/source-text.js";

const root = new URL("../../", import.meta.url);
const folderOf = (area: string): URL => new URL(`test/diagnostics/${area}/`, root);

for (const { area, rules } of [syntaxDiagnostics, languageDiagnostics]) {
    for (const name of readdirSync(folderOf(area)).filter((file) => file.endsWith(".yaml"))) {
        test(`${area}/${name} raises what it marks, where it marks it, and nothing else`, () => {
            const text = readFileSync(new URL(name, folderOf(area)), "utf8");
            const marked = [...text.matchAll(/# (error|warning): ([a-z/0-9-]+)/g)].map(
                ({ index, 1: severity, 2: code }) => `${positionAt(text, index).line} ${severity} ${code}`,
            );
            const found = decode([{ path: name, text }]).diagnostics.map(
                ({ code, severity, span }) => `${positionAt(text, span.start).line} ${severity} ${code}`,
            );
            expect(found).toEqual(marked);
            expect(marked.map((mark) => mark.split("/")[1])).toContain(name.replace(".yaml", ""));
        });
    }

    test(`every diagnostic of ${area} has a file that raises it`, () => {
        const files = readdirSync(folderOf(area)).map((file) => file.replace(/\.(yaml|md)$/, ""));
        expect(files.sort()).toEqual(Object.keys(rules).sort());
        for (const file of readdirSync(folderOf(area)).filter((other) => other.endsWith(".md"))) {
            const named = readFileSync(new URL(file, folderOf(area)), "utf8").trim();
            expect(existsSync(new URL(named, root)), named).toBe(true);
            expect(readFileSync(new URL(named, root), "utf8")).toContain(`${area}/${file.replace(".md", "")}`);
        }
    });
}
