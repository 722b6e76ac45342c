import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** Leaves the parser at the first fault, after which nothing that follows can be trusted. Caught by `parse` alone. */
export class Fault extends Error {
    constructor(readonly diagnostic: Diagnostic) {
        super(diagnostic.message);
    }
}
