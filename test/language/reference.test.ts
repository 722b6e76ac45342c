import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type JsonSchema, languageSchema } from "../../src/language/json-schema.js";
import { languageReference } from "../../src/language/reference.js";

const path = new URL("../../docs/language.md", import.meta.url);
const page = languageReference();

test("the committed page is the one the decoders make", () => {
    if (process.env.UPDATE_DOCS === "1") writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
});

test("every key of every kind has its line, under the heading of its kind", () => {
    const definitions: Readonly<Record<string, JsonSchema>> = languageSchema().$defs ?? {};
    for (const [id, { properties = {} }] of Object.entries(definitions)) {
        const section = page.split(`\n## ${id}\n`)[1]?.split("\n## ")[0] ?? "";
        for (const key of Object.keys(properties)) expect(section, `${id}.${key}`).toContain(`\n| \`${key}\` | `);
    }
});

test("every link of the page leads to a heading or a value of the page", () => {
    const targets = new Set(
        [...page.matchAll(/^## (\w+)$|<a id="(\w+)">/gm)].map(([, heading, value]) => heading ?? value),
    );
    const links = [...page.matchAll(/\]\(#(\w+)\)/g)].map(([, target]) => target);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(80);
});
