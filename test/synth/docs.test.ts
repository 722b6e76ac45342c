import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dialNames, dials, flagOf } from "../../src/synth/dials.js";
import { root } from "../architecture/source-files.js";

const page = join(root, "docs/synth.md");
const table = /(<!-- the dials: [^\n]*-->\n)[\s\S]*(<!-- the end of the dials -->)/;

it("docs/synth.md has every dial, its meaning and its usual share", () => {
    const rows = dialNames.map((name) => `| \`${flagOf(name)}\` | ${dials[name].about} | ${dials[name].usual} |\n`);
    const written = readFileSync(page, "utf8");
    const expected = written.replace(table, `$1| dial | share of | usually |\n|---|---|---|\n${rows.join("")}$2`);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(page, expected);
    expect(readFileSync(page, "utf8")).toBe(expected);
});
