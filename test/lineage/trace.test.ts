import { describe, expect, it } from "vitest";
import { carriedPii } from "../../src/lineage/carried-pii.js";
import { indexLineage } from "../../src/lineage/lineage-index.js";
import { type LineageNode, traceEnds, traceLineage } from "../../src/lineage/trace.js";
import { relationNames } from "../../src/names/relation-names.js";
import type { LineageEdge } from "../../src/warehouse/plan/column.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";
import { warehouse } from "./reference.js";

const index = indexLineage(warehouse);
const up = (relation: string, column: string, depth?: number): LineageNode =>
    traceLineage(index, index.columnAt(relation, column), "up", depth);
const ends = (root: LineageNode): readonly string[] =>
    traceEnds(root)
        .map(({ relation, column }) => `${relation}.${column}`)
        .sort();
const nodes = (root: LineageNode): readonly LineageNode[] => [root, ...root.steps.flatMap(({ node }) => nodes(node))];

describe("upstream", () => {
    it("of an attribute are the columns it is declared from, and no other attribute's", () => {
        const customer = warehouse.model.entities.find(({ name }) => name === "customer");
        if (customer?.kind !== "resolved") throw new Error("the customer is a resolved entity");
        for (const { name, from } of customer.attributes) {
            const staged = nodes(up("dim_customer_360", name))
                .map(({ column }) => column)
                .filter(({ relation }) => relation.startsWith("stg_"));
            const declared = from.map(
                ({ table, column }) => `${relationNames.staging(table.source, table.table)}.${column}`,
            );
            const found = new Set(staged.map(({ relation, column }) => `${relation}.${column}`));
            expect([...found].sort(), name).toEqual([...declared].sort());
        }
    });

    it("of an identifier are the columns that are bound to it", () => {
        expect(ends(up("dim_customer", "loyalty_no"))).toEqual(["loyalty.members.card", "loyalty.transactions.card"]);
    });

    it("of a trait are what it sums, and what its condition looks at", () => {
        expect(ends(up("dim_customer_360", "refunded"))).toEqual(["shop.refunds.amount", "shop.refunds.currency"]);
        expect(ends(up("dim_customer_360", "points_12m"))).toEqual([
            "loyalty.transactions.points",
            "loyalty.transactions.ts",
        ]);
    });

    it("says how each column came about", () => {
        const changes: string[] = [];
        for (let node: LineageNode | undefined = up("dim_customer_360", "refund_rate"); node !== undefined; ) {
            const step: LineageNode["steps"][number] | undefined = node.steps.at(-1);
            if (step !== undefined)
                changes.push(`${step.change} of ${step.node.column.relation}.${step.node.column.column}`);
            node = step?.node;
        }
        expect(changes).toEqual([
            "transformation of dim_customer_360.refunded",
            "identity of int_customer__traits_part_1.refunded",
            "identity of int_customer__order_refunded_traits.refunded",
            "aggregation of fct_order_refunded.currency",
            "identity of int_order_refunded__rows.currency",
            "identity of stg_shop__refunds.currency",
            "identity of shop.refunds.currency",
        ]);
    });
});

describe("downstream", () => {
    it("of a raw column are its attribute, and all that is made of it", () => {
        const root = traceLineage(index, index.columnAt("loyalty.members", "tier"), "down");
        const reached = nodes(root).map(({ column }) => `${column.relation}.${column.column}`);
        expect(reached).toContain("dim_customer_360.loyalty_tier");
        expect(reached).toContain("dim_customer_history.loyalty_tier");
        expect(reached.filter((name) => /^dim_customer\.(?!loyalty_tier)/.test(name))).toEqual([]);
    });

    it("is what is upstream, read the other way", () => {
        const raw = index.columnAt("shop.customers", "city");
        const below = new Set(nodes(traceLineage(index, raw, "down")).map(({ column }) => column));
        for (const relation of warehouse.relations.filter((one) => one.public)) {
            for (const { name } of relation.columns) {
                const column = index.columnAt(relation.name, name);
                const isAbove = nodes(traceLineage(index, column, "up")).some((node) => node.column === raw);
                expect(below.has(column), `${relation.name}.${name}`).toBe(isAbove);
            }
        }
    });
});

describe("a trace", () => {
    it("ends after so many edges, and says where it would go on", () => {
        const root = up("dim_customer_360", "email", 2);
        const deepest = root.steps[0]?.node.steps[0]?.node;
        expect(deepest).toMatchObject({ kind: "email", cut: "depth", steps: [] });
        expect(nodes(root)).toHaveLength(3);
        // What has nothing before it is no cut.
        expect(up("stg_shop__refunds", "currency", 1).steps[0]?.node.cut).toBeNull();
    });

    it("shows what leads on from a column once, nearest to the start", () => {
        const all = nodes(up("dim_customer_360", "person_id"));
        const expanded = all
            .filter(({ steps }) => steps.length > 0)
            .map(({ column, kind }) => [column.relation, column.column, kind].join());
        expect(new Set(expanded).size).toBe(expanded.length);
        expect(all.some(({ cut }) => cut === "repeated")).toBe(true);
    });

    it("ends where edges run in a circle", () => {
        const [first] = warehouse.relations;
        if (first === undefined) throw new Error("there is no relation");
        const circle = indexLineage({
            ...warehouse,
            relations: [withColumns(first, "a", [["x", "b", "y"]]), withColumns(first, "b", [["y", "a", "x"]])],
        });
        const root = traceLineage(circle, circle.columnAt("a", "x"), "up");
        expect(nodes(root).map(({ column, cut }) => [column.relation, cut])).toEqual([
            ["a", null],
            ["b", null],
            ["a", "repeated"],
        ]);
        expect(carriedPii(circle, root)).toEqual([]);
    });
});

describe("personal data", () => {
    const carries = (relation: string, column: string): readonly string[] =>
        carriedPii(index, { column: index.columnAt(relation, column), kind: null }).map(
            ({ pii, from }) => `${pii} of ${from.relation}.${from.column}`,
        );

    it("is carried by what is made of it, up to the nearest column that is marked", () => {
        expect(carries("dim_person_aliases", "alias_id")).toEqual(["identifier of int_person__resolved.identifier"]);
        expect(carries("fct_order_completed", "person_id")).toContain(
            "identifier of int_person__observations.identifier",
        );
    });

    it("is carried by a value of its kind alone", () => {
        const place = { column: index.columnAt("int_customer__candidates", "value"), kind: "email" };
        expect(new Set(carriedPii(index, place).map(({ pii }) => pii))).toEqual(new Set(["email"]));
        expect(carries("dim_customer_360", "loyalty_tier")).toEqual([]);
    });

    it("is not carried by a count, nor told twice where a column is marked", () => {
        expect(carries("dim_customer_360", "orders")).toEqual([]);
        expect(carries("dim_person", "identifiers")).toEqual([]);
        expect(carries("dim_customer_360", "email")).toEqual([]);
    });
});

/** A relation of text columns, each made of one other. */
function withColumns(like: Relation, name: string, edges: readonly (readonly [string, string, string])[]): Relation {
    const [column] = like.columns;
    if (column === undefined) throw new Error("there is no column");
    const columns = edges.map(([own, relation, from]) => {
        const edge: LineageEdge = { relation, column: from, change: "identity" };
        return { ...column, name: own, pii: null, from: [edge] };
    });
    return { ...like, name, columns };
}
