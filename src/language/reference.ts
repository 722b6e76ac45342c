import { type JsonSchema, writtenSchema } from "./json-schema.js";

const preamble = `# The model language

<!-- Written from the decoders in src/language: UPDATE_DOCS=1 npx vitest run test/language/reference.test.ts -->

Every file under \`models/\` is YAML. Its top-level keys are the kinds of definitions, in the plural; any file may hold
any kinds, and neither its name nor its folder means anything. Names are \`snake_case\`. A key that is not listed here is
an error, and so is a value of another shape.

**Quote where YAML would misread you.** Inside \`{ }\` and \`[ ]\` a value ends at every comma: write
\`type: "decimal(18,2)"\`. A blank and \`#\` begin a comment. The quotes of an expression are not YAML's:
\`channel: 'email'\` is the column \`email\`, \`channel: "'email'"\` is the text.

**Values stay as they are written** in \`values\`, \`block\`, \`default\`, \`given\` and \`expect\`: \`01067\` keeps its zero,
\`1.20\` its digits, and \`Null\` is a word. Only a plain \`null\` is null.

Editors complete and check these keys once their YAML extension reads \`schema/c360.schema.json\` for \`models/**/*.yaml\`.
`;

type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * The page docs/language.md: every kind with its keys, what they take, and an example; then how single values are
 * written.
 *
 * @example
 * languageReference().split("\n")[0] // "# The model language"
 */
export function languageReference(): string {
    const { $defs: definitions = {} } = writtenSchema();
    const kinds = inOrder("file", definitions, (id) => hasKeys(definitions[id]));
    const all = new Set([...kinds, ...inOrder("file", definitions, () => true)]);
    const sections = [...all].filter((id) => hasKeys(definitions[id])).map((id) => section(id, definitions));
    const values = [...all].filter((id) => !hasKeys(definitions[id])).map((id) => value(id, definitions[id]));
    return [preamble, ...sections, "## How values are written\n", `${values.join("\n")}\n`].join("\n");
}

const hasKeys = (schema: JsonSchema | undefined): boolean => schema?.properties !== undefined;

/** Definitions in the order in which a reader of the first meets them, as far as they are wanted. */
function inOrder(
    id: string,
    definitions: Definitions,
    wanted: (id: string) => boolean,
    found: string[] = [],
): readonly string[] {
    if (found.includes(id) || !wanted(id)) return found;
    found.push(id);
    const references = JSON.stringify(definitions[id] ?? {}).matchAll(/"#\/\$defs\/([a-z_]+)"/g);
    for (const [, next = ""] of references) inOrder(next, definitions, wanted, found);
    return found;
}

function section(id: string, definitions: Definitions): string {
    const { description = "", properties = {}, required = [], additionalProperties } = definitions[id] ?? {};
    const rows = Object.entries(properties).map(([key, schema]) =>
        row([
            code(key),
            takes(schema, definitions),
            required.includes(key) ? "yes" : "",
            schema.description ?? "",
            code(String(schema.examples?.[0] ?? "")),
        ]),
    );
    if (typeof additionalProperties === "object") {
        rows.push(row(["any other name", takes(additionalProperties, definitions), "", "", ""]));
    }
    const head = [row(["key", "takes", "required", "meaning", "example"]), "|---|---|---|---|---|"];
    return `## ${id}\n\n${description}\n\n${[...head, ...rows].join("\n")}\n`;
}

function value(id: string, definition: JsonSchema | undefined): string {
    return `- <a id="${id}"></a>**${words(id)}**: ${definition?.description ?? ""}`;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/** What a value may be, in words with links. */
function takes(schema: JsonSchema, definitions: Definitions): string {
    const id = schema.$ref?.replace("#/$defs/", "");
    if (id !== undefined) return `[${words(id)}](#${id})`;
    if (schema.enum !== undefined) return schema.enum.map(code).join(", ");
    if (schema.anyOf !== undefined)
        return [...new Set(schema.anyOf.map((one) => takes(one, definitions)))].join(" or ");
    switch (schema.type) {
        case "array":
            return `list of ${takes(schema.items ?? {}, definitions)}`;
        case "object": {
            const values = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
            return `map from ${takes(schema.propertyNames ?? {}, definitions)} to ${takes(values, definitions)}`;
        }
        case "integer":
            return `whole number, ${schema.minimum} to ${schema.maximum}`;
        case "boolean":
            return "`true` or `false`";
        case "string":
            return "text";
        case "number":
            return "number";
        case "null":
            return "`null`";
        default:
            return "any value";
    }
}

/** A definition as a link says it: `column name`, `table`. */
const words = (id: string): string => id.replaceAll("_", " ");
