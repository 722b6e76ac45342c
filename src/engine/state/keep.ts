import type { Dialect } from "../../dialects/dialect.js";
import type { Renderer } from "../../render/renderer.js";
import { sql } from "../../text/sql-text.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Snapshot } from "../../warehouse/plan/upkeep.js";
import type { Session } from "../session.js";

// No relation of the warehouse is called so.
const seen = sql`c360_seen`;

/**
 * Brings a snapshot up to date with what its source is now, as dbt does.
 *
 * @returns how many states were seen that are new
 * @throws DuckdbError when DuckDB refuses a statement.
 */
export async function keep(
    session: Session,
    relation: Relation,
    { forget, close, add }: Snapshot,
    renderer: Renderer,
    dialect: Dialect,
    asOf: string,
): Promise<number> {
    const mode = { kind: "direct", asOf } as const;
    // One after the other: what is new depends on what is still open.
    await session.run(renderer.render(forget, mode));
    await session.run(renderer.render(close, mode));
    await session.run(`create temp table ${seen} as ${renderer.render(add, mode)}`);
    const [counted] = await session.rows(`select count(*)::integer as n from ${seen}`);
    await session.run(`
        insert into ${dialect.identifier(relation.name)} by name from ${seen};
        drop table ${seen}`);
    return Number(counted?.n);
}
