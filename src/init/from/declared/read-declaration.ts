import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../../../diagnostics/result.js";
import type { DataFile } from "../../../engine/raw/delivery.js";
import { parseYaml } from "../../../syntax/parse.js";
import { readSource } from "../../../syntax/read-source.js";
import { initDiagnostics } from "../../diagnostics.js";
import type { SourceContract, TableContract, Unread } from "../contract.js";
import { readDbtSources } from "../dbt/read-dbt-sources.js";
import type { EventContract } from "../event-contract.js";
import { placeOf } from "../list-files.js";
import type { Looked } from "../looked.js";
import { readTrackingPlan } from "../segment/read-tracking-plan.js";
import { Shapes } from "../shape.js";
import { sourceName } from "../write-models.js";
import { contractOf } from "./contract-of.js";

/** Plans of many events are long; beyond that a file is data. */
const sizeLimit = 16 * 1024 * 1024;

/** Whether a file says what data promises, instead of being data: by how its name ends. */
export const isDeclaration = (path: string): boolean => /\.(ya?ml|json)$/i.test(path);

/**
 * Reads the sources of a dbt properties file, or a Segment tracking plan: JSON is YAML, so that both are read with the
 * place of every value.
 *
 * @param source what the source of a tracking plan is called
 * @returns `syntax/...` for what is no YAML, `init/no-sources`, `init/no-rules` or `init/unexpected-shape` for another
 * format, `init/nothing-to-read` when no table is left
 */
export function readDeclaration(file: DataFile, source: string | undefined): Result<Looked> {
    const read = readSource(readFileSync(file.path), file.shown, sizeLimit);
    const answer = (
        tables: readonly TableContract[],
        diagnostics: readonly Diagnostic[],
        { sources, events }: Pick<Found, "sources" | "events"> = { sources: [], events: [] },
    ): Result<Looked> => ({
        value: { tables, kind: "declared", sources, events, text: read.value },
        diagnostics,
    });
    const refuse = (because: string, before: readonly Diagnostic[]): Result<Looked> => {
        const params = { path: file.shown, because };
        return answer([], [...before, initDiagnostics.report("nothing-to-read", placeOf(file.shown), params)]);
    };
    if (hasErrors(read.diagnostics)) return answer([], read.diagnostics);
    const parsed = parseYaml(read.value, sizeLimit);
    if (hasErrors(parsed.diagnostics)) return answer([], parsed.diagnostics);
    if (parsed.value === undefined) return refuse("it is empty", []);
    const shapes = new Shapes();
    const found = /\.json$/i.test(file.path)
        ? plan(parsed.value, file.shown, source ?? "segment", shapes)
        : dbt(parsed.value, file.shown, shapes);
    const tables = found.tables.flatMap((table) => ("key" in table ? [table] : []));
    const unread = found.tables.flatMap((table) =>
        "key" in table ? table.unread : [{ what: table.shown, because: table.unread }],
    );
    const diagnostics = [
        ...shapes.diagnostics,
        ...unread.map((params) => initDiagnostics.report("not-read", placeOf(file.shown), params)),
    ];
    if (hasErrors(diagnostics)) return answer([], diagnostics);
    if (tables.length === 0) return refuse("it holds no table", diagnostics);
    return answer(tables, diagnostics, found);
}

interface Found {
    readonly tables: readonly (TableContract | Unread)[];
    readonly sources: readonly SourceContract[];
    readonly events: readonly EventContract[];
}

type Read = Parameters<typeof readDbtSources>[0];

function dbt(root: Read, shown: string, shapes: Shapes): Found {
    const { tables, sources } = readDbtSources(root, shown, shapes);
    const taken = new Map<string, Set<string>>();
    const contracts = tables.map((table) => {
        const name = sourceName(table.source);
        const names = taken.get(name) ?? new Set<string>();
        taken.set(name, names);
        return contractOf(table, names);
    });
    return { tables: contracts, sources, events: [] };
}

function plan(root: Read, shown: string, source: string, shapes: Shapes): Found {
    const { tables, events } = readTrackingPlan(root, shown, source, shapes);
    const description = "What Segment writes to the warehouse: a table for each event of the tracking plan.";
    const about = { source, description, schemaReview: "the schema that Segment writes to", freshness: null };
    return { tables, sources: [about], events };
}
