import type { Renderer } from "../../render/renderer.js";
import type { Program, Statement, Step } from "../../warehouse/plan/program.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";
import { culpritName, programFrame } from "./program-frame.js";
import { propertiesFile } from "./properties-file.js";

/** A relation that statements lead to. */
export type ProgrammedRelation = Relation & { readonly program: Program };

/** Hooks of the model whose program it is: dbt renders hooks when it runs a model, never to compile one. */
export function runsProgram({ prefix }: Program): { readonly before: string; readonly after: string } {
    return { before: `{{ ${prefix}__program() }}`, after: `{{ ${prefix}__drop_work() }}` };
}

/** A program as macros: one for each statement, and the frame that runs them in order and in rounds. */
export function programMacros(relation: ProgrammedRelation, renderer: Renderer): ReadonlyMap<string, OutputFile> {
    const { program, origin } = relation;
    const { prefix } = program;
    const selects = selectsOf(program.steps);
    const mode = { kind: "dbt", work: { prefix } } as const;
    const statements = selects.map(({ name, body }): readonly [string, OutputFile] => {
        const text = `{% macro ${prefix}__${name}(round) %}\n${renderer.render(body, mode).trim()}\n{% endmacro %}\n`;
        return [`macros/${prefix}/${prefix}__${name}.sql`, { draft: text, language: "sql", emitter: "dbt", origin }];
    });
    const frame: OutputFile = { draft: programFrame(relation), language: "jinja", emitter: "dbt", origin };
    return new Map([
        [`macros/${prefix}/_${prefix}__macros.yml`, macroProperties(relation, selects)],
        ...statements,
        [`macros/${prefix}/${prefix}__program.sql`, frame],
    ]);
}

/** What has a macro: every statement, and the select that names what is left when a loop does not end. */
export function selectsOf(steps: readonly Step[]): readonly Pick<Statement, "name" | "body">[] {
    return steps.flatMap((step) => {
        if (step.kind === "statement") return [step];
        const culprit = { name: culpritName(step), body: step.guard.culprit };
        return [...step.first, ...selectsOf(step.body), ...step.back, culprit];
    });
}

function macroProperties(
    { program, name, origin }: ProgrammedRelation,
    selects: readonly { name: string }[],
): OutputFile {
    const { prefix } = program;
    const round = { name: "round", type: "int", description: "Number of the innermost round, none outside of rounds." };
    const table = { name: "name", type: "str", description: "Name of the work table in the program." };
    const statement = { name: "statement", type: "str", description: "The select whose rows it takes." };
    return propertiesFile([origin], {
        macros: [
            {
                name: `${prefix}__program`,
                description: `Runs the statements that lead to ${name}; raises when a loop does not end.`,
            },
            {
                name: `${prefix}__work`,
                description: "A work table of the program, beside the model.",
                arguments: [table, round],
            },
            {
                name: `${prefix}__create`,
                description: "Makes a work table anew.",
                arguments: [table, round, statement],
            },
            {
                name: `${prefix}__append`,
                description: "Adds rows to a work table.",
                arguments: [table, round, statement],
            },
            {
                name: `${prefix}__is_empty`,
                description: "Whether a work table holds no row.",
                arguments: [table, round],
            },
            {
                name: `${prefix}__drop_work`,
                description: "Drops every work table, also those of a run that was killed.",
            },
            ...selects.map((select) => ({
                name: `${prefix}__${select.name}`,
                description: `Statement ${select.name} of the program.`,
                arguments: [round],
            })),
        ],
    });
}
