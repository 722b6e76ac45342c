import { duckdb } from "../../../src/dialects/duckdb.js";
import { makeRelation } from "../../../src/engine/make-relation.js";
import { renew } from "../../../src/engine/state/renew.js";
import type { Prepared } from "../../../src/project/index.js";
import type { Relation } from "../../../src/warehouse/plan/relation.js";
import type { Database } from "../database.js";
import { asOf, planSubject } from "../subject.js";
import type { Work } from "./work.js";

/** Links are there; who is who is found from nothing. */
export function solveAnew(): Stages {
    const plan = planned();
    return {
        before: (database) => makeLinks(database, plan),
        work: ({ session }) => makeRelation(session, plan.resolved, plan.renderer, duckdb, asOf),
    };
}

/** The same, where who is who is known of all rows but one in a hundred. */
export function solveAgain(): Stages {
    const { resolved, ...plan } = planned();
    const { upkeep } = resolved;
    if (upkeep?.kind !== "incremental") throw new Error("who is who is made anew by every build");
    return {
        before: async (database) => {
            const { session } = database;
            const rows = "select * from data.stg_crm__records";
            await session.run(`create or replace view stg_crm__records as ${rows} where hash(id) % 100 <> 0`);
            await makeLinks(database, plan);
            await makeRelation(session, resolved, plan.renderer, duckdb, asOf);
            await session.run(`create or replace view stg_crm__records as ${rows}`);
            for (const { name, materialized } of plan.links) await session.run(`drop ${materialized} ${name}`);
            await makeLinks(database, plan);
        },
        work: async ({ session }) => {
            await renew(session, resolved, upkeep, plan.renderer, duckdb, asOf);
        },
    };
}

interface Stages {
    readonly before: Work;
    readonly work: Work;
}

interface Plan extends Pick<Prepared, "renderer"> {
    readonly links: readonly Relation[];
}

function planned(): Plan & { readonly resolved: Relation } {
    const { warehouse, renderer } = planSubject(true);
    const index = warehouse.relations.findIndex(({ name }) => name === "int_person__resolved");
    const resolved = warehouse.relations[index];
    if (resolved === undefined) throw new Error("nobody is resolved");
    return { renderer, resolved, links: warehouse.relations.slice(0, index) };
}

async function makeLinks({ session }: Database, { links, renderer }: Plan): Promise<void> {
    for (const relation of links) await makeRelation(session, relation, renderer, duckdb, asOf);
}
