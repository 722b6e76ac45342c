import type { Dialect } from "../../dialects/dialect.js";
import type { Relationship } from "../../model/relationship.js";
import { columnNames } from "../../names/column-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";

/**
 * Of several rows of a relationship with `cardinality: one` the one that counts comes first: by the row's last change;
 * of equals the one that began last, then the key decides.
 */
export function pickOrder(
    { name, pick }: Relationship,
    dialect: Dialect,
    qualify: (column: SqlText) => SqlText = (column) => column,
): readonly SqlText[] {
    const changed = qualify(sql`updated_at`);
    return [
        pick === "latest" ? sql`${changed} desc nulls last` : sql`${changed} nulls last`,
        sql`${qualify(sql`valid_from`)} desc`,
        qualify(dialect.identifier(columnNames.versionId(name))),
    ];
}
