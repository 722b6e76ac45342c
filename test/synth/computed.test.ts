import { expect, it } from "vitest";
import type { Expression } from "../../src/expression/tree.js";
import type { SourceTable } from "../../src/model/source.js";
import { computed } from "../../src/synth/computed.js";
import { gardenModel } from "./garden-model.js";

const orders = gardenModel.sources.flatMap(({ tables }) => tables).find(({ name }) => name === "orders");
const money = { kind: "decimal", precision: 18, scale: 2 } as const;
const total: Expression = { node: "column", name: "total", type: money, nullable: true };
const of = (expression: Expression, cents: bigint | null) =>
    computed(expression, new Map([["total_cents", cents]]), orders as SourceTable, 0);

it("reads computed columns through the columns they are made of", () => {
    expect(of(total, 4999n)).toEqual({ digits: 4999n, scale: 2 });
    expect(of(total, null)).toBeNull();
});

it("says nothing where only an engine could tell, or where the build would fail", () => {
    expect(of({ node: "verbatim", sql: { duckdb: "random()" }, type: money, nullable: false }, 1n)).toBeUndefined();
    const text: Expression = { node: "literal", value: "many", type: { kind: "string" }, nullable: false };
    expect(
        of({ node: "cast", operand: text, safe: false, type: { kind: "integer" }, nullable: false }, 1n),
    ).toBeUndefined();
    expect(of({ node: "column", name: "nowhere", type: money, nullable: true }, 1n)).toBeUndefined();
});
