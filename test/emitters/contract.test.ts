import { expect, test } from "vitest";
import { emitted, shop } from "./a-project.js";

interface Contract {
    readonly relations: readonly { readonly name: string; readonly columns: readonly { readonly name: string }[] }[];
}

test("warehouse.json names public relations alone, with types in the model's words, keys and lineage", async () => {
    const tree = await emitted(shop, ["warehouse"]);
    const { relations } = JSON.parse(tree.get("warehouse.json")?.text ?? "") as Contract;
    expect(relations.map(({ name }) => name).filter((name) => /^(stg|int)_/.test(name))).toEqual([]);
    const fact = relations.find(({ name }) => name === "fct_order_completed");
    expect(fact).toMatchObject({
        owner: "commerce",
        version: "2.0.0",
        key: ["order_completed_id"],
        origin: { file: "models/shop.yaml", path: "events.order_completed" },
    });
    expect(fact?.columns.find(({ name }) => name === "total")).toEqual({
        name: "total",
        type: "decimal(18,2)",
        nullable: false,
        description: "What was paid.",
        unit: "EUR",
        from: [{ relation: "int_order_completed__rows", column: "total", change: "identity" }],
    });
});

test("model.json is the model as it was serialised", async () => {
    const tree = await emitted(shop, ["model"]);
    expect(JSON.parse(tree.get("model.json")?.text ?? "")).toMatchObject({ project: { name: "acme" } });
});

test("everything is written once, in the order of paths", async () => {
    const paths = [...(await emitted(shop)).keys()];
    expect(paths).toEqual([...paths].sort());
    expect(paths.filter((path) => !/^(dbt|types)\/|^(model|warehouse)\.json$/.test(path))).toEqual([]);
});
