import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What synthetic data cannot do for a model. Nothing is wrong with the model. */
export const synthDiagnostics = defineDiagnostics("synth", {
    "property-not-made": rule<{ event: string; table: string; property: string }>({
        severity: "warning",
        message: (p) => `no synthetic row of ${p.table} has \`${p.property}\`, which ${p.event} requires`,
        help: () => "its rows will be invalid; show this event with a fixture instead",
        explain:
            "Synthetic values are drawn from the names and types of columns, from value lists, and from the paths, casts " +
            "and comparisons of expressions. What an expression takes out of the inside of a text, such as a date of its " +
            "own format, is not invented: a required property that needs it stays empty, and its rows are invalid.",
    }),
    "event-not-made": rule<{ event: string; table: string }>({
        severity: "warning",
        message: (p) => `no synthetic row of ${p.table} is ${p.event}`,
        help: () => "`where` asks for something that is not invented; show this event with a fixture instead",
        explain:
            "Synthetic rows obey the equalities, `in` lists, null checks and flags of a `where`. A condition of another " +
            "form, such as `like` or a comparison of sizes, is left to chance, and may never come out true.",
    }),
});
