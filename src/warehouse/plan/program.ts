import type { Body } from "./relation.js";

/**
 * Statements that lead to a relation, some of them repeated until there is nothing left to do. Data: the embedded
 * engine interprets it, dbt gets it as macros. Statements make ordinary work tables and see the round's number.
 */
export interface Program {
    readonly steps: readonly Step[];
    /** Every work table, or its prefix where rounds number it: dropped before and after. */
    readonly work: readonly string[];
}

export type Step =
    | { readonly kind: "statement"; readonly statement: Statement }
    | Repeat;

export interface Statement {
    /** Snake case, unique in the program: the macro's name. */
    readonly name: string;
    readonly body: Body;
}

export interface Repeat {
    readonly kind: "repeat";
    readonly name: string;
    /** The loop ends before a round when this work table is empty. */
    readonly until: { readonly empty: string };
    readonly body: readonly Step[];
    /** More rounds than this are an error, never a quiet end: people would be split. */
    readonly guard: { readonly rounds: number; readonly message: string };
    /** Run once per round in reverse order after the loop: substitution back. */
    readonly back: readonly Step[];
}
