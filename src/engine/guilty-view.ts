import type { Dialect } from "../dialects/dialect.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { DuckdbError } from "./duckdb-error.js";
import type { Session } from "./session.js";

/**
 * The view whose rows cannot be read, when making a relation failed over a value: a view is evaluated by whoever
 * reads it, and only as far as it is read, so its own making and counting said nothing.
 *
 * @returns null when every view that the relation reads is sound
 */
export async function findGuiltyView(
    session: Session,
    { parents }: Relation,
    made: ReadonlyMap<string, Relation>,
    dialect: Dialect,
): Promise<{ readonly relation: Relation; readonly error: DuckdbError } | null> {
    for (const parent of parents) {
        const relation = parent.kind === "model" ? made.get(parent.name) : undefined;
        if (relation?.materialized !== "view") continue;
        // What it reads itself comes first: it fails wherever they do.
        const deeper = await findGuiltyView(session, relation, made, dialect);
        if (deeper !== null) return deeper;
        try {
            await session.rows(`select count(columns(*)) from ${dialect.identifier(relation.name)}`);
        } catch (error) {
            if (error instanceof DuckdbError) return { relation, error };
            throw error;
        }
    }
    return null;
}
