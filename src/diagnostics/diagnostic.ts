import type { Span } from "../text/span.js";

export type Severity = "error" | "warning";

/** What went wrong, where, and what to do about it. Data: printed, sorted and compared by others. */
export interface Diagnostic {
    readonly code: string;
    readonly severity: Severity;
    /** States the fact. Advice goes to `help`. */
    readonly message: string;
    readonly help?: string;
    readonly span: Span;
    /** The few words under the underlined part. */
    readonly label?: string;
    /** The other half of a comparison: the first of two equal names, the limit that was broken. */
    readonly related?: Related;
}

export interface Related {
    readonly span: Span;
    readonly label: string;
}
