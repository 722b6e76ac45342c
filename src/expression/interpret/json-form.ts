import type { RecordField, ValueType } from "../type.js";
import type { RecordValue, Value } from "../value.js";
import { type Json, jsonAt, jsonText, parseJson, scalarText } from "./json.js";

type ReadText = (text: string, type: ValueType) => Value;

/** A JSON array as a list; elements that are null or have another form are left out. */
export function readList(text: string, element: ValueType, readText: ReadText): readonly Value[] | null {
    const json = parseJson(text);
    return json?.kind === "array" ? listOf(json, element, readText) : null;
}

/** A JSON object as a record; fields that are missing or have another form are null. */
export function readRecord(text: string, fields: readonly RecordField[], readText: ReadText): RecordValue | null {
    const json = parseJson(text);
    return json?.kind === "object" ? recordOf(json, fields, readText) : null;
}

function listOf(json: Json & { readonly kind: "array" }, element: ValueType, readText: ReadText): readonly Value[] {
    return json.items.map((item) => readJson(item, element, readText)).filter((value) => value !== null);
}

function readJson(json: Json, type: ValueType, readText: ReadText): Value {
    if (type.kind === "json") return json.kind === "null" ? null : jsonText(json);
    if (type.kind === "list") return json.kind === "array" ? listOf(json, type.element, readText) : null;
    if (type.kind === "record") return json.kind === "object" ? recordOf(json, type.fields, readText) : null;
    const text = scalarText(json);
    return text === null ? null : readText(text, type);
}

function recordOf(json: Json, fields: readonly RecordField[], readText: ReadText): RecordValue {
    return {
        fields: Object.fromEntries(
            fields.map(({ name, type }) => {
                const inner = jsonAt(json, [name]);
                return [name, inner === undefined ? null : readJson(inner, type, readText)];
            }),
        ),
    };
}
