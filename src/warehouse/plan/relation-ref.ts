import type { SqlText } from "../../text/sql-text.js";

/** What a template's `relation` helper points at: `source()` or `ref()` in dbt, a plain name when run directly. */
export type RelationRef =
    | { readonly kind: "source"; readonly source: string; readonly table: string; readonly direct: SqlText }
    | { readonly kind: "model"; readonly name: string; readonly direct: SqlText };
