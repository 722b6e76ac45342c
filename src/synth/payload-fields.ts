import { children } from "../expression/children.js";
import type { Expression, Literal } from "../expression/tree.js";
import type { ValueType } from "../expression/type.js";
import type { Binding, BoundProperty, Event, Property } from "../model/event.js";
import type { SourceTable } from "../model/source.js";
import type { Described } from "./described.js";

/** One value inside a json column that a binding reads. */
export interface PayloadField {
    /** From object to object. */
    readonly keys: readonly string[];
    /** The property whose value it is, where nothing but a cast stands between them. */
    readonly property: Property | null;
    readonly described: Described;
    /** What expressions compare it with, as text; empty when nothing does. */
    readonly choices: readonly string[];
    /** It is a number since 1970 in this unit. */
    readonly epoch: Epoch | null;
}

export type Epoch = "from_epoch_s" | "from_epoch_ms" | "from_epoch_us";

/** What is known of a value where it is read. */
interface Use {
    readonly property: Property | null;
    readonly required: boolean;
    readonly type: ValueType | null;
    readonly choices: readonly string[];
    readonly epoch: Epoch | null;
}

const nothing: Use = { property: null, required: false, type: null, choices: [], epoch: null };

/**
 * What a binding reads inside each json column: by property name, and by every path of its expressions, also through
 * computed columns.
 *
 * @example
 * payloadFields(event, binding, table).get("payload")?.map(({ keys }) => keys) // [["paymentId"], ["card", "brand"]]
 */
export function payloadFields(
    event: Event,
    binding: Binding,
    table: SourceTable,
): ReadonlyMap<string, readonly PayloadField[]> {
    const found = new Map<string, Map<string, PayloadField>>();
    const add = (column: string, keys: readonly string[], use: Use): void => {
        const fields = found.get(column) ?? new Map<string, PayloadField>();
        const path = JSON.stringify(keys);
        fields.set(path, merged(fields.get(path), fieldOf(keys, use)));
        found.set(column, fields);
    };
    for (const bound of binding.properties) readProperty(bound, event, table, add);
    if (binding.where !== null) read(binding.where, nothing, table, add);
    const at = table.columns.find(({ name }) => name === binding.at);
    if (at?.from.kind === "expression") read(at.from.value, { ...nothing, required: true }, table, add);
    return new Map([...found].map(([column, fields]) => [column, withoutObjects([...fields.values()])]));
}

type Add = (column: string, keys: readonly string[], use: Use) => void;

function readProperty(bound: BoundProperty, event: Event, table: SourceTable, add: Add): void {
    const property = event.properties.find(({ name }) => name === bound.name);
    if (property === undefined) return;
    const use: Use = { ...nothing, property, required: property.required };
    if (bound.kind === "pair") add(bound.column, [bound.key], { ...use, type: property.type });
    if (bound.kind === "payload") add(bound.column, bound.keys, { ...use, type: property.type });
    if (bound.kind === "expression") read(bound.value, use, table, add);
}

/** Hands what is known of a value down to where it is read; most operations say nothing about their operands. */
function read(node: Expression, use: Use, table: SourceTable, add: Add): void {
    const inner = (operand: Expression, more: Partial<Use> = {}): void =>
        read(operand, { ...nothing, required: use.required, ...more }, table, add);
    switch (node.node) {
        case "path":
            add(node.column, node.keys, use);
            return;
        case "column": {
            const from = table.columns.find(({ name }) => name === node.name)?.from;
            if (from?.kind === "expression") read(from.value, use, table, add);
            return;
        }
        case "cast":
            // The innermost cast tells what the text must be read as.
            read(node.operand, { ...use, type: node.type }, table, add);
            return;
        case "call":
            readCall(node, use, table, add);
            return;
        case "comparison":
            inner(node.left, { choices: texts([node.right]) });
            inner(node.right, { choices: texts([node.left]) });
            return;
        case "in":
            inner(node.operand, { choices: texts(node.items) });
            for (const item of node.items) inner(item);
            return;
        case "case": {
            const { subject, branches, otherwise } = node;
            if (subject !== undefined) inner(subject, { choices: texts(branches.map(({ when }) => when)) });
            for (const { when, result } of branches) {
                inner(when);
                read(result, use, table, add);
            }
            if (otherwise !== undefined) read(otherwise, use, table, add);
            return;
        }
        default:
            for (const operand of children(node)) inner(operand);
    }
}

function readCall(node: Extract<Expression, { node: "call" }>, use: Use, table: SourceTable, add: Add): void {
    const [first, ...others] = node.args;
    if (first === undefined) return;
    switch (node.function) {
        case "json_text":
        case "json_list":
        case "json_length": {
            if (first.node !== "column") return;
            const isList = node.function !== "json_text";
            add(first.name, texts(others), isList ? { ...use, property: null, type: listOfTexts } : use);
            return;
        }
        case "coalesce":
            for (const option of node.args) read(option, use, table, add);
            return;
        case "trim":
        case "lower":
        case "upper":
        case "nullif":
            read(first, use, table, add);
            return;
        case "from_epoch_s":
        case "from_epoch_ms":
        case "from_epoch_us":
            read(first, { ...nothing, required: use.required, epoch: node.function }, table, add);
            return;
        default:
            for (const argument of node.args) read(argument, { ...nothing, required: use.required }, table, add);
    }
}

const listOfTexts: ValueType = { kind: "list", element: { kind: "string" } };

const texts = (items: readonly Expression[]): readonly string[] =>
    items
        .filter((item): item is Literal & { readonly value: string } => item.node === "literal" && item.value !== null)
        .map(({ value }) => value);

function fieldOf(keys: readonly string[], { property, required, type, choices, epoch }: Use): PayloadField {
    return {
        keys,
        property,
        described: {
            name: words(keys.at(-1) ?? ""),
            type: epoch === null ? (type ?? { kind: "string" }) : { kind: "timestamp" },
            values: property?.values ?? null,
            pii: property?.pii ?? null,
            required,
        },
        choices,
        epoch,
    };
}

/** One value may be read twice: as a text by one expression, as a number by another, which asks more of it. */
function merged(before: PayloadField | undefined, now: PayloadField): PayloadField {
    if (before === undefined) return now;
    const [more, less] = before.described.type.kind === "string" ? [now, before] : [before, now];
    const alike = more.described.type.kind === less.described.type.kind;
    return {
        ...more,
        property: more.property ?? less.property,
        described: {
            ...more.described,
            values: more.described.values ?? (alike ? less.described.values : null),
            pii: more.described.pii ?? less.described.pii,
            required: more.described.required || less.described.required,
        },
        choices: more.choices.length > 0 || !alike ? more.choices : less.choices,
    };
}

/** What holds another field is an object and no value of its own. */
const withoutObjects = (fields: readonly PayloadField[]): readonly PayloadField[] =>
    fields.filter(({ keys }) =>
        fields.every((other) => other.keys.length <= keys.length || !keys.every((key, i) => other.keys[i] === key)),
    );

/** `paymentId` as a column would be called: names tell what values are like. */
const words = (key: string): string => key.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
