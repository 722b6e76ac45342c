import type { Body } from "./body.js";

/**
 * Statements that lead to a relation, some of them repeated until there is nothing left to do. Data: the embedded
 * engine interprets it, dbt gets it as macros. Every statement is a `select` whose rows go to a work table, so that
 * one text serves every engine.
 *
 * Where the relation goes on from what is stored, `{{#incremental}}` blocks of its statements are kept too.
 */
export interface Program {
    /** Work tables are called `<prefix>__work_<name>`, with `_<round>` where rounds number them. */
    readonly prefix: string;
    readonly steps: readonly Step[];
}

export type Step = Statement | Repeat;

export interface Statement {
    readonly kind: "statement";
    /** Snake case, unique in the program: the macro's name. */
    readonly name: string;
    readonly into: WorkTable;
    /** `create` replaces a table of that name; `append` adds to one that an earlier statement created. */
    readonly mode: "create" | "append";
    /** It reads what an earlier build stored of the relation, and is left out where there is nothing. */
    readonly onlyIncremental?: true;
    /** A select. */
    readonly body: Body;
}

export interface WorkTable {
    readonly name: string;
    /** Added to the number of the innermost round; null for a table that is not numbered. */
    readonly round: number | null;
}

export interface Repeat {
    readonly kind: "repeat";
    readonly name: string;
    /** Once, before the first round and numbered like it: makes the tables that round 0 reads. */
    readonly first: readonly Statement[];
    /** The loop ends when this work table is empty before a round, which begin at 0. */
    readonly until: WorkTable;
    readonly body: readonly Step[];
    readonly guard: Guard;
    /** After the loop once per round, last round first: substitution back. */
    readonly back: readonly Statement[];
}

/** More rounds than this are an error, never a quiet end: people would be split. */
export interface Guard {
    readonly rounds: number;
    /** What did not end, and what to look at; the culprit is added to it. */
    readonly message: string;
    /** A select of one text that names what is still open, numbered like the round that was not begun. */
    readonly culprit: Body;
}
