import type { Result } from "../../diagnostics/result.js";
import { hasErrors } from "../../diagnostics/result.js";
import type { Dialect } from "../../dialects/dialect.js";
import type { DataFile } from "../../engine/raw/delivery.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Origin } from "../../model/origin.js";
import { readData } from "../from/read-data.js";
import type { ColumnAdvice, Overlap } from "./column-advice.js";
import { countsOf, type KnownTable, knownTable } from "./known-column.js";
import { observeColumns } from "./observe-columns.js";
import { type Compared, suggest } from "./suggest.js";

export interface AdviseColumnsOptions {
    readonly data: DataFile;
    /** Undefined where there is no project yet. */
    readonly model: CustomerModel | undefined;
    readonly dialect: Dialect;
    /** So many distinct values of a column are compared at most. */
    readonly sample: number;
    /** The line of a definition: `models/shop.yaml:12`. */
    readonly locate: (origin: Origin) => string;
}

/** Of the smaller of both columns; what shares less tells nothing. */
const leastShared = 0.1;

/**
 * Looks for columns that could be identifiers in the tables that a model declares, or in all that were delivered where
 * it declares none of them.
 *
 * @returns undefined where something cannot be read, with diagnostics as of `init --from`
 */
export async function adviseColumns(options: AdviseColumnsOptions): Promise<Result<ColumnAdvice | undefined>> {
    const { data, model, dialect, sample, locate } = options;
    const { observer, observed } = observeColumns(dialect, sample);
    const { diagnostics } = await readData(data, undefined, dialect, observer);
    if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
    const { tables: seen, shared } = observed();
    const all = seen.map((table) => knownTable(table, model));
    const declared = all.filter((table) => table.declared !== undefined);
    const tables = declared.length > 0 ? declared : all;
    const places = all.flatMap(({ columns }) => columns);
    const overlaps = shared.flatMap(({ left: l, right: r, ...counts }): Compared[] => {
        const [left, right] = [places[l], places[r]];
        if (left === undefined || right === undefined) throw new Error("a column was compared that was not counted");
        const isLooked = tables.includes(left.table) && tables.includes(right.table);
        const isMuch = counts.common >= leastShared * Math.min(counts.leftValues, counts.rightValues);
        if (!isLooked || !isMuch) return [];
        const place = ({ table, name }: typeof left) => ({ table: table.name, column: name });
        return [{ left: place(left), right: place(right), ...counts, columns: [left, right] }];
    });
    const value: ColumnAdvice = {
        version: 1,
        data: data.shown,
        sample,
        tables: tables.map(countsOf),
        overlaps: overlaps.toSorted(byMeaning).map(({ columns: _, ...overlap }) => overlap),
        ...suggest({ tables, overlaps, model, locate }),
        leftOut: [...diagnostics.map(({ message }) => message), ...unlooked(all, tables, model)],
    };
    return { value, diagnostics: [] };
}

const shareOf = ({ common, leftValues, rightValues }: Overlap): number => common / Math.min(leftValues, rightValues);

/** Numbers of rows have much in common, too: what names somebody comes first. */
const byMeaning = (a: Compared, b: Compared): number =>
    Number(names(b)) - Number(names(a)) || b.common - a.common || shareOf(b) - shareOf(a);

const names = ({ columns }: Compared): boolean =>
    columns.some(({ identifiers, likely }) => identifiers.length > 0 || likely !== null);

function unlooked(
    all: readonly KnownTable[],
    tables: readonly KnownTable[],
    model: CustomerModel | undefined,
): readonly string[] {
    const undeclared = all.filter((table) => !tables.includes(table)).map(({ name }) => name);
    const known = new Set(all.map(({ declared }) => declared));
    const missing = (model?.sources ?? [])
        .flatMap((source) => source.tables)
        .filter((table) => !known.has(table))
        .map(({ source, name }) => `${source}.${name}`);
    return [
        ...undeclared.map((name) => `${name} is delivered, but not declared: \`c360 import\` adds it`),
        ...missing.map((name) => `${name} is declared, but not delivered`),
    ];
}
