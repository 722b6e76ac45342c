import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { file } from "../../src/language/file.js";
import { type JsonSchema, languageSchema } from "../../src/language/json-schema.js";
import { everyKey, mutations, strangers } from "./sample-documents.js";

const schema = languageSchema();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const accepts = ajv.compile(schema);
const path = new URL("../../schema/c360.schema.json", import.meta.url);

const propertiesOf = ({ $defs = {} }: JsonSchema): readonly (readonly [string, string, JsonSchema])[] =>
    Object.entries($defs).flatMap(([id, { properties = {} }]) =>
        Object.entries(properties).map(([key, value]) => [id, key, value] as const),
    );

test("the committed schema is the one the decoders make", () => {
    const text = `${JSON.stringify(schema, null, 4)}\n`;
    if (process.env.UPDATE_SCHEMA === "1") writeFileSync(path, text);
    expect(readFileSync(path, "utf8")).toBe(text);
});

test("every key has a description and an example that its own schema accepts", () => {
    const bad = propertiesOf(schema).filter(([id, key, { description, examples }]) => {
        const judge = ajv.compile({ $defs: schema.$defs, $ref: `#/$defs/${id}/properties/${key}` });
        return !description || examples?.length !== 1 || !judge(examples[0]);
    });
    expect(bad.map(([id, key]) => `${id}.${key}`)).toEqual([]);
    expect(propertiesOf(schema).length).toBeGreaterThan(100);
});

test("the schema and the decoders accept the same documents, among thousands that differ in one place", () => {
    const whole = everyKey(schema);
    const counts = { accepted: 0, refused: 0 };
    const apart: string[] = [];
    expect(file.schema.safeParse(whole).error?.issues ?? []).toEqual([]);
    for (const { what, document } of mutations(whole, strangers)) {
        const decoder = file.schema.safeParse(document).success;
        counts[decoder ? "accepted" : "refused"] += 1;
        if (accepts(document) !== decoder) apart.push(`${what}: the decoder says ${decoder}`);
    }
    expect(apart).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(2000);
});
