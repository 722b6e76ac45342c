import type { Figure } from "../figure.js";
import type { Machine } from "../machine.js";

/** What one run of the bench of identity found. No name of a machine and no path is in it. */
export interface IdentityResults {
    readonly machine: Machine;
    readonly versions: { readonly c360: string; readonly node: string; readonly duckdb: string };
    readonly subjects: readonly Subject[];
    readonly figures: readonly Figure[];
}

/** Made-up records, and what c360 sees in them. */
export interface Subject {
    readonly name: string;
    readonly records: number;
    /** Identifiers in rows. */
    readonly observations: number;
    /** Distinct pairs. */
    readonly links: number;
}
