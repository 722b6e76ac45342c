import { readText } from "../expression/interpret/text-form.js";
import type { Value } from "../expression/value.js";
import type { PairForm, Property } from "../model/event.js";
import { type Circumstances, columnValue } from "./column-value.js";
import type { Described } from "./described.js";
import { type JsonObject, objectText, put, scalarText } from "./json-text.js";
import type { Epoch, PayloadField } from "./payload-fields.js";
import { isDecimal } from "./raw-text.js";
import { recordText } from "./record-text.js";
import { someReference } from "./references.js";
import type { Kind } from "./shape.js";
import { pathName, type Wanted } from "./wanted.js";
import type { Row } from "./world.js";

/**
 * The json column of an event: all that the binding reads of it, as another table reports it or drawn. Now and then a
 * payload lacks something it needs or holds words where a number belongs.
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
    const { properties } = kind.event;
    const broken =
        properties.length > 0 && about.rng.chance(about.world.dials.broken) ? about.rng.pick(properties).name : null;
    const object: JsonObject = new Map();
    for (const field of kind.payload.get(column) ?? []) {
        const { keys, property, described } = field;
        const drawn =
            property === null
                ? choice(field, about)
                : echo.has(property.name)
                  ? (echo.get(property.name) ?? null)
                  : propertyValue(field, property, kind, number, referenced, about);
        if (property !== null && property.name === broken) {
            if (described.type.kind !== "string") put(object, keys, JSON.stringify("n/a"));
            continue;
        }
        const value = wished(drawn, kind.wishes.get(pathName(column, keys)), field, about);
        const record = property?.record ?? null;
        if (record !== null) put(object, keys, recordText(record, about));
        else if (isDocument(described)) put(object, keys, documentText(described, about));
        else if (value !== null || about.rng.chance(0.5)) put(object, keys, fieldText(value, field));
    }
    const form = kind.binding.properties.find((bound) => bound.kind === "pair" && bound.column === column);
    return form?.kind === "pair" ? pairsText(object, form.form) : objectText(object);
}

/** The same values as an array of pairs, each under the path whose name fits its json best. */
function pairsText(object: JsonObject, { key, values }: PairForm): string {
    const records = [...object].map(([name, value]) => {
        const text = value instanceof Map ? objectText(value) : value;
        const wanted = text.startsWith('"') ? /str|text/ : /^-?\d+$/.test(text) ? /int/ : /double|float|decimal|num/;
        const pair: JsonObject = new Map();
        put(pair, key, JSON.stringify(name));
        put(pair, values.find((path) => wanted.test(path.at(-1) ?? "")) ?? values[0] ?? [], text);
        return objectText(pair);
    });
    return `[${records.join(", ")}]`;
}

function propertyValue(
    field: PayloadField,
    property: Property,
    { event }: Kind,
    number: number,
    referenced: Row | undefined,
    about: Circumstances,
): Value {
    const { type } = field.described;
    if (event.key.includes(property.name) && property.references === null) {
        // A cart is changed several times; an order is completed once.
        const serial = event.keep === "latest" ? number % 4 : number;
        const person = about.person?.index ?? 0;
        if (type.kind === "string") return `${property.name.charAt(0).toUpperCase()}-${person}-${serial}`;
        if (type.kind === "integer") return BigInt(person) * 1000n + BigInt(serial);
    }
    const known = referenced?.cells.get(property.name);
    // What is shown with a product is what the catalogue says of it.
    if (known !== undefined && fits(known, field.described)) return known;
    return choice(field, about);
}

/** A drawn value; of a text that expressions compare, mostly one they know. */
function choice({ described, choices }: PayloadField, about: Circumstances): Value {
    if (described.values === null && choices.length > 0) return textAs(about.rng.pick(choices), described);
    return columnValue(described, about);
}

/** One expression may read as a number what another compares with a word. */
const textAs = (text: string, { type }: Described): Value => readText(text, type) ?? text;

function wished(value: Value, wanted: Wanted | undefined, { described }: PayloadField, about: Circumstances): Value {
    switch (wanted?.kind) {
        case undefined:
            return value;
        case "null":
            return null;
        case "present":
            return value ?? columnValue({ ...described, required: true }, about);
        case "one_of":
            return textAs(about.rng.pick(wanted.values), described);
        case "none_of":
            return described.type.kind === "string" && wanted.values.includes(String(value)) ? null : value;
    }
}

/** The row that a property points to: it also answers for the properties named like its columns. */
function referencedRow({ event, payload }: Kind, about: Circumstances): Row | undefined {
    const property = event.properties.find(({ references }) => references !== null);
    const isRead = [...payload.values()].some((fields) => fields.some((field) => field.property === property));
    if (property === undefined || !isRead) return undefined;
    const shape = about.world.entityTable(property.references ?? "");
    if (shape === undefined || shape.role !== "reference") return undefined;
    const row = someReference(about.world, shape, about);
    const key = row.cells.get(shape.table.key[0] ?? "") ?? null;
    return { ...row, cells: new Map([...row.cells, [property.name, key]]) };
}

function fits(value: Value, { type }: Described): boolean {
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

const isDocument = ({ type }: Described): boolean => type.kind === "list" || type.kind === "record";

function documentText(described: Described, about: Circumstances): string {
    const { type } = described;
    if (type.kind === "list") {
        const element = { ...described, type: type.element, required: true };
        return `[${Array.from({ length: about.rng.int(1, 3) }, () => documentText(element, about)).join(", ")}]`;
    }
    if (type.kind === "record") {
        const object: JsonObject = new Map();
        for (const { name, type: inner } of type.fields) {
            put(object, [name], documentText({ ...described, name, type: inner, required: true }, about));
        }
        return objectText(object);
    }
    return scalarText(columnValue(described, about), type);
}

const perSecond: Readonly<Record<Epoch, bigint>> = {
    from_epoch_s: 1_000_000n,
    from_epoch_ms: 1000n,
    from_epoch_us: 1n,
};

function fieldText(value: Value, { described, epoch }: PayloadField): string {
    if (epoch !== null && typeof value === "bigint") return String(value / perSecond[epoch]);
    return scalarText(value, described.type);
}
