import { literal, sql } from "../text/sql-text.js";
import { timeOf } from "./evidence.js";
import type { Decision } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** A decision by its id, the hash of the pair. @throws Error when there is none */
export async function readDecision(id: string, { rows, overrides }: WarehouseTables): Promise<Decision> {
    const [row] = await rows(sql`select * from ${overrides} where override_id = ${literal(id)}`);
    if (row === undefined) throw new Error(`nobody took the decision ${id}`);
    return {
        left: { type: String(row.left_type), value: String(row.left_identifier) },
        right: { type: String(row.right_type), value: String(row.right_identifier) },
        author: textOf(row.author),
        reason: textOf(row.reason),
        decidedAt: timeOf(row.decided_at),
    };
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
