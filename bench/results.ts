import type { Figure } from "./figure.js";
import type { Machine } from "./machine.js";

/** What one run of the bench found. No name of a machine and no path is in it. */
export interface Results {
    readonly machine: Machine;
    readonly versions: { readonly c360: string; readonly node: string; readonly dbt: string | null };
    readonly projects: readonly ProjectSize[];
    readonly figures: readonly Figure[];
}

export interface ProjectSize {
    /** What was asked for: `1000`. */
    readonly name: string;
    readonly relations: number;
    readonly tables: number;
    readonly events: number;
    readonly entities: number;
    readonly modelFiles: number;
    readonly modelLines: number;
    readonly generatedFiles: number;
}
