import { duckdb } from "../../src/dialects/duckdb.js";
import { makeRelation } from "../../src/engine/make-relation.js";
import { openDatabase } from "./database.js";
import { makeRecords, type Shape } from "./records.js";
import { asOf, planSubject } from "./subject.js";

/** What is in a file. */
export interface Counts {
    readonly records: number;
    /** Identifiers in rows. */
    readonly observations: number;
    /** Distinct pairs. */
    readonly links: number;
}

/** Writes a file with `stg_crm__records` and the `links` that c360 sees in them; returns how many of each. */
export async function writeData(file: string, wanted: number, shape: Shape): Promise<Counts> {
    const { session } = await openDatabase(file, null);
    await makeRecords(session, wanted, shape);
    const { warehouse, renderer } = planSubject(false);
    for (const relation of warehouse.relations) {
        await makeRelation(session, relation, renderer, duckdb, asOf);
        if (relation.name === "int_person__links") break;
    }
    await session.run("create table links as select * from int_person__links");
    const [counts] = await session.rows(`
        select
            (select count(*) from stg_crm__records) as records,
            (select count(*) from links) as links,
            (select count(*) from int_person__observations) as observations`);
    await session.run(
        "drop table int_person__links; drop table int_person__anchors; drop table int_person__observations; drop view int_person__observed_crm",
    );
    session.close();
    return {
        records: Number(counts?.records),
        links: Number(counts?.links),
        observations: Number(counts?.observations),
    };
}
