import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { CustomerModel } from "../../model/customer-model.js";
import { initDiagnostics } from "../diagnostics.js";
import type { TableContract } from "../from/contract.js";
import { placeOf } from "../from/list-files.js";
import type { Looked } from "../from/looked.js";
import { sourceName, writeModels } from "../from/write-models.js";
import { unique } from "../names.js";
import { knownPeople } from "./known-people.js";
import { twinOf } from "./twin.js";

export interface ImportPlan {
    /** Model files to add, by path, each prefix of them a sound addition. */
    readonly files: ReadonlyMap<string, string>;
    readonly diagnostics: readonly Diagnostic[];
    /** Tables that are added, under the source they came to. */
    readonly tables: readonly TableContract[];
}

/**
 * What a project lacks of the tables and events that were found. What it declares is left alone: a table by its name,
 * or by its place in the warehouse.
 *
 * @param path what was imported, as the user would write it
 * @param isFree whether a path of the project has no file yet
 */
export function planImport(
    model: CustomerModel,
    found: Looked,
    path: string,
    isFree: (path: string) => boolean,
): ImportPlan {
    const diagnostics: Diagnostic[] = [];
    const declared = (kind: "table" | "event", name: string, file: string): void => {
        diagnostics.push(initDiagnostics.report("already-declared", placeOf(path), { kind, name, file }));
    };
    const added = found.tables.filter((table) => {
        const twin = twinOf(table, model.sources);
        if (twin !== undefined) declared("table", `${twin.source}.${twin.name}`, twin.origin.file);
        return twin === undefined;
    });
    const { tables, sources, renamed } = placed(added, found, model, diagnostics, path);
    const events = found.events.flatMap((event) => {
        const known = model.events.find(({ name }) => name === event.name);
        if (known !== undefined) declared("event", event.name, known.origin.file);
        // The rows of an event come to a table that is added with it, or that was there before.
        const isAdded = added.some(({ source, name }) => source === event.source && name === event.table);
        return known === undefined && isAdded ? [{ ...event, source: renamed.get(event.source) ?? event.source }] : [];
    });
    if (tables.length === 0 && events.length === 0) {
        const nothing = initDiagnostics.report("nothing-new", placeOf(path), { path });
        return { files: new Map(), diagnostics: [...diagnostics, nothing], tables: [] };
    }
    const people = knownPeople(model, tables);
    const owner = model.project.owners[0]?.name ?? null;
    const written = writeModels({ tables, sources, events, owner, ...(people !== null && { people }) });
    return { files: atFreePaths(written, isFree), diagnostics, tables };
}

/** Tables of a source that is declared already come to one of another name, in the same schema. */
function placed(
    tables: readonly TableContract[],
    found: Looked,
    { sources: declared }: CustomerModel,
    diagnostics: Diagnostic[],
    path: string,
) {
    const taken = new Set(declared.map(({ name }) => name));
    const renamed = new Map<string, string>();
    for (const spelling of new Set(tables.map(({ source }) => source))) {
        const name = sourceName(spelling);
        const known = declared.find((source) => source.name === name);
        if (known === undefined) continue;
        const as = unique(name.slice(0, 17), taken);
        renamed.set(spelling, as);
        const own = tables.filter(({ source }) => source === spelling).map((table) => `\`${table.name}\``);
        const params = { source: name, file: known.origin.file, as, tables: own.join(", ") };
        diagnostics.push(initDiagnostics.report("source-continued", placeOf(path), params));
    }
    const schemaOf = (source: string): string | null =>
        declared.find(({ name }) => name === sourceName(source))?.schema ?? null;
    return {
        renamed,
        tables: tables.map((table) => {
            const source = renamed.get(table.source);
            return source === undefined ? table : { ...table, source, schema: table.schema ?? schemaOf(table.source) };
        }),
        sources: found.sources.map((about) => ({ ...about, source: renamed.get(about.source) ?? about.source })),
    };
}

/** Identities before sources before events: whoever is interrupted in between has a model that still holds. */
function atFreePaths(files: ReadonlyMap<string, string>, isFree: (path: string) => boolean) {
    const order = ["models/person", "models/sources/", "models/events/"];
    const rank = (path: string): number => order.findIndex((beginning) => path.startsWith(beginning));
    const sorted = [...files].sort(([a], [b]) => rank(a) - rank(b));
    return new Map(
        sorted.map(([path, text]) => {
            const stem = path.replace(/\.yaml$/, "");
            for (let count = 1; ; count += 1) {
                const free = count === 1 ? path : `${stem}_${count}.yaml`;
                if (isFree(free)) return [free, text] as const;
            }
        }),
    );
}
