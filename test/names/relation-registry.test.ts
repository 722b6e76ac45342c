import { describe, expect, it } from "vitest";
import { checkRelationNames } from "../../src/names/relation-registry.js";

const at = (start: number) => ({ file: "models/model.yaml", start, end: start + 1 });

describe("checkRelationNames", () => {
    it("points from the second definition to the first, once however many relations collide", () => {
        const relations = [
            { name: "dim_a", span: at(0) },
            { name: "dim_a_history", span: at(0) },
            { name: "dim_a", span: at(10) },
            { name: "dim_a_history", span: at(10) },
        ];
        const found = checkRelationNames(relations);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({
            code: "warehouse/relation-name-taken",
            message: "two definitions make the relation `dim_a`",
            span: at(10),
            related: { span: at(0) },
        });
    });

    it("finds a relation whose name is longer than a target allows, once per definition", () => {
        const longest = "x".repeat(63);
        const found = checkRelationNames([
            { name: longest, span: at(0) },
            { name: `${longest}y`, span: at(10) },
            { name: `${longest}yz`, span: at(10) },
        ]);
        expect(found.map(({ code, span }) => `${code} ${span.start}`)).toEqual(["names/too-long 10"]);
    });
});
