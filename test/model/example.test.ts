import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { relationsOf } from "../../src/model/semantics/relations.js";
import { serializeModel } from "../../src/model/serialize-model.js";
import type { SourceText } from "../../src/text/source-text.js";
import { planWarehouse } from "../../src/warehouse/plan-warehouse.js";
import { type Analyzed, analyzed, named } from "./analyzed.js";

const read = (name: string): SourceText => ({
    path: `models/${name}`,
    text: readFileSync(new URL(`example/${name}`, import.meta.url), "utf8"),
});
const files = ["project.yaml", "sources.yaml", "people.yaml", "events.yaml"].map(read);
const rows = [read("web_events.csv")];

const example: Analyzed = analyzed(files, rows);

describe("a model without fault", () => {
    it("has nothing said about it, not even a warning", () => {
        expect(example.diagnostics).toEqual([]);
    });

    it("has its definitions sorted by name, and lists with a meaning as they were written", () => {
        const { model } = example;
        expect(model.sources.map(({ name }) => name)).toEqual(["desk", "shop", "web"]);
        expect(named(model.sources, "shop").tables.map(({ name }) => name)).toEqual([
            "customers",
            "orders",
            "products",
        ]);
        expect(named(model.identities, "person").identifiers.map(({ name }) => name)).toEqual([
            "customer_id",
            "contact_id",
            "email",
            "anonymous_id",
        ]);
        expect(named(model.events, "order_completed").bindings.map(({ table }) => table.source)).toEqual([
            "shop",
            "web",
        ]);
    });

    it("is frozen all the way down", () => {
        const [table] = named(example.model.sources, "shop").tables;
        expect(Object.isFrozen(table?.columns[0]?.type)).toBe(true);
        expect(Object.isFrozen(example.fixtures[0]?.given)).toBe(true);
    });

    it("names every relation that its warehouse holds, and no other", () => {
        const planned = planWarehouse(example.model, duckdb).relations.map(({ name }) => name);
        const known = relationsOf(example.model).map(({ name }) => name);
        expect([...known].sort()).toEqual([...planned].sort());
        expect(new Set(known).size).toBe(known.length);
    });
});

describe("a serialised model", () => {
    const text = serializeModel(example.model);

    it("does not show the order, the names or the number of files, nor comments and the spelling of expressions", () => {
        const backwards = files.toReversed().map((file, index) => ({ ...file, path: `models/part_${index}.yaml` }));
        const edited = backwards.map((file) => ({
            ...file,
            text: `# a comment\n${file.text
                .replace("where: not is_test", "where: NOT  (is_test)  # really")
                .replace("where: status = 'paid'", "where: (status)='paid'")}`,
        }));
        expect(edited.map((file) => file.text).join()).not.toBe(backwards.map((file) => file.text).join());
        const again = analyzed(edited, [{ ...read("web_events.csv") }]);
        expect(again.errors).toEqual([]);
        expect(serializeModel(again.model)).toBe(text);
        const [project, ...others] = files;
        const together = {
            path: "models/all.yaml",
            text: `${[...others, project].map((file) => file?.text).join("\n")}`,
        };
        expect(serializeModel(analyzed([together], rows).model)).toBe(text);
    });

    it("shows any change of meaning", () => {
        const change = (from: string, to: string): string => {
            const changed = files.map((file) => ({ ...file, text: file.text.replace(from, to) }));
            return serializeModel(analyzed(changed, rows).model);
        };
        expect(change("window: 90 days", "window: 91 days")).not.toBe(text);
        expect(change("values: [bronze, silver, gold]", "values: [silver, bronze, gold]")).not.toBe(text);
        expect(change("where: not is_test", "where: is_test")).not.toBe(text);
    });

    it("holds expressions and types as the language writes them, and no places", () => {
        const model = JSON.parse(text);
        const orders = model.sources[1].tables[1];
        expect(orders.where).toBe("not is_test");
        expect(orders.columns[6]).toEqual({
            name: "total_amount",
            description: "Total amount.",
            type: "decimal(18,2)",
            from: { kind: "expression", value: "cast(divide(total_cents, 100, 2) as decimal(18,2))" },
            record: null,
            required: false,
            values: null,
            pii: null,
            unit: "currency",
            nullLike: false,
            hidden: false,
            optional: false,
            deprecated: null,
        });
        expect(text).not.toContain("models/");
        expect(text.endsWith("}\n")).toBe(true);
    });
});
