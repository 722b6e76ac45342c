import { describe, expect, it } from "vitest";
import { findLineage } from "../../src/lineage/find.js";
import { indexLineage } from "../../src/lineage/lineage-index.js";
import { warehouse } from "./reference.js";

const index = indexLineage(warehouse);
const span = { file: "models/project.yaml", start: 0, end: 1 };
const find = (name: string) => findLineage(index, name, () => span);

function address(name: string): string | undefined {
    const { value } = find(name);
    return value?.kind === "column" ? `${value.column.relation} / ${value.column.column}` : value?.table.name;
}

describe("a name", () => {
    it("is a relation, a source table, or a column of one", () => {
        expect(address("dim_customer_360")).toBe("dim_customer_360");
        expect(address("shop.orders")).toBe("shop.orders");
        expect(address("dim_customer_360.email")).toBe("dim_customer_360 / email");
        expect(address("shop.orders.status")).toBe("shop.orders / status");
    });

    it("is a raw column's own, blanks and dots included, or the one the model gives it", () => {
        expect(address("crm.contacts.Shop No.")).toBe("crm.contacts / Shop No.");
        expect(address("crm.contacts.customer_id")).toBe("crm.contacts / Shop No.");
    });

    it("is that of a computed column in staging, where the source has none of it", () => {
        expect(address("shop.customers.full_name")).toBe("stg_shop__customers / full_name");
    });

    it("of no relation is answered with what was meant: lineage/unknown-relation", () => {
        const { value, diagnostics } = find("dim_custmer_360.email");
        expect(value).toBeUndefined();
        expect(diagnostics).toMatchObject([
            { code: "lineage/unknown-relation", help: "did you mean `dim_customer_360.email`?", span },
        ]);
        expect(find("shop.order.status").diagnostics[0]?.help).toBe("did you mean `shop.orders.status`?");
        expect(find("shop.order").diagnostics[0]?.help).toBe("did you mean `shop.orders`?");
        expect(find("quite_something_else").diagnostics[0]?.help).toMatch(/^name a relation/);
        expect(find("").diagnostics[0]?.code).toBe("lineage/unknown-relation");
    });

    it("of no column is answered with what was meant: lineage/unknown-column", () => {
        expect(find("dim_customer_360.emial").diagnostics).toMatchObject([
            { code: "lineage/unknown-column", help: "did you mean `dim_customer_360.email`?" },
        ]);
        expect(find("dim_store.quite_something_else").diagnostics[0]?.help).toMatch(
            /^its columns: store_key, store_id/,
        );
        expect(find("dim_store.").diagnostics[0]?.code).toBe("lineage/unknown-column");
    });
});
