import { expect, it } from "vitest";
import type { Expression } from "../../src/expression/tree.js";
import { wishesFor } from "../../src/synth/wanted.js";

const boolean = { kind: "boolean" } as const;
const string = { kind: "string" } as const;
const flag = (name: string): Expression => ({ node: "column", name, type: boolean, nullable: true });
const text = (name: string): Expression => ({ node: "column", name, type: string, nullable: true });
const word = (value: string): Expression => ({ node: "literal", value, type: string, nullable: false });
const typed = { type: boolean, nullable: true } as const;
const equals = (name: string, value: string): Expression => ({
    node: "comparison",
    operator: "=",
    left: text(name),
    right: word(value),
    ...typed,
});
const both = (operator: "and" | "or", ...operands: readonly Expression[]): Expression => ({
    node: "logical",
    operator,
    operands,
    ...typed,
});

it("reads equalities, lists, nulls and flags off a condition", () => {
    const condition = both(
        "and",
        equals("name", "Order Completed"),
        { node: "in", operand: text("currency"), items: [word("EUR"), word("CHF")], negated: false, ...typed },
        { node: "isNull", operand: text("removed_at"), negated: false, ...typed },
        { node: "isTrue", operand: flag("is_test"), negated: true, ...typed },
        { node: "unary", operator: "not", operand: flag("is_bot"), ...typed },
    );
    expect(Object.fromEntries(wishesFor(condition, true))).toEqual({
        name: { kind: "one_of", values: ["Order Completed"] },
        currency: { kind: "one_of", values: ["EUR", "CHF"] },
        removed_at: { kind: "null" },
        is_test: { kind: "none_of", values: ["true"] },
        is_bot: { kind: "none_of", values: ["true"] },
    });
});

it("breaks an `and` at one place, and fulfils an `or` at one", () => {
    const parts = [equals("a", "x"), equals("b", "y")];
    expect([...wishesFor(both("and", ...parts), false)]).toEqual([["a", { kind: "none_of", values: ["x"] }]]);
    expect([...wishesFor(both("or", ...parts), true)]).toEqual([["a", { kind: "one_of", values: ["x"] }]]);
    expect([...wishesFor(both("or", ...parts), false).keys()]).toEqual(["a", "b"]);
});
