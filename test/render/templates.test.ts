import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkTemplate } from "../../src/render/check-template.js";
import { readShippedViews, readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { isPartial } from "../../src/render/renderer.js";
import type { ViewShapes } from "../../src/render/shape.js";
import { writeViewShapes } from "../../src/render/shape-json.js";
import { positionAt } from "../../src/text/source-text.js";
import { readViewShapes } from "./view-shapes.js";

const templates = readTemplates(templatesFolder);
const rendered = [...templates.keys()].filter((path) => !isPartial(path));
let shapes: ViewShapes = {};

beforeAll(() => {
    shapes = readViewShapes();
});

test("each template has a view type, and each view type a template", () => {
    expect(rendered).toEqual(Object.keys(shapes));
});

test("each partial is included by some template", () => {
    const included = new Set(
        [...templates.values()].flatMap((text) => [...text.matchAll(/\{\{> ?([\w/]+)/g)].map((m) => m[1])),
    );
    expect([...templates.keys()].filter(isPartial)).toEqual([...included].sort());
});

test("templates/views.json says what the view types say", () => {
    const file = join(templatesFolder, "views.json");
    const text = writeViewShapes(shapes);
    if (process.env.UPDATE_VIEWS === "1") writeFileSync(file, text);
    expect(readFileSync(file, "utf8"), "run with UPDATE_VIEWS=1 to write it").toBe(text);
    expect(readShippedViews()).toEqual(shapes);
});

describe("every path exists, is asked for when optional, and is SQL or a comment where printed", () => {
    test.each(rendered)("%s", (path) => {
        const found = checkTemplate(path, templates, shapes).map(({ template, start, end, ...problem }) => {
            const { line, column } = positionAt(templates.get(template) ?? "", start);
            return { place: `templates/${template}.hbs:${line}:${column}`, ...problem };
        });
        expect(found).toEqual([]);
    });
});

describe("fixed text is SQL of every target", () => {
    test.each([...templates])("%s", (_, text) => {
        const fixed = text.replaceAll(/\{\{[\s\S]*?\}\}|--.*$|'(?:[^']|'')*'/gm, " ");
        const foreign = fixed.match(
            /\b(?:qualify|exclude|filter|values|recursive|ilike|struct|unnest|interval)\b|::|\[/gi,
        );
        expect(foreign).toBeNull();
    });
});
