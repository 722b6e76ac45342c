import { z } from "zod";
import { parseYaml } from "../syntax/parse.js";
import { plain } from "../syntax/plain.js";
import { file } from "./file.js";

/** As much of JSON Schema as the language uses. */
export interface JsonSchema {
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, JsonSchema>>;
    readonly title?: string;
    readonly description?: string;
    readonly examples?: readonly unknown[];
    readonly type?: string;
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    readonly propertyNames?: JsonSchema;
    readonly additionalProperties?: boolean | JsonSchema;
    readonly items?: JsonSchema;
    readonly anyOf?: readonly JsonSchema[];
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
}

/**
 * The JSON Schema (2020-12) of a model file, for completion and checks in editors. It is made of the schemas that
 * `decode` judges with, so that both accept the same shapes; what needs more than a shape (dates that exist, names that
 * are unique) only `decode` knows.
 *
 * @example
 * languageSchema().$ref // "#/$defs/file"
 */
export const languageSchema = (): JsonSchema => schemaWith(valueOfExample);

/** The same with each example as the YAML that a person would write. */
export const writtenSchema = (): JsonSchema => schemaWith((example) => example);

function schemaWith(show: (example: string) => unknown): JsonSchema {
    const schema = JSON.stringify(z.toJSONSchema(file.schema, { io: "input", target: "draft-2020-12" }));
    return JSON.parse(schema, (key, value) => (key === "examples" ? value.map(show) : value));
}

function valueOfExample(example: string): unknown {
    const { value, diagnostics } = parseYaml({ path: "example", text: example });
    if (value === undefined) throw new Error(`not YAML: ${example}: ${diagnostics[0]?.message}`);
    return plain(value);
}
