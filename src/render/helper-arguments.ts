import type { Shape } from "./shape.js";
import type { HelperName } from "./vocabulary.js";

export interface Argument {
    readonly takes: readonly Accepted[];
    readonly optional?: boolean;
}

/** `name` is a text in the template or in the view, `list` a list of anything, `columns` one of SQL. */
export type Accepted = "relation" | "settings" | "name" | "sql" | "list" | "columns" | "number";

/** What each helper takes. The helpers assert the same of the values they get. */
export const helperArguments: Readonly<Record<HelperName, readonly Argument[]>> = {
    relation: [{ takes: ["relation"] }],
    self: [],
    as_of: [],
    erasure_key: [],
    config: [{ takes: ["settings"] }],
    list: [{ takes: ["columns"] }],
    cte: [{ takes: ["name", "sql"] }, { takes: ["list"] }],
    incremental: [],
    work: [{ takes: ["name", "sql"] }, { takes: ["number"], optional: true }],
};

export function accepts(accepted: Accepted, shape: Shape): boolean {
    switch (accepted) {
        case "name":
            return shape.kind === "text";
        case "columns":
            return shape.kind === "list" && shape.element.kind === "sql";
        default:
            return shape.kind === accepted;
    }
}

export const acceptedTexts: Readonly<Record<Accepted, string>> = {
    relation: "a relation",
    settings: "settings",
    name: "a name",
    sql: "SQL",
    list: "a list",
    columns: "a list of SQL",
    number: "a number",
};
