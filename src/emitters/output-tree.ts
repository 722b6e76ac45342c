import type { Origin } from "../model/origin.js";

export const emitterNames = ["dbt", "typescript", "model", "warehouse"] as const;
export type EmitterName = (typeof emitterNames)[number];

export type OutputLanguage = "sql" | "yaml" | "typescript" | "json" | "markdown" | "ini" | "jinja";

/** One generated file, not yet finished. */
export interface OutputFile {
    /**
     * All that the file is made from: SQL before its layout, the values of a YAML file or of a module as JSON, else the
     * text itself. Of one language, equal drafts become equal texts.
     */
    readonly draft: string;
    readonly language: OutputLanguage;
    readonly emitter: EmitterName;
    /** The definition it says, where it is one. */
    readonly origin: Origin | null;
}

/** Files by their path below `generated/`, with `/`: `dbt/models/marts/customer/dim_customer.sql`. */
export type OutputTree = ReadonlyMap<string, OutputFile>;
