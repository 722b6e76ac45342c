import { commonType } from "../common-type.js";
import type { Kind, ValueType } from "../type.js";
import type { Parameter, Returns } from "./definition.js";

const numbers: readonly Kind[] = ["integer", "decimal", "float"];
const moments: readonly Kind[] = ["date", "timestamp"];
const ordered: readonly Kind[] = ["string", ...numbers, ...moments];
const every: readonly Kind[] = [...ordered, "boolean", "json", "list", "record"];
const positive: readonly [number, number] = [1, 1_000_000];

export const text = (name = "text"): Parameter => ({ name, takes: ["string"] });
/** A text that is written out. */
export const fixedText = (name: string): Parameter => ({ ...text(name), form: "text" });
/** A text that is written out and not empty. */
export const filled = (name: string): Parameter => ({ ...text(name), form: "filled" });
export const pattern: Parameter = { name: "pattern", takes: ["string"], form: "pattern" };
export const format: Parameter = { name: "format", takes: ["string"], form: "format" };
export const unit: Parameter = { name: "unit", takes: ["string"], form: "unit" };
export const keys: Parameter = { name: "key", takes: ["string"], form: "key", repeats: true };
/** Any integer; one that is written out lies in the range. */
export const integer = (name: string, range?: readonly [number, number]): Parameter => ({
    name,
    takes: ["integer"],
    ...(range !== undefined && { range }),
});
/** An integer that is written out. */
export const fixed = (name: string, range: readonly [number, number] = positive): Parameter => ({
    ...integer(name, range),
    form: "integer",
});
export const number: Parameter = { name: "x", takes: numbers };
/** A number without rounding error. */
export const exact = (name: string): Parameter => ({ name, takes: ["integer", "decimal"] });
export const moment = (name = "x"): Parameter => ({ name, takes: moments });
export const timestamp: Parameter = { name: "x", takes: ["timestamp"] };
export const condition: Parameter = { name: "condition", takes: ["boolean"] };
export const json: Parameter = { name: "json", takes: ["json"] };
export const list: Parameter = { name: "list", takes: ["list"] };
export const texts: Parameter = { name: "list", takes: ["list"], of: "string" };
export const element: Parameter = { name: "element", takes: every, element: true };
/** Values of one type, of any kind. */
export const shared = (name: string): Parameter => ({ name, takes: every, shares: true });
/** Values of one type that has an order. */
export const sortable = (name: string): Parameter => ({ name, takes: ordered, shares: true });

export const optional = (parameter: Parameter): Parameter => ({ ...parameter, optional: true });
export const repeated = (parameter: Parameter): Parameter => ({ ...parameter, repeats: true });

export const returns = (kind: "string" | "integer" | "boolean" | "date" | "timestamp" | "float"): Returns => ({
    text: kind,
    type: () => ({ kind }),
});
export const returnsTexts: Returns = {
    text: "`list<string>`",
    type: () => ({ kind: "list", element: { kind: "string" } }),
};
/** The type of an argument. */
export const returnsType = (index: number, name: string): Returns => ({
    text: `type of ${name}`,
    type: (args) => args[index]?.type,
});
/** The type that arguments `from` and later share. */
export const returnsCommon = (from = 0): Returns => ({
    text: "the common type",
    type: (args) => commonType(args.slice(from)),
});
/** `decimal(38, n)`, n being an argument that is written out. */
export const returnsDecimal = (index: number, name: string): Returns => ({
    text: `decimal(38, ${name})`,
    type: (args): ValueType => {
        const scale = args[index];
        return { kind: "decimal", precision: 38, scale: scale?.node === "literal" ? Number(scale.value) : 0 };
    },
});
/** Decimals lose their fraction; integers and floats stay what they are. */
export const returnsWhole: Returns = {
    text: "decimal(p, 0); integer and float as they are",
    type: ([x]) => (x?.type.kind === "decimal" ? { kind: "decimal", precision: 38, scale: 0 } : x?.type),
};
