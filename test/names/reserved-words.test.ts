import { expect, it } from "vitest";
import { reservedOn } from "../../src/names/reserved-words.js";

it("knows on which target a name needs quotes", () => {
    expect(reservedOn("group")).toBe("duckdb");
    expect(reservedOn("group_name")).toBeUndefined();
    expect(reservedOn("status")).toBeUndefined();
});
