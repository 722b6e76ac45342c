import type { ProjectDeclaration } from "../../language/project.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Project } from "../project.js";
import { define, type Notebook } from "./notebook.js";

/** The project's settings, with what holds where nothing is said. */
export function analyzeProject(declaration: ProjectDeclaration, notebook: Notebook): Project {
    const { name, description, version, targets, id_salt, id_salt_previous, purposes, calendar, owners } = declaration;
    const idSalt = id_salt?.value ?? name.value;
    if (id_salt_previous?.value === idSalt) {
        const place = {
            span: id_salt_previous.span,
            related: {
                span: (id_salt ?? name).span,
                label: id_salt === undefined ? "the salt by default" : "the salt",
            },
        };
        notebook.diagnostics.push(identityDiagnostics.report("same-salt", place, { salt: idSalt }));
    }
    return {
        name: name.value,
        description: description?.value ?? `The customer model of ${name.value}.`,
        version: version?.value ?? "0.1.0",
        targets: targets?.map(({ value }) => value) ?? ["duckdb"],
        idSalt,
        idSaltPrevious: id_salt_previous?.value ?? null,
        purposes: purposes?.map(({ value }) => value) ?? [],
        calendar:
            calendar === undefined
                ? null
                : {
                      from: calendar.from.value,
                      to: calendar.to.value,
                      weekStarts: calendar.week_starts?.value ?? "monday",
                      fiscalYearStarts: calendar.fiscal_year_starts?.value ?? 1,
                  },
        owners: owners?.map((owner) => ({ name: owner.name.value, email: owner.email.value })) ?? [],
        origin: define(notebook, "project", name.span),
    };
}

/** Stands in for a project that nobody declared; the language has reported that. */
export const absentProject: Project = {
    name: "unnamed",
    description: "No project is declared.",
    version: "0.1.0",
    targets: ["duckdb"],
    idSalt: "",
    idSaltPrevious: null,
    purposes: [],
    calendar: null,
    owners: [],
    origin: { file: "", path: "project" },
};
