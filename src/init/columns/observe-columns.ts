import type { Dialect } from "../../dialects/dialect.js";
import type { ColumnContract, TableContract } from "../from/contract.js";
import { heldColumn } from "../from/measure.js";
import type { Observer } from "../from/observer.js";
import { beginSamples, compareSamples, keepSample, type SharedValues } from "./compare-values.js";
import { countColumn, countedBefore, type ValueCount } from "./count-column.js";

export interface ObservedColumn {
    readonly contract: ColumnContract;
    readonly count: ValueCount;
}

export interface ObservedTable {
    readonly contract: TableContract;
    readonly rows: number;
    readonly columns: readonly ObservedColumn[];
}

/** What was seen while tables were read. */
export interface Observed {
    readonly tables: readonly ObservedTable[];
    /** Places are numbers of columns, counted through all tables. */
    readonly shared: readonly SharedValues[];
}

/**
 * Counts the values of every column that is read, and compares those of text and of whole numbers.
 *
 * @param size so many values of a column are compared at most
 */
export function observeColumns(dialect: Dialect, size: number): { observer: Observer; observed: () => Observed } {
    const tables: ObservedTable[] = [];
    let shared: readonly SharedValues[] = [];
    let place = 0;
    const observer: Observer = {
        table: async (session, measured, contract) => {
            if (tables.length === 0) await beginSamples(session);
            const columns: ObservedColumn[] = [];
            for (const column of contract.columns) {
                const index = measured.columns.findIndex(({ raw }) => raw === column.raw);
                const facts = measured.columns[index];
                if (facts === undefined) throw new Error(`${column.raw} of ${contract.shown} was not measured`);
                if (canIdentify(column.type)) {
                    const count = await countColumn(session, heldColumn(index), dialect);
                    columns.push({ contract: column, count });
                    // Words of a closed set stand everywhere, and name nobody.
                    if (count.distinct > 0 && column.values === null) {
                        await keepSample(session, place, tables.length, size);
                    }
                } else columns.push({ contract: column, count: countedBefore(facts, column.type) });
                place += 1;
            }
            tables.push({ contract, rows: measured.rows, columns });
        },
        end: async (session) => {
            if (tables.length > 0) shared = await compareSamples(session);
        },
    };
    return { observer, observed: () => ({ tables, shared }) };
}

/** Identifiers are text or whole numbers. */
const canIdentify = (type: string): boolean => type === "string" || type === "integer";
