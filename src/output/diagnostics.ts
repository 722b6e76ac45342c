import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be said of the files under `generated/`. */
export const outputDiagnostics = defineDiagnostics("output", {
    "foreign-file": rule<{ path: string }>({
        severity: "error",
        message: (p) => `${p.path} was not written by c360, or was changed since`,
        help: () => "move your change into `models/` or `templates/`, or replace the file with `--overwrite`",
        explain:
            "Everything under `generated/` is written from the model, and what is there is replaced only when it can " +
            "be had again: when c360 wrote it, when its exact content is in git, or when it holds the markers of a " +
            "merge conflict. This file is none of these, so nothing was written. Commit it first if it is to be kept.",
    }),
    stale: rule<{ stale: number; total: number }>({
        severity: "error",
        message: (p) =>
            `${p.stale} of ${p.total} generated files ${p.stale === 1 ? "is" : "are"} not what the model says`,
        help: () => "run `c360 generate` and commit `generated/`",
        explain:
            "`generated/` is reviewed and committed beside the model it is written from. The model, the templates or " +
            "c360 itself changed since; the differences are printed above.",
    }),
    unformatted: rule<{ path: string; reason: string }>({
        severity: "warning",
        message: (p) => `${p.path} could not be formatted: ${p.reason}`,
        help: () => "the file is complete and correct, only not laid out",
        explain:
            "SQL is laid out by sql-formatter, which does not know every construct of every dialect. The text is then " +
            "written as the template gives it. This is a shortcoming of c360 or of a template of yours, not of the " +
            "model.",
    }),
    unreadable: rule<{ path: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.path} cannot be read: ${p.reason}`,
        help: () => "nothing was written; remove what stands there, or let it be read",
        explain:
            "What stands under `generated/` is read before anything is replaced, to see whose it is. A file that must " +
            "not be read, a link that leads to itself or a pipe cannot be judged, so nothing was touched.",
    }),
    unwritable: rule<{ path: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.path} cannot be written: ${p.reason}`,
        help: () => "what was written before is complete; run `c360 generate` again once this is mended",
        explain:
            "The disk refused a file: no permission, no room, or a folder where a file must stand. Every file is " +
            "written whole or not at all, so that nothing is lost.",
    }),
});
