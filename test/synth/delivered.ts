import type { CustomerModel } from "../../src/model/customer-model.js";
import { type SynthFile, type SynthOptions, synthesize } from "../../src/synth/synthesize.js";

export const asOf = "2026-01-31T00:00:00Z";

export type Delivered = ReadonlyMap<string, readonly Readonly<Record<string, string | null>>[]>;

/** All files of a model, by table (`shop.orders`) and `truth`, each row by column name. */
export function deliver(model: CustomerModel, profiles: number, seed = 1, more: Partial<SynthOptions> = {}): Delivered {
    const { tables, truth } = synthesize(model, { profiles, seed, asOf, ...more });
    return new Map([
        ...tables.map((table) => [`${table.source}.${table.table}`, records(table)] as const),
        ["truth", records(truth)] as const,
    ]);
}

/** The rows of a file by column name. */
export function records({ header, rows }: SynthFile): readonly Readonly<Record<string, string | null>>[] {
    return [...rows()].map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? null])));
}

/** The column of a table, nulls left out. */
export function values(delivered: Delivered, table: string, column: string): readonly string[] {
    return (delivered.get(table) ?? []).map((row) => row[column]).filter((value) => typeof value === "string");
}
