import type { CustomerModel } from "../model/customer-model.js";
import { chunks, csvLine } from "./csv.js";
import { deliveries, written } from "./deliveries.js";
import type { Dials } from "./dials.js";
import { cellsOf, emit, headerOf, type Piece, truthHeader } from "./emit.js";
import { findGaps, type Gap } from "./gaps.js";
import { makeWorld } from "./make-world.js";
import { day, type Moment } from "./moment.js";
import { sourceKey } from "./row-key.js";
import type { Shape } from "./shape.js";
import { vanishes } from "./states.js";
import type { World } from "./world.js";

export interface SynthOptions {
    /** How many people there are. */
    readonly profiles: number;
    /** The same seed gives the same bytes, on every machine. */
    readonly seed: number;
    /** The present: nothing but a few wrong clocks is later. ISO 8601, UTC without an offset. */
    readonly asOf: string;
    /** How often each difficulty occurs; the usual share of one that is not named. */
    readonly dials?: Partial<Dials>;
    /** How many times as many people join in a year as in the year before; 1 by default. */
    readonly growth?: number;
}

/** The raw tables at several times, the last of them the present. */
export interface Batches {
    readonly count: number;
    /** Days from one to the next. */
    readonly every: number;
}

export interface SynthResult {
    /** One for every declared table, in the model's order. */
    readonly tables: readonly SynthTable[];
    /** Who each row is really about. */
    readonly truth: SynthFile;
    /** What the model asks of its events and the data cannot give: there is none of it in the first hundreds of rows. */
    readonly gaps: () => readonly Gap[];
    /**
     * All files in one pass, for who writes them: pieces of the tables, numbered as in `tables`, and of the truth, which
     * is made of the lines of one table after the other.
     */
    readonly pieces: (batches: Batches) => Iterable<Piece>;
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
 * @throws Error when `profiles` is not a whole number above zero, `asOf` no time, a dial no share or `growth` no factor
 * @example
 * const { tables, truth } = synthesize(model, { profiles: 2000, seed: 1, asOf: "2026-01-31T00:00:00Z" });
 * for (const { source, table, text } of tables) writeFileSync(`${out}/${source}/${table}.csv`, [...text()].join(""));
 */
export function synthesize(model: CustomerModel, options: SynthOptions): SynthResult {
    const { world, shapes } = makeWorld(model, options);
    const byName = new Map(shapes.map((shape) => [shape.name, shape]));
    const ordered = model.sources.flatMap(({ tables }) =>
        tables.flatMap((table) => byName.get(`${table.source}.${table.name}`) ?? []),
    );
    return {
        tables: ordered.map((shape) => tableOf(world, shape)),
        truth: file(truthHeader, () => truthOf(world, ordered)),
        gaps: () => findGaps(world, shapes),
        pieces: (batches) => emit(world, ordered, momentsOf(world, batches)),
    };
}

/**
 * When each batch was taken, in whole seconds since 1970.
 *
 * @throws Error when there is no batch, or no time between them
 */
export function momentsOf({ asOf }: Pick<World, "asOf">, { count, every }: Batches): readonly Moment[] {
    if (!Number.isSafeInteger(count) || count < 1) throw new Error(`batches: ${count} is not a number of batches`);
    if (!(every > 0)) throw new Error(`batches: ${every} days lie between them`);
    return Array.from({ length: count }, (_, index) => Math.floor(asOf - (count - 1 - index) * every * day));
}

function tableOf(world: World, shape: Shape): SynthTable {
    const { source, name } = shape.table;
    const rows = function* (): Iterable<readonly (string | null)[]> {
        for (const row of deliveries(world, shape)) yield cellsOf(shape, row);
    };
    return { source, table: name, ...file(headerOf(shape), rows) };
}

function* truthOf(world: World, shapes: readonly Shape[]): Iterable<readonly string[]> {
    for (const shape of shapes) {
        let last: string | null = null;
        for (const row of written(world, shape)) {
            if (row.person === null || vanishes(row, shape, world)) continue;
            const key = sourceKey(shape, row.cells);
            // Versions of one key stand together.
            if (key === last) continue;
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
