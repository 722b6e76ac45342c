import type { Column } from "../../plan/column.js";
import { makeColumn } from "../../plan/make-column.js";

const text = { kind: "string" } as const;

/** Which source row a value was found in. */
export const offerKey: readonly Column[] = [
    makeColumn("source_table", text, "Table of the row the value stands in.", { nullable: false }),
    makeColumn("source_key", text, "Key of the row the value stands in.", { nullable: false }),
    makeColumn("source_column", text, "Column the value stands in.", { nullable: false }),
    makeColumn("updated_at", { kind: "timestamp" }, "When the row last changed, UTC."),
];
