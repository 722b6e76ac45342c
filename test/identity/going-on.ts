import { duckdb } from "../../src/dialects/duckdb.js";
import { makeRelation } from "../../src/engine/make-relation.js";
import type { Session } from "../../src/engine/session.js";
import { renew } from "../../src/engine/state/renew.js";
import type { Renderer } from "../../src/render/renderer.js";
import type { Relation } from "../../src/warehouse/plan/relation.js";

const asOf = "2026-01-31 00:00:00.000000";

/** Makes every relation whose staging tables exist: anew, or going on from what stands in the database where it can. */
export async function makeAll(
    session: Session,
    relations: readonly Relation[],
    renderer: Renderer,
    rows: "all" | "changed",
): Promise<void> {
    for (const relation of relations) {
        if (relation.upkeep !== null && rows === "changed") {
            await renew(session, relation, relation.upkeep, renderer, duckdb, asOf);
            continue;
        }
        await session.run(`drop ${relation.materialized === "view" ? "view" : "table"} if exists ${relation.name}`);
        await makeRelation(session, relation, renderer, duckdb, asOf);
    }
}

/** Keeps what stands there under a schema of its own. */
export async function keepAs(session: Session, schema: string, relations: readonly Relation[]): Promise<void> {
    await session.run(`drop schema if exists ${schema} cascade; create schema ${schema}`);
    for (const { name } of relations) await session.run(`create table ${schema}.${name} as select * from main.${name}`);
}

/** `int_person__resolved: 1 missing, 1 wrong`, for relations that are not those of the schema. */
export async function differsFrom(
    session: Session,
    schema: string,
    relations: readonly Relation[],
): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { name, columns } of relations) {
        const select = `select ${columns.map((column) => column.name).join(", ")}`;
        const [a, b] = [`${select} from ${schema}.${name}`, `${select} from main.${name}`];
        const [row] = await session.rows(`
            select
                (select count(*) from (${a} except all ${b}))::integer as missing,
                (select count(*) from (${b} except all ${a}))::integer as wrong`);
        if (row?.missing !== 0 || row.wrong !== 0) found.push(`${name}: ${row?.missing} missing, ${row?.wrong} wrong`);
    }
    return found;
}
