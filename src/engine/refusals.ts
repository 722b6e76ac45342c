import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Places } from "../model/places.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { engineDiagnostics } from "./diagnostics.js";
import { DuckdbError } from "./duckdb-error.js";
import { originSpan } from "./origin-span.js";
import { UnfinishedLoop } from "./unfinished-loop.js";

/** Why a relation could not be made; null for what is no fault of model or data. */
export function relationFailed(relation: Relation, error: unknown, places: Places): Diagnostic | null {
    const span = originSpan(relation.origin, places);
    if (error instanceof UnfinishedLoop) {
        const params = { relation: relation.name, rounds: error.rounds, reason: oneLine(error.message) };
        return engineDiagnostics.report("unfinished-loop", { span }, params);
    }
    if (error instanceof DuckdbError && !error.isOfDisk) {
        const params = { relation: relation.name, reason: oneLine(error.reason), line: guiltyLine(error) };
        return engineDiagnostics.report("relation-failed", { span }, params);
    }
    return null;
}

export function testNotRun(test: string, relation: Relation, error: DuckdbError, places: Places): Diagnostic {
    const params = { test, relation: relation.name, reason: oneLine(error.reason) };
    return engineDiagnostics.report("test-not-run", { span: originSpan(relation.origin, places) }, params);
}

/** The line of the generated SQL; null when a value failed: DuckDB's position may then be one of a view's text. */
function guiltyLine({ kind, sql, line }: DuckdbError): string | null {
    if (line === null || !["Binder", "Catalog", "Parser"].includes(kind)) return null;
    return sql.split("\n")[line - 1]?.trim() ?? null;
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ").trim();
