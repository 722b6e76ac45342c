import type { Warehouse } from "../../warehouse/plan/warehouse.js";
import { rowPath } from "./row-path.js";
import { propertyName } from "./ts-type.js";
import { nameEverything } from "./vocabulary.js";

/** Where an application finds a column of a public relation. */
export interface RowMember {
    /** Below `generated/`: `types/rows/dim-customer-360.ts`. */
    readonly file: string;
    /** `DimCustomer360.email`; a name that has to be quoted stands in brackets. */
    readonly symbol: string;
}

/**
 * Looks up the member of a row type that a column of a public relation becomes.
 *
 * @example
 * rowMembers(warehouse)("dim_customer_360", "email")
 * // { file: "types/rows/dim-customer-360.ts", symbol: "DimCustomer360.email" }
 */
export function rowMembers(warehouse: Warehouse): (relation: string, column: string) => RowMember | null {
    const rows = new Map(nameEverything(warehouse).rows.map((row) => [row.relation.name, row]));
    return (relation, column) => {
        const row = rows.get(relation);
        if (row === undefined) return null;
        const property = propertyName(column);
        const member = property === column ? `.${column}` : `[${property}]`;
        return { file: `types/${rowPath(row)}.ts`, symbol: `${row.type}${member}` };
    };
}
