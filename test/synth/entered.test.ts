import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../src/project/compile.js";
import { root } from "../architecture/source-files.js";
import { deliver } from "./delivered.js";

it.each([
    { model: "overrides", entered: "review.tickets", other: "desk.readers" },
    { model: "erasure", entered: "privacy.requests", other: "shop.accounts" },
])("nobody who is made up decides or asks for anything: $entered is empty", ({ model, entered, other }) => {
    const { value } = compile({ folder: join(root, "test/golden", model) });
    if (value.model === undefined) throw new Error("the model has errors");
    const delivered = deliver(value.model, 100);
    expect(delivered.get(entered)).toEqual([]);
    expect(delivered.get(other)?.length).toBeGreaterThan(20);
});
