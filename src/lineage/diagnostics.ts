import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be wrong with the name of a column whose lineage is asked for. */
export const lineageDiagnostics = defineDiagnostics("lineage", {
    "unknown-relation": rule<{ name: string; near?: string }>({
        severity: "error",
        message: (p) => `there is no relation or source table \`${p.name}\``,
        help: (p) =>
            p.near === undefined
                ? "name a relation (`dim_customer`), a source table (`shop.orders`), or a column of one"
                : `did you mean \`${p.near}\`?`,
        explain:
            "Lineage is asked of a relation of the warehouse, of a source table, or of a column of one of them: " +
            "`dim_customer_360.email`, `shop.orders.status`. Relations are called as in `generated/dbt/models`, source " +
            "tables `<source>.<table>` as in the model.",
    }),
    "unknown-column": rule<{ relation: string; column: string; near?: string; known: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.relation} has no column \`${p.column}\``,
        help: (p) =>
            p.near === undefined ? `its columns: ${p.known.join(", ")}` : `did you mean \`${p.relation}.${p.near}\`?`,
        explain:
            "A column of a relation is called as in its contract. A column of a source table may be called as the source " +
            "calls it or as the model does.",
    }),
});
