import { runProgram } from "../../../src/engine/program.js";
import { asOf, planSubject } from "../subject.js";
import type { Work } from "./work.js";

/** The component step of c360 alone, over links that stand in `int_person__links`. */
export function components(): Work {
    const { warehouse, renderer } = planSubject(false);
    const program = warehouse.relations.find((relation) => relation.program !== null)?.program;
    if (program === null || program === undefined) throw new Error("no relation has a program");
    const steps = program.steps.filter(({ name }) => name === "components");
    if (steps.length !== 1) throw new Error("the program has no step for components");
    const alone = { ...program, steps };
    return async ({ session }) => {
        await session.run("create view int_person__links as select * from data.links");
        await runProgram(session, alone, renderer, asOf);
    };
}
