import type { Source, SourceTable } from "../../model/source.js";
import type { TableContract } from "../from/contract.js";
import { sourceName } from "../from/write-models.js";

/** The table that a project declares already, by its name or by its place in the warehouse. */
export function twinOf(
    { source, name, schema, spelling }: TableContract,
    sources: readonly Source[],
): SourceTable | undefined {
    const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    return sources
        .flatMap((known) => known.tables.map((table) => ({ known, table })))
        .find(
            ({ known, table }) =>
                (known.name === sourceName(source) && table.name === name) ||
                (schema !== null && same(known.schema, schema) && same(table.identifier, spelling)),
        )?.table;
}
