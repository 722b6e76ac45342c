import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { checkTemplate } from "./check-template.js";
import { templateDiagnostics } from "./diagnostics.js";
import { isPartial, type Templates } from "./renderer.js";
import type { ViewShapes } from "./shape.js";
import type { TemplateProblem } from "./template-problem.js";

/**
 * Checks templates that a user puts in the place of shipped ones, before anything is rendered with them.
 *
 * @param overrides the user's templates, by the same paths as the shipped ones
 * @param fileOf the file of an override, as the user would write it
 */
export function checkOverrides(
    overrides: Templates,
    shipped: Templates,
    views: ViewShapes,
    fileOf: (path: string) => string,
): readonly Diagnostic[] {
    const merged: Templates = new Map([...shipped, ...overrides]);
    const unknown = [...overrides.keys()].filter((path) => !shipped.has(path) && !isPartial(path));
    const problems = Object.keys(views)
        .filter((path) => merged.has(path))
        .flatMap((path) => checkTemplate(path, merged, views))
        // A partial is read once for each template that includes it.
        .filter((problem, i, all) => overrides.has(problem.template) && all.findIndex((p) => same(p, problem)) === i);
    return [
        ...unknown.map((path) =>
            templateDiagnostics.report(
                "unknown-template",
                { span: { file: fileOf(path), start: 0, end: 0 } },
                { path, near: nearest(path, shipped.keys()) },
            ),
        ),
        ...problems.map((problem) => diagnosticOf(problem, fileOf(problem.template))),
    ];
}

function same(a: TemplateProblem, b: TemplateProblem): boolean {
    return a.template === b.template && a.kind === b.kind && a.start === b.start && a.end === b.end;
}

function diagnosticOf(problem: TemplateProblem, file: string): Diagnostic {
    const place = { span: { file, start: problem.start, end: problem.end } };
    switch (problem.kind) {
        case "syntax":
            return templateDiagnostics.report("syntax", place, { reason: problem.reason });
        case "unguarded":
            return templateDiagnostics.report("unguarded", place, { path: problem.path });
        case "misuse":
            return templateDiagnostics.report("misuse", place, { reason: problem.reason });
        case "unknown-path": {
            const near = nearest(problem.part, problem.among);
            return templateDiagnostics.report("unknown-path", place, { path: problem.path, near });
        }
    }
}
