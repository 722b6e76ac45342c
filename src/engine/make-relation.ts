import type { Dialect } from "../dialects/dialect.js";
import type { Renderer } from "../render/renderer.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { runProgram } from "./program.js";
import { relationSql } from "./relation-sql.js";
import type { Session } from "./session.js";
import { dropWorkTables } from "./work-tables.js";

/**
 * Makes one relation under its plain name; those it reads exist. Its program runs before, and leaves no work table.
 *
 * @throws DuckdbError when DuckDB refuses a statement.
 * @throws UnfinishedLoop when the program reaches a guard.
 */
export async function makeRelation(
    session: Session,
    relation: Relation,
    renderer: Renderer,
    dialect: Dialect,
    asOf: string,
): Promise<void> {
    const { name, materialized, program } = relation;
    if (program !== null) await runProgram(session, program, renderer, asOf);
    // The select begins on the first line, so that a line that DuckDB names is a line of the generated file.
    const kind = materialized === "view" ? "view" : "table";
    await session.run(`create ${kind} ${dialect.identifier(name)} as ${relationSql(relation, renderer, asOf)}`);
    if (program !== null) await dropWorkTables(session, program.prefix);
}
