import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decode } from "../../src/language/decode.js";
import { parseYaml } from "../../src/syntax/parse.js";
import { plain } from "../../src/syntax/plain.js";
import { writeYaml } from "../../src/syntax/write.js";
import { type Json, mutations } from "./sample-documents.js";

const text = readFileSync(new URL("small-model.yaml", import.meta.url), "utf8");

function smallModel(): Json {
    const { value } = parseYaml({ path: "small-model.yaml", text });
    if (value === undefined) throw new Error("the small model is no YAML");
    return plain(value);
}

test("the small model is decoded whole and without a word", () => {
    const { value, diagnostics } = decode([{ path: "small-model.yaml", text }]);
    expect(diagnostics).toEqual([]);
    expect(value.project?.name.value).toBe("acme");
    expect(
        [value.sources, value.identities, value.entities, value.events, value.fixtures].map((all) => all.length),
    ).toEqual([1, 1, 2, 1, 1]);
});

test("one mistake gives at most one diagnostic, whose span lies in the file", () => {
    const wrong: string[] = [];
    let told = 0;
    for (const { what, document } of mutations(smallModel(), ["", "Odd Text", 12, null, [], {}])) {
        const written = writeYaml(document);
        const { diagnostics } = decode([{ path: "model.yaml", text: written }]);
        told += diagnostics.length;
        const outside = diagnostics.some(({ span }) => span.start > span.end || span.end > written.length);
        if (diagnostics.length > 1 || outside) wrong.push(`${what}: ${diagnostics.map(({ code }) => code)}`);
    }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(1000);
});
