import { entryOf, type MapNode, type Node } from "../../../syntax/node.js";
import { snakeCase } from "../../names.js";
import { type Shapes, sentenceIn, under } from "../shape.js";

/** A value that a call carries, as the column that the warehouse makes of it. */
export interface Field {
    /** Segment's spelling of the column: nested objects are parted by underscores. */
    readonly raw: string;
    readonly type: string;
    readonly arrivesAsText: boolean;
    readonly required: boolean;
    readonly values: readonly string[] | null;
    readonly description: string | null;
    readonly review: string | null;
    readonly node: Node;
}

/**
 * The properties of a JSON Schema, those of nested objects in line; lists stay documents in a text.
 *
 * @param schema the object that holds `properties` and `required`
 * @param what names it for messages
 */
export function schemaFields(schema: Node | undefined, what: string, shapes: Shapes): readonly Field[] {
    return fieldsOf(schema, { prefix: "", what, required: true, depth: 0 }, shapes);
}

interface Within {
    readonly prefix: string;
    readonly what: string;
    /** All objects above are required. */
    readonly required: boolean;
    readonly depth: number;
}

/** Deeper objects are documents. */
const deepest = 3;

function fieldsOf(schema: Node | undefined, within: Within, shapes: Shapes): readonly Field[] {
    const properties = shapes.map(under(schema, "properties"), `\`properties\` of ${within.what}`);
    const listed = shapes.list(under(schema, "required"), `\`required\` of ${within.what}`);
    const required = new Set(listed.flatMap((item) => (item.kind === "scalar" ? [item.text] : [])));
    return (properties?.entries ?? []).flatMap(({ key, value }): readonly Field[] => {
        const what = `\`${key}\` of ${within.what}`;
        const map = shapes.map(value, what);
        const slug = snakeCase(key);
        if (map === undefined) return [];
        if (slug === "") {
            shapes.notRead(map, what, "its name holds no letter that a column could keep");
            return [];
        }
        const raw = `${within.prefix}${slug}`;
        const kinds = kindsOf(map);
        const isRequired = within.required && required.has(key) && !kinds.nullable;
        const isObject =
            kinds.types.length === 1 && kinds.types[0] === "object" && under(map, "properties") !== undefined;
        if (isObject && within.depth < deepest) {
            const inner = { prefix: `${raw}_`, what, required: isRequired, depth: within.depth + 1 };
            return fieldsOf(map, inner, shapes);
        }
        return [fieldOf(map, raw, isRequired, kinds.types)];
    });
}

function kindsOf(map: MapNode): { readonly types: readonly string[]; readonly nullable: boolean } {
    const type = entryOf(map, "type")?.value;
    const listed = type?.kind === "list" ? type.items : type === undefined ? [] : [type];
    // JSON Schema's `null` is the text "null", YAML's the value.
    const names = listed.map((item) => (item.kind === "scalar" ? item.text : ""));
    const choices = choicesOf(map);
    const isNullable = names.includes("null") || choices?.some(({ value }) => value === null) === true;
    return { types: names.filter((name) => name !== "null" && name !== ""), nullable: isNullable };
}

function choicesOf(map: MapNode) {
    const constant = entryOf(map, "const")?.value;
    if (constant?.kind === "scalar") return [constant];
    const list = entryOf(map, "enum")?.value;
    return list?.kind === "list" ? list.items.flatMap((item) => (item.kind === "scalar" ? [item] : [])) : null;
}

function fieldOf(map: MapNode, raw: string, required: boolean, types: readonly string[]): Field {
    const choices = choicesOf(map)?.filter(({ value }) => value !== null) ?? [];
    const format = under(map, "format");
    const told = typeOf(types, format?.kind === "scalar" ? format.text : "", raw, choices);
    const texts = [...new Set(choices.map(({ text }) => text))];
    const isSet = texts.length > 0 && (told.type === "string" || told.type === "integer");
    const description = under(map, "description");
    return {
        raw,
        ...told,
        arrivesAsText: told.type === "json",
        required,
        values: isSet && texts.every((text) => text !== "" && !/\p{C}|\{[{%#]/u.test(text)) ? texts : null,
        description: sentenceIn(description?.kind === "scalar" ? description.text : undefined),
        node: map,
    };
}

const money = /(^|_)(amount|price|total|subtotal|revenue|cost|fee|tax|discount|shipping|value)(_|$)/;

/** Segment: arrays come to the warehouse as text, numbers with a point as floats, moments as timestamps. */
function typeOf(
    types: readonly string[],
    format: string,
    raw: string,
    choices: readonly { readonly value: unknown }[],
): { readonly type: string; readonly review: string | null } {
    const [type, ...others] = types;
    if (others.length > 0) return { type: "string", review: `the plan allows ${types.join(" and ")}` };
    switch (type) {
        case "integer":
            return { type: "integer", review: null };
        case "number":
            return money.test(raw)
                ? { type: "decimal(18,2)", review: "a number in the plan; money, by its name" }
                : { type: "float", review: null };
        case "boolean":
            return { type: "boolean", review: null };
        case "array":
        case "object":
            return { type: "json", review: null };
        case "string":
            if (format === "date-time") return { type: "timestamp", review: null };
            return { type: format === "date" ? "date" : "string", review: null };
        default:
            if (choices.length > 0) {
                const isWhole = choices.every(({ value }) => Number.isSafeInteger(value));
                return { type: isWhole ? "integer" : "string", review: null };
            }
            return { type: "string", review: "the plan names no type" };
    }
}
