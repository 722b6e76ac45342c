/** For whom a template is rendered: for dbt, which resolves names itself, or for an engine at once. */
export type Mode = DbtMode | DirectMode;

/** Jinja is left in. */
export interface DbtMode {
    readonly kind: "dbt";
    /** `Program.prefix`, for a relation that has a program. */
    readonly work?: { readonly prefix: string };
}

/** Names are resolved and the time is fixed. */
export interface DirectMode {
    readonly kind: "direct";
    /** `YYYY-MM-DD HH:MM:SS.ffffff`, UTC. */
    readonly asOf: string;
    /** Rows of an earlier build are stored: `{{#incremental}}` blocks are kept. */
    readonly incremental?: boolean;
    /** `Program.prefix` and the number of the innermost round, null outside of rounds. */
    readonly work?: { readonly prefix: string; readonly round: number | null };
}
