import { compileExpression, type ExpressionSource, type Scope } from "../../src/expression/compile.js";
import type { Expression } from "../../src/expression/tree.js";
import type { ValueType } from "../../src/expression/type.js";

export const file = "models/test.yaml";

export const sourceOf = (text: string, quotedWord = false): ExpressionSource => ({
    text,
    at: (start, end) => ({ file, start, end }),
    quotedWord,
});

/** One column of every type, named for it. */
export const everything: Scope = {
    describe: "shop.orders",
    columns: [
        { name: "txt", type: { kind: "string" }, nullable: true },
        { name: "word", type: { kind: "string" }, nullable: true },
        { name: "status", type: { kind: "string" }, nullable: true, values: ["paid", "open"] },
        { name: "int", type: { kind: "integer" }, nullable: true },
        { name: "num", type: { kind: "integer" }, nullable: true },
        { name: "id", type: { kind: "integer" }, nullable: false },
        { name: "dec", type: { kind: "decimal", precision: 18, scale: 2 }, nullable: true },
        { name: "fine", type: { kind: "decimal", precision: 12, scale: 4 }, nullable: true },
        { name: "flt", type: { kind: "float" }, nullable: true },
        { name: "flag", type: { kind: "boolean" }, nullable: true },
        { name: "day", type: { kind: "date" }, nullable: true },
        { name: "since", type: { kind: "date" }, nullable: true },
        { name: "at", type: { kind: "timestamp" }, nullable: true },
        { name: "seen", type: { kind: "timestamp" }, nullable: true },
        { name: "doc", type: { kind: "json" }, nullable: true },
        { name: "tags", type: { kind: "list", element: { kind: "string" } }, nullable: true },
        { name: "sizes", type: { kind: "list", element: { kind: "integer" } }, nullable: true },
    ],
};

/** The tree of a text that has no fault. */
export function compiled(text: string, expected?: ValueType, scope = everything): Expression {
    const { value, diagnostics } = compileExpression(sourceOf(text), scope, expected);
    if (value === undefined) {
        throw new Error(`${text}\n${diagnostics.map((one) => `${one.code}: ${one.message}`).join("\n")}`);
    }
    return value;
}
