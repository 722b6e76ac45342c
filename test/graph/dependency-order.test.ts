import { describe, expect, test } from "vitest";
import { dependencyOrder } from "../../src/graph/dependency-order.js";

const ordered = (needs: Record<string, readonly string[]>) =>
    dependencyOrder(Object.keys(needs), (name) => needs[name] ?? []);

describe("dependencyOrder", () => {
    test("keeps the given order where nothing forces another", () => {
        expect(ordered({ c: [], a: [], b: [] }).order).toEqual(["c", "a", "b"]);
    });

    test("moves a name behind what it needs, however deep", () => {
        expect(ordered({ a: ["b"], b: ["c"], c: [], d: ["a"] }).order).toEqual(["c", "b", "a", "d"]);
    });

    test("ignores needs that are not among the names", () => {
        expect(ordered({ a: ["elsewhere"] })).toEqual({ order: ["a"], cycles: [] });
    });

    test("names each ring once, in the order of needs, and still lists every name", () => {
        const { order, cycles } = ordered({ a: ["b"], b: ["c"], c: ["a"], d: ["d"], e: ["a"] });
        expect(cycles).toEqual([["a", "b", "c"], ["d"]]);
        expect([...order].sort()).toEqual(["a", "b", "c", "d", "e"]);
    });
});
