import type { Dialect } from "../dialects/dialect.js";
import { sql } from "../text/sql-text.js";
import type { Relation } from "../warehouse/plan/relation.js";
import type { Session } from "./session.js";

/**
 * Evaluates a view once for the whole build, however many relations read it and however often. DuckDB: a temporary
 * table goes before a view of its name, also in views that read that name; the file keeps the view alone.
 *
 * @throws DuckdbError when the view cannot be evaluated.
 */
export async function holdView(session: Session, { name }: Relation, dialect: Dialect): Promise<void> {
    const view = dialect.identifier(name);
    await session.run(sql`create temp table ${view} as select * from main.${view}`);
}

/** Names of the views that a relation of the plan reads. */
export function viewsThatAreRead(relations: readonly Relation[]): ReadonlySet<string> {
    const read = new Set(
        relations.flatMap(({ parents }) => parents.flatMap((one) => (one.kind === "model" ? [one.name] : []))),
    );
    return new Set(
        relations.filter(({ name, materialized }) => materialized === "view" && read.has(name)).map(({ name }) => name),
    );
}

export async function releaseViews(session: Session, held: readonly Relation[], dialect: Dialect): Promise<void> {
    for (const { name } of held) await session.run(sql`drop table temp.${dialect.identifier(name)}`);
}
