import type { Diagnostic } from "./diagnostic.js";

/**
 * What a stage returns: its value, and everything it has to say.
 * A stage goes on after an error where it can, so that one run shows all problems;
 * `value` is then as complete as it could be made, and must not be built upon when `hasErrors`.
 */
export interface Result<Value> {
    readonly value: Value;
    readonly diagnostics: readonly Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some(({ severity }) => severity === "error");
