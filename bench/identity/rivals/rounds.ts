import { duckdb } from "../../../src/dialects/duckdb.js";
import { makeRelation } from "../../../src/engine/make-relation.js";
import { runProgram } from "../../../src/engine/program.js";
import { asOf, planSubject } from "../subject.js";
import type { Work } from "./work.js";

/** The most rounds that any loop of the program takes. */
export function rounds(): Work {
    const { warehouse, renderer } = planSubject(true);
    return async ({ session }, notes) => {
        for (const relation of warehouse.relations) {
            if (relation.program !== null) {
                const counted = await runProgram(session, relation.program, renderer, asOf);
                notes.rounds = Math.max(...counted.values());
                return;
            }
            await makeRelation(session, relation, renderer, duckdb, asOf);
        }
        throw new Error("no relation has a program");
    };
}
