import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { Places } from "../../model/places.js";
import { nearest } from "../../text/nearest.js";
import { join, type SqlText, sql } from "../../text/sql-text.js";
import { DuckdbError } from "../duckdb-error.js";
import { originSpan } from "../origin-span.js";
import { createSchema, type RawColumn, rawTable } from "./contract.js";
import { type Conversion, convert } from "./conversion.js";
import type { DeliveredColumn, Delivery, Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { findWrongValues } from "./wrong-values.js";

/** A column that was delivered, and how it becomes what was promised. */
export interface LoadedColumn extends Conversion {
    readonly column: RawColumn;
}

/**
 * Makes the raw table out of what was delivered, streaming; returns the number of its rows. The first value that is
 * not of its declared type stops the load; only then is the file read again to tell all of them.
 */
export async function loadTable(
    delivery: Delivery,
    expected: Expected,
    places: Places,
): Promise<Result<number | null>> {
    const { session, dialect, table, columns } = expected;
    const missing = columns.filter(({ name, optional }) => !optional && !delivery.columns.has(name));
    if (missing.length > 0) {
        return { value: null, diagnostics: missing.map((column) => missingColumn(column, delivery, places)) };
    }
    const loaded = columns.map((column) => loadedColumn(column, delivery.columns.get(column.name), expected));
    const items = loaded.map(
        ({ column, ...conversion }) => sql`${checked(conversion)} as ${dialect.identifier(column.name)}`,
    );
    const name = rawTable(table, dialect);
    try {
        await session.run(createSchema(table, dialect));
        await session.run(sql`create table ${name} as select ${join(items, ", ")} from ${delivery.from}`);
    } catch (error) {
        if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
        return { value: null, diagnostics: await findWrongValues(delivery, loaded, expected, places, error) };
    }
    const faults = await delivery.verify();
    if (faults.length > 0) return { value: null, diagnostics: faults };
    return countNulls(delivery, expected, places);
}

function loadedColumn(column: RawColumn, delivered: DeliveredColumn | undefined, { dialect }: Expected): LoadedColumn {
    if (delivered === undefined)
        return {
            column,
            value: dialect.nullOf(column.type),
            text: dialect.nullOf({ kind: "string" }),
            present: sql`false`,
        };
    return { column, ...convert(delivered, column.type, dialect) };
}

// `error` stands where it is evaluated only for a value that could not be read.
const checked = ({ value, present }: Conversion): SqlText =>
    sql`coalesce(${value}, case when ${present} then error('wrong type') end)`;

function missingColumn({ name, declared }: RawColumn, { shown: file, extra }: Delivery, places: Places): Diagnostic {
    const near = nearest(name, extra);
    const params = { file, column: name, ...(near !== undefined && { near }) };
    return dataDiagnostics.report("missing-column", { span: originSpan(declared.origin, places) }, params);
}

async function countNulls(delivery: Delivery, expected: Expected, places: Places): Promise<Result<number>> {
    const { session, dialect, table, columns } = expected;
    const counts = columns.map(
        ({ name }, index) => sql`count(${dialect.identifier(name)}) as n${String(index) as SqlText}`,
    );
    const [row = {}] = await session.rows(
        sql`select ${join([sql`count(*) as total`, ...counts], ", ")} from ${rawTable(table, dialect)}`,
    );
    const total = Number(row.total);
    const filled = (index: number): number => Number(row[`n${index}`]);
    const diagnostics: Diagnostic[] = [];
    const empty = columns.filter((_, index) => filled(index) === 0);
    const keys = total > 0 && empty.length > 0 && delivery.keys !== null ? await delivery.keys() : null;
    for (const [index, column] of columns.entries()) {
        const { declared, name } = column;
        const span = originSpan(declared.origin, places);
        if (column.optional && filled(index) === 0) continue;
        if (keys !== null && !keys.includes(name) && filled(index) === 0) {
            const near = nearest(name, keys);
            const params = { file: delivery.shown, column: name, ...(near !== undefined && { near }) };
            diagnostics.push(
                dataDiagnostics.report(declared.required ? "missing-column" : "absent-key", { span }, params),
            );
        } else if (declared.required && filled(index) < total) {
            const params = { file: delivery.shown, column: name, rows: total - filled(index), of: total };
            diagnostics.push(dataDiagnostics.report("required-null", { span }, params));
        }
    }
    return { value: total, diagnostics };
}
