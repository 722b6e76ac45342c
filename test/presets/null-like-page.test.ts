import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languageSchema } from "../../src/language/json-schema.js";
import {
    defaultNullLikePacks,
    type NullLikePack,
    type NullLikePackName,
    nullLikePacks,
} from "../../src/presets/null-like-packs.js";

const path = new URL("../../docs/identity.md", import.meta.url);
const begin = "<!-- packs: UPDATE_DOCS=1 npx vitest run test/presets -->\n";
const end = "<!-- end of packs -->\n";
const packs = Object.entries(nullLikePacks) as readonly (readonly [NullLikePackName, NullLikePack])[];

const code = (text: string): string => `\`${text}\``;

function line([name, { about, words, filler, patterns }]: (typeof packs)[number]): string {
    const told = [...(filler === null ? [] : [filler]), ...patterns].map(
        (pattern) => `${pattern.about}, such as ${pattern.examples.map(code).join(", ")}`,
    );
    const values = [...(words.length > 0 ? [words.map(code).join(", ")] : []), ...told].join("; ");
    return `| ${code(name)} | ${defaultNullLikePacks.includes(name) ? "yes" : ""} | ${about} | ${values} |\n`;
}

test("the page lists every pack with every word it has", () => {
    const table = `\n| pack | default | what it is | rejects |\n|---|---|---|---|\n${packs.map(line).join("")}\n`;
    const page = readFileSync(path, "utf8");
    const [before = "", rest = ""] = page.split(begin);
    const [, after = ""] = rest.split(end);
    const expected = `${before}${begin}${table}${end}${after}`;
    if (process.env.UPDATE_DOCS === "1") writeFileSync(path, expected);
    expect(readFileSync(path, "utf8")).toBe(expected);
});

test("the language knows every pack, and no other", () => {
    const schema = languageSchema().$defs?.identifier?.properties?.null_like;
    const words = schema?.anyOf?.find(({ type }) => type === "array")?.items?.enum;
    expect(words).toEqual(packs.map(([name]) => name));
});
