import type { CustomerModel } from "../model/customer-model.js";
import type { SourceColumn } from "../model/source.js";
import { chunks, csvLine } from "./csv.js";
import { deliveries, written } from "./deliveries.js";
import { findGaps, type Gap } from "./gaps.js";
import { makeWorld } from "./make-world.js";
import { rawText } from "./raw-text.js";
import { sourceKey } from "./row-key.js";
import type { Shape } from "./shape.js";
import type { Row, World } from "./world.js";

export interface SynthOptions {
    /** How many people there are. */
    readonly profiles: number;
    /** The same seed gives the same bytes, on every machine. */
    readonly seed: number;
    /** The present: nothing but a few wrong clocks is later. ISO 8601, UTC without an offset. */
    readonly asOf: string;
}

export interface SynthResult {
    /** One for every declared table, in the model's order. */
    readonly tables: readonly SynthTable[];
    /** Who each row is really about. */
    readonly truth: SynthFile;
    /** What the model asks of its events and the data cannot give: there is none of it in the first hundreds of rows. */
    readonly gaps: () => readonly Gap[];
}

/** A file whose text is made while it is read, in pieces; each reading makes it anew. */
export interface SynthFile {
    /** Names of the columns, the first line. */
    readonly header: readonly string[];
    readonly rows: () => Iterable<readonly (string | null)[]>;
    /** The file as comma-separated text, header included. */
    readonly text: () => Iterable<string>;
}

export interface SynthTable extends SynthFile {
    readonly source: string;
    readonly table: string;
}

/**
 * Realistic raw data for every source a model declares, with the truth of who is who: people with accounts in several
 * systems, families with one e-mail, tablets in stores, guests, visits before sign-in, words for nothing, late and
 * repeated deliveries, log versions. References between tables are sound. Nothing is read or written here.
 *
 * @returns tables in the layout `build --data` reads (`<source>/<table>.csv`), and `truth.csv` with
 * `source,table,source_key,person`
 * @throws Error when `profiles` is not a whole number above zero, or `asOf` is no time
 * @example
 * const { tables, truth } = synthesize(model, { profiles: 2000, seed: 1, asOf: "2026-01-31T00:00:00Z" });
 * for (const { source, table, text } of tables) writeFileSync(`${out}/${source}/${table}.csv`, [...text()].join(""));
 */
export function synthesize(model: CustomerModel, options: SynthOptions): SynthResult {
    const { world, shapes } = makeWorld(model, options);
    const byName = new Map(shapes.map((shape) => [shape.name, shape]));
    const tables = model.sources.flatMap(({ tables }) =>
        tables.flatMap((table) => {
            const shape = byName.get(`${table.source}.${table.name}`);
            return shape === undefined ? [] : [tableOf(world, shape)];
        }),
    );
    return {
        tables,
        truth: file(["source", "table", "source_key", "person"], () => truthOf(world, shapes)),
        gaps: () => findGaps(world, shapes),
    };
}

function tableOf(world: World, shape: Shape): SynthTable {
    const { source, name } = shape.table;
    const header = shape.raw.map((column) => rawName(column));
    const rows = function* (): Iterable<readonly (string | null)[]> {
        for (const row of deliveries(world, shape)) yield shape.raw.map((column) => cellText(column, row));
    };
    return { source, table: name, ...file(header, rows) };
}

function* truthOf(world: World, shapes: readonly Shape[]): Iterable<readonly string[]> {
    for (const shape of shapes) {
        let last: string | null = null;
        for (const row of written(world, shape)) {
            const key = sourceKey(shape, row.cells);
            // Versions of one key stand together.
            if (row.person === null || key === last) continue;
            last = key;
            yield [shape.table.source, shape.table.name, key, `person-${row.person}`];
        }
    }
}

function file(header: readonly string[], rows: SynthFile["rows"]): SynthFile {
    const lines = function* (): Iterable<string> {
        yield csvLine(header);
        for (const row of rows()) yield csvLine(row);
    };
    return { header, rows, text: () => chunks(lines()) };
}

const rawName = ({ name, from }: SourceColumn): string => (from.kind === "raw" ? from.name : name);

function cellText(column: SourceColumn, { cells }: Row): string | null {
    const arrives = column.from.kind === "raw" ? column.from.arrives : "typed";
    return rawText(cells.get(column.name) ?? null, column.type, arrives);
}
