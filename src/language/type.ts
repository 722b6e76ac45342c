import { z } from "zod";
import type { ValueType } from "../expression/type.js";
import { nearest } from "../text/nearest.js";
import { languageDiagnostics } from "./diagnostics.js";
import type { Form } from "./form.js";
import type { Located } from "./located.js";
import { located, scalarOf } from "./scalars.js";

/** A type as it is declared: what the value is, and as what a raw column delivers it. */
export interface DeclaredType {
    readonly type: ValueType;
    readonly arrives: "typed" | "epoch_s" | "epoch_ms" | "epoch_us";
}

/** Why a text is no type; `near` is what was probably meant. */
export interface TypeProblem {
    readonly reason: string;
    readonly near?: string;
}

const simple = ["string", "integer", "float", "boolean", "date", "timestamp", "json"] as const;
const epochs = ["epoch_s", "epoch_ms", "epoch_us"] as const;
/** What other tools call our types. */
const familiar = new Map([
    ["text", "string"],
    ["varchar", "string"],
    ["char", "string"],
    ["str", "string"],
    ["uuid", "string"],
    ["int", "integer"],
    ["bigint", "integer"],
    ["smallint", "integer"],
    ["number", "decimal(18,2)"],
    ["numeric", "decimal(18,2)"],
    ["decimal", "decimal(18,2)"],
    ["double", "float"],
    ["real", "float"],
    ["bool", "boolean"],
    ["datetime", "timestamp"],
    ["timestamptz", "timestamp"],
    ["array", "list<string>"],
    ["list", "list<string>"],
    ["struct", "json"],
    ["object", "json"],
    ["variant", "json"],
]);

const typed = (type: ValueType): DeclaredType => ({ type, arrives: "typed" });

/**
 * Reads a type of the language.
 *
 * @example
 * parseType("decimal(18,2)") // { type: { kind: "decimal", precision: 18, scale: 2 }, arrives: "typed" }
 * parseType("timestamp(epoch_ms)") // { type: { kind: "timestamp" }, arrives: "epoch_ms" }
 * parseType("sting") // { reason: "no type has this name", near: "string" }
 */
export function parseType(text: string): DeclaredType | TypeProblem {
    const kind = simple.find((known) => known === text);
    if (kind !== undefined) return typed({ kind });
    const [, head = text, inner] = /^([a-z]+)(?:\((.*)\)|<.*>)$/.exec(text) ?? [];
    if (head === "decimal" && inner !== undefined) return decimal(inner);
    if (head === "timestamp" && inner !== undefined) {
        const arrives = epochs.find((known) => known === inner);
        if (arrives !== undefined) return { type: { kind: "timestamp" }, arrives };
        return {
            reason: `a timestamp arrives as ${epochs.join(", ")}`,
            near: `timestamp(${nearest(inner, epochs) ?? epochs[0]})`,
        };
    }
    if (head === "list") return list(text);
    if (text === "record") return { reason: "only properties of events and columns of tables are records" };
    const near = familiar.get(head) ?? nearest(text, simple);
    return near === undefined ? { reason: "no type has this name" } : { reason: "no type has this name", near };
}

function decimal(inner: string): DeclaredType | TypeProblem {
    const match = /^([0-9]{1,2}), ?([0-9]{1,2})$/.exec(inner);
    const near = { near: "decimal(18,2)" };
    if (match === null) return { reason: "a decimal has a precision and a scale", ...near };
    const [precision, scale] = [Number(match[1]), Number(match[2])];
    if (precision < 1 || precision > 38) return { reason: "a decimal has 1 to 38 digits", ...near };
    if (scale > precision) return { reason: "a decimal has no more decimals than digits", ...near };
    return typed({ kind: "decimal", precision, scale });
}

function list(text: string): DeclaredType | TypeProblem {
    const inner = /^list<(.*)>$/.exec(text)?.[1];
    if (inner === undefined) return { reason: "a list has a type of its elements", near: "list<string>" };
    if (inner === "record") {
        return { reason: "only properties of events and columns of tables are lists of records" };
    }
    const element = parseType(inner);
    if ("reason" in element)
        return element.near === undefined ? element : { ...element, near: `list<${element.near}>` };
    if (element.arrives !== "typed") return { reason: "elements of a list arrive as their type" };
    if (element.type.kind === "list") return { reason: "lists of lists are not supported", near: "json" };
    return typed({ kind: "list", element: element.type });
}

export const isTypeProblem = (parsed: DeclaredType | TypeProblem): parsed is TypeProblem => "reason" in parsed;

const element = "string|integer|float|boolean|date|timestamp|json|decimal\\([0-9]{1,2}, ?[0-9]{1,2}\\)";
const pattern = new RegExp(`^(${element}|timestamp\\(epoch_(s|ms|us)\\)|list<(${element})>)$`);

export const type: Form<Located<DeclaredType>> = {
    schema: z
        .string("a type")
        .regex(pattern, "bad-type")
        .meta({
            id: "type",
            title: "a type",
            description:
                "`string`, `integer` (64 bit), `decimal(p,s)`, `float`, `boolean`, `date`, `timestamp` (UTC, microseconds), " +
                "`json`, `list<T>`; a raw column also `timestamp(epoch_s)`, `timestamp(epoch_ms)`, `timestamp(epoch_us)`.",
        }),
    read: (node, reading) => {
        const { text } = scalarOf(node);
        const parsed = parseType(text);
        if (!isTypeProblem(parsed)) return located(parsed, node);
        reading.report(languageDiagnostics.report("bad-type", { span: node.span }, { type: text, ...parsed }));
        return located(typed({ kind: "string" }), node);
    },
};
