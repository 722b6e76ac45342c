import type { Dialect } from "../../dialects/dialect.js";
import type { Renderer } from "../../render/renderer.js";
import { sql } from "../../text/sql-text.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Incremental, Upkeep } from "../../warehouse/plan/upkeep.js";
import { runProgram } from "../program.js";
import { relationSql } from "../relation-sql.js";
import type { Session } from "../session.js";
import { dropWorkTables } from "../work-tables.js";
import { keep } from "./keep.js";

// No relation of the warehouse is called so.
const batch = sql`c360_batch`;

/**
 * Brings the stored rows of a relation up to date.
 *
 * @returns how many rows were read again
 * @throws DuckdbError when DuckDB refuses a statement.
 */
export async function renew(
    session: Session,
    relation: Relation,
    upkeep: Upkeep,
    renderer: Renderer,
    dialect: Dialect,
    asOf: string,
): Promise<number> {
    switch (upkeep.kind) {
        case "incremental":
            return await replaceBatch(session, relation, upkeep, renderer, dialect, asOf);
        case "append":
            return await addRows(session, relation, renderer, dialect, asOf);
        case "snapshot":
            return await keep(session, relation, upkeep, renderer, dialect, asOf);
    }
}

/** As dbt's strategy append does: no stored row is looked at, none is changed. */
async function addRows(
    session: Session,
    relation: Relation,
    renderer: Renderer,
    dialect: Dialect,
    asOf: string,
): Promise<number> {
    await session.run(`create temp table ${batch} as ${relationSql(relation, renderer, asOf, "changed")}`);
    const [counted] = await session.rows(`select count(*)::integer as n from ${batch}`);
    await session.run(`
        insert into ${dialect.identifier(relation.name)} by name from ${batch};
        drop table ${batch}`);
    return Number(counted?.n);
}

/** As dbt's strategy delete+insert does after its pre-hook. */
async function replaceBatch(
    session: Session,
    relation: Relation,
    { key, before }: Incremental,
    renderer: Renderer,
    dialect: Dialect,
    asOf: string,
): Promise<number> {
    const table = dialect.identifier(relation.name);
    const name = dialect.identifier(key);
    const { program } = relation;
    const work = program === null ? {} : { work: { prefix: program.prefix, round: null } };
    if (program !== null) await runProgram(session, program, renderer, asOf, "changed");
    if (before !== null) {
        await session.run(renderer.render(before, { kind: "direct", asOf, incremental: true, ...work }));
    }
    await session.run(`create temp table ${batch} as ${relationSql(relation, renderer, asOf, "changed")}`);
    const [counted] = await session.rows(`select count(*)::integer as n from ${batch}`);
    await session.run(`
        delete from ${table} where ${name} in (select ${name} from ${batch});
        insert into ${table} by name from ${batch};
        drop table ${batch}`);
    if (program !== null) await dropWorkTables(session, program.prefix);
    return Number(counted?.n);
}
