/** What is proved of one version of dbt on one engine, in the order in which it is done. */
export const steps = ["parse", "compile", "build", "tests", "rows equal", "second build", "rows equal again"] as const;
export type Step = (typeof steps)[number] | "lint";

export interface Cell {
    readonly step: Step;
    readonly outcome: "passed" | "failed" | "not run";
    /** What was counted, or why it failed. */
    readonly note: string;
}

export const passed = (step: Step, note = ""): Cell => ({ step, outcome: "passed", note });
export const failed = (step: Step, note: string): Cell => ({ step, outcome: "failed", note });
export const notRun = (step: Step, note: string): Cell => ({ step, outcome: "not run", note });
