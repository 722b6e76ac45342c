import type { FreshnessDeclaration, SourceDeclaration } from "../../language/source.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Duration } from "../duration.js";
import type { Project } from "../project.js";
import type { Freshness, Source } from "../source.js";
import { describe, ownerOf } from "./definitions.js";
import type { KnownTable } from "./known-table.js";
import { checkRawName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { analyzeTable } from "./tables.js";

export interface AnalyzedSource {
    readonly source: Source;
    readonly tables: readonly KnownTable[];
}

/** A source with its tables, as far as each is known alone. Tables keep the order of their names, so that no file's order shows. */
export function analyzeSource(
    declaration: SourceDeclaration,
    project: Project | undefined,
    notebook: Notebook,
): AnalyzedSource {
    const name = declaration.name.value;
    const path = `sources.${name}`;
    if (declaration.schema !== undefined) checkRawName(declaration.schema, notebook);
    const source: Omit<Source, "tables"> = {
        name,
        description: describe(declaration, "source", notebook),
        owner: ownerOf(declaration, "source", project, notebook),
        schema: declaration.schema?.value ?? name,
        version: declaration.version?.value ?? "0.1.0",
        freshness: freshness(declaration.freshness, notebook),
        origin: define(notebook, path, declaration.name.span),
    };
    const tables = declaration.tables
        .map((table) => analyzeTable(table, source, notebook))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { source: { ...source, tables: tables.map(({ table }) => table) }, tables };
}

const seconds: Readonly<Record<Duration["unit"], number>> = {
    second: 1,
    minute: 60,
    hour: 3_600,
    day: 86_400,
    week: 604_800,
    // Only compared with each other: a month of 30 days serves.
    month: 2_592_000,
    year: 31_536_000,
};

function freshness(declaration: FreshnessDeclaration | undefined, notebook: Notebook): Freshness | null {
    if (declaration === undefined) return null;
    const { warn_after: warn, error_after: error } = declaration;
    const length = ({ count, unit }: Duration): number => count * seconds[unit];
    if (warn !== undefined && error !== undefined && length(warn.value) >= length(error.value)) {
        const place = { span: warn.span, related: { span: error.span, label: "fails after this" } };
        notebook.diagnostics.push(sourceDiagnostics.report("freshness-order", place, {}));
    }
    return { warnAfter: warn?.value ?? null, errorAfter: error?.value ?? null };
}
