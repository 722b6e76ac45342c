import type { ValueType } from "../../src/expression/type.js";
import type { CustomerModel } from "../../src/model/customer-model.js";
import type { IdentifierType, Identity } from "../../src/model/identity.js";
import type { Origin } from "../../src/model/origin.js";
import type { Project } from "../../src/model/project.js";
import type { Changes, Source, SourceColumn, SourceTable } from "../../src/model/source.js";
import { defaultNullLikePacks } from "../../src/presets/null-like-packs.js";

const origin: Origin = { file: "models/test.yaml", path: "identities.person" };

export type TypeSketch = Pick<IdentifierType, "name"> & Partial<IdentifierType>;

/** An identity `person` from what is particular about its types, strongest first. */
export function person(types: readonly TypeSketch[]): Identity {
    return {
        name: "person",
        description: "A natural person.",
        owner: null,
        version: "1.0.0",
        maxProfileSize: null,
        erasures: null,
        overrides: null,
        origin,
        identifiers: types.map((type, index) => ({
            description: "",
            rank: index + 1,
            normalize: { kind: "trim" },
            perProfile: null,
            maxProfiles: null,
            attachOnly: false,
            keep: "earliest",
            block: [],
            nullLike: defaultNullLikePacks,
            expiresAfter: null,
            asObserved: false,
            origin,
            ...type,
        })),
    };
}

export interface TableSketch {
    readonly source: string;
    readonly name: string;
    readonly changes: Changes;
    readonly key?: readonly string[];
    /** Columns by name; strings unless told otherwise. Key and time columns need not be listed. */
    readonly columns?: Readonly<Record<string, ValueType["kind"] & ("string" | "integer" | "date" | "timestamp")>>;
    /** `[type, column...]` in declared order. */
    readonly identifiers: readonly (readonly [string, ...string[]])[];
}

export const append: Changes = { kind: "append", occurredAt: "occurred_at" };
export const overwrite: Changes = { kind: "overwrite", createdAt: "created_at", updatedAt: "updated_at" };
export const undated: Changes = { kind: "overwrite", createdAt: null, updatedAt: "updated_at" };
export const log: Changes = { kind: "log", createdAt: null, updatedAt: "updated_at" };

/** A table of staging; its key is `id`. */
export function table(sketch: TableSketch): SourceTable {
    const key = sketch.key ?? ["id"];
    const times = Object.entries(sketch.changes).flatMap(([role, name]) =>
        role === "kind" || name === null ? [] : [String(name)],
    );
    const declared = Object.entries(sketch.columns ?? {});
    const named = sketch.identifiers.flatMap(([, ...columns]) => columns);
    const columns = new Map<string, SourceColumn>();
    const add = (name: string, kind: "string" | "integer" | "date" | "timestamp") => {
        if (!columns.has(name)) columns.set(name, column(name, kind));
    };
    for (const [name, kind] of declared) add(name, kind);
    for (const name of [...key, ...named]) add(name, "string");
    for (const name of times) add(name, "timestamp");
    return {
        source: sketch.source,
        name: sketch.name,
        identifier: sketch.name,
        schema: sketch.source,
        description: `One row per ${sketch.name}.`,
        key,
        changes: sketch.changes,
        loadedAt: null,
        lateBy: null,
        where: null,
        deletedWhen: null,
        erases: [],
        columns: [...columns.values()],
        observesAll: false,
        dropsLinks: false,
        lookups: [],
        identifiers: sketch.identifiers.map(([type, ...names]) => ({
            identity: "person",
            type,
            role: null,
            columns: names,
            value: null,
            where: null,
            origin,
        })),
        origin,
    };
}

export type Salts = Partial<Pick<Project, "idSalt" | "idSaltPrevious">>;

/** A model around an identity: the tables under their sources. */
export function modelOf(identity: Identity, tables: readonly SourceTable[], salts: Salts = {}): CustomerModel {
    const names = [...new Set(tables.map(({ source }) => source))].sort();
    const source = (name: string): Source => ({
        name,
        description: "",
        owner: null,
        schema: name,
        version: "1.0.0",
        freshness: null,
        tables: tables.filter((candidate) => candidate.source === name),
        origin,
    });
    return {
        project: {
            name: "test",
            description: "",
            version: "1.0.0",
            targets: ["duckdb"],
            idSalt: "salt",
            idSaltPrevious: null,
            purposes: [],
            calendar: null,
            owners: [],
            origin,
            ...salts,
        },
        sources: names.map(source),
        identities: [identity],
        entities: [],
        relationships: [],
        events: [],
        sessions: [],
    };
}

function column(name: string, kind: "string" | "integer" | "date" | "timestamp"): SourceColumn {
    return {
        name,
        description: "",
        type: { kind },
        record: null,
        from: { kind: "raw", name, arrives: "typed" },
        required: false,
        optional: false,
        values: null,
        pii: null,
        unit: null,
        nullLike: false,
        hidden: false,
        deprecated: null,
        origin,
    };
}
