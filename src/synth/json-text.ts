import type { ValueType } from "../expression/type.js";
import type { Value } from "../expression/value.js";
import { dateText, timestampText } from "./moment.js";
import { decimalText, isDecimal } from "./raw-text.js";

/** An object that holds text of JSON, by key. */
export interface JsonObject extends Map<string, string | JsonObject> {}

/** Writes a text of JSON under its keys, the objects above it made where they are missing. */
export function put(object: JsonObject, [key, ...deeper]: readonly string[], text: string): void {
    if (key === undefined) return;
    if (deeper.length === 0) {
        object.set(key, text);
        return;
    }
    const before = object.get(key);
    const inner: JsonObject = before instanceof Map ? before : new Map();
    object.set(key, inner);
    put(inner, deeper, text);
}

export function objectText(object: JsonObject): string {
    const parts = [...object].map(
        ([key, value]) => `${JSON.stringify(key)}: ${value instanceof Map ? objectText(value) : value}`,
    );
    return `{${parts.join(", ")}}`;
}

/** A scalar as JSON. */
export function scalarText(value: Value, type: ValueType): string {
    if (value === null) return "null";
    if (isDecimal(value)) return decimalText(value);
    if (type.kind === "timestamp" && typeof value === "bigint") return JSON.stringify(timestampText(value));
    if (type.kind === "date" && typeof value === "bigint") return JSON.stringify(dateText(value));
    if (type.kind === "json" && typeof value === "string") return value;
    if (typeof value === "object") return "null";
    return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** A text of JSON with a value under its keys; another text stays as it is. */
export function withValue(json: string, keys: readonly string[], value: string): string {
    const object = objectOf(json);
    if (object === undefined) return json;
    put(object, keys, value);
    return objectText(object);
}

function objectOf(json: string): JsonObject | undefined {
    if (!json.startsWith("{")) return undefined;
    const parsed = JSON.parse(json) as Readonly<Record<string, unknown>>;
    return new Map(Object.entries(parsed).map(([key, value]) => [key, nested(value)]));
}

function nested(value: unknown): string | JsonObject {
    const text = JSON.stringify(value);
    return objectOf(text) ?? text;
}
