import type { Value } from "../expression/value.js";
import type { Property } from "../model/event.js";
import { type Circumstances, columnValue } from "./column-value.js";
import { dateText, timestampText } from "./moment.js";
import { decimalText, isDecimal } from "./raw-text.js";
import { someReference } from "./references.js";
import type { Kind } from "./shape.js";
import type { Row } from "./world.js";

/**
 * The json column of an event: its properties, as another table reports them or drawn. One payload in sixty lacks
 * something it needs or holds words where a number belongs.
 *
 * @param number counts the person's rows in the table
 */
export function payloadText(
    kind: Kind,
    column: string,
    number: number,
    echo: ReadonlyMap<string, Value>,
    about: Circumstances,
): string {
    const referenced = referencedRow(kind, about);
    const broken = about.rng.chance(0.016) ? about.rng.pick(kind.event.properties).name : null;
    const parts: string[] = [];
    for (const bound of kind.binding.properties) {
        if (bound.kind !== "payload" || bound.column !== column) continue;
        const property = kind.event.properties.find(({ name }) => name === bound.name);
        if (property === undefined) continue;
        const value = echo.has(property.name)
            ? (echo.get(property.name) ?? null)
            : propertyValue(property, kind, number, referenced, about);
        if (property.name === broken) {
            if (property.type.kind !== "string") parts.push(`${JSON.stringify(bound.key)}: "n/a"`);
            continue;
        }
        if (value !== null || about.rng.chance(0.5))
            parts.push(`${JSON.stringify(bound.key)}: ${jsonText(value, property)}`);
    }
    return `{${parts.join(", ")}}`;
}

function propertyValue(
    property: Property,
    { event }: Kind,
    number: number,
    referenced: Row | undefined,
    about: Circumstances,
): Value {
    if (event.key.includes(property.name) && property.references === null && property.type.kind === "string") {
        // A cart is changed several times; an order is completed once.
        const serial = event.keep === "latest" ? number % 4 : number;
        return `${property.name.charAt(0).toUpperCase()}-${about.person?.index ?? 0}-${serial}`;
    }
    const known = referenced?.cells.get(property.name);
    // What is shown with a product is what the catalogue says of it.
    if (known !== undefined && fits(known, property)) return known;
    return columnValue(property, about);
}

/** The row that a property points to: it also answers for the properties named like its columns. */
function referencedRow({ event, binding }: Kind, about: Circumstances): Row | undefined {
    const property = event.properties.find(({ references }) => references !== null);
    if (
        property === undefined ||
        !binding.properties.some(({ name, kind }) => name === property.name && kind === "payload")
    ) {
        return undefined;
    }
    const shape = about.world.entityTable(property.references ?? "");
    if (shape === undefined || shape.role !== "reference") return undefined;
    const row = someReference(about.world, shape, about);
    const key = row.cells.get(shape.table.key[0] ?? "") ?? null;
    return { ...row, cells: new Map([...row.cells, [property.name, key]]) };
}

function fits(value: Value, { type }: Property): boolean {
    if (value === null) return true;
    switch (type.kind) {
        case "string":
            return typeof value === "string";
        case "decimal":
            return isDecimal(value);
        case "integer":
            return typeof value === "bigint";
        default:
            return false;
    }
}

function jsonText(value: Value, { type }: Property): string {
    if (value === null) return "null";
    if (isDecimal(value)) return decimalText(value);
    if (type.kind === "timestamp" && typeof value === "bigint") return JSON.stringify(timestampText(value));
    if (type.kind === "date" && typeof value === "bigint") return JSON.stringify(dateText(value));
    // No source draws lists or records.
    if (typeof value === "object") return "null";
    return typeof value === "string" ? JSON.stringify(value) : String(value);
}
