import { createRequire } from "node:module";
import { importStatements, type Module } from "./module.js";
import type { Statement } from "./statement.js";

/** Counts up with every change of what `printModule` makes of a draft. */
export const moduleLayout = 1;

/** What printed modules depend on beside their drafts. */
export function moduleSettings(): string {
    const { version } = createRequire(import.meta.url)("ts-morph/package.json") as { readonly version: string };
    return JSON.stringify(["ts-morph", version, moduleLayout]);
}

/** Everything of a module that its text depends on. */
export function moduleDraft({ path, doc, imports, statements }: Module): string {
    const first = doc === null ? [] : [`/** ${doc} */\n`];
    return JSON.stringify([...first, ...importStatements(path, imports), ...statements] satisfies readonly Statement[]);
}
