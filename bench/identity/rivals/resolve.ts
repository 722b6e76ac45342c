import { duckdb } from "../../../src/dialects/duckdb.js";
import { makeRelation } from "../../../src/engine/make-relation.js";
import { asOf, planSubject } from "../subject.js";
import type { Work } from "./work.js";

/** c360, from the records to the table of identifiers and their profiles. */
export const resolve = (limited: boolean): Work => make(limited, "int_person__resolved");

/** c360, with everything that users read: identifiers, aliases, rejections, conflicts. */
export const resolveWhole = (limited: boolean): Work => make(limited, null);

function make(limited: boolean, last: string | null): Work {
    const { warehouse, renderer } = planSubject(limited);
    return async ({ session }) => {
        for (const relation of warehouse.relations) {
            await makeRelation(session, relation, renderer, duckdb, asOf);
            if (relation.name === last) return;
        }
    };
}
