import { csvLine } from "./csv.js";
import { countOf, delivered, rowsOf } from "./deliveries.js";
import type { Moment } from "./moment.js";
import { rawText } from "./raw-text.js";
import { sourceKey } from "./row-key.js";
import type { Shape } from "./shape.js";
import { stateAt, vanishes } from "./states.js";
import type { Row, World } from "./world.js";

/** A stretch of a file, in the order in which the file has them. */
export interface Piece {
    /** The number of the batch, from 0. */
    readonly batch: number;
    /** The number of the table; its lines of the truth are a file of their own. */
    readonly table: number;
    readonly isTruth: boolean;
    readonly text: string;
}

const pieceLength = 1 << 16;

/**
 * Every file of all batches in one pass: each row is made once, whoever else points to it. Pieces are handed out when
 * they have some 64 kB, headers first.
 *
 * @param moments the time of each batch, ascending; the last is the world's own
 */
export function* emit(world: World, shapes: readonly Shape[], moments: readonly Moment[]): Iterable<Piece> {
    const files = moments.map((_, batch) => shapes.map((shape, table) => open(shape, batch, table)));
    const places = shapes.map(() => 0);
    const longest = Math.max(...shapes.map((shape) => countOf(world, shape)), 0);
    for (let index = 0; index < longest; index += 1) {
        for (const [table, shape] of shapes.entries()) {
            if (index >= countOf(world, shape)) continue;
            let last: string | null = null;
            for (const row of rowsOf(world, shape, index)) {
                const place = places[table] ?? 0;
                places[table] = place + 1;
                const states = delivered(world, shape, row, place);
                const isGone = vanishes(row, shape, world);
                const key = row.person === null ? null : sourceKey(shape, row.cells);
                // Versions of one key stand together.
                const isNew = key !== null && key !== last;
                if (isNew) last = key;
                for (const [batch, moment] of moments.entries()) {
                    const open = files[batch]?.[table];
                    if (open === undefined) continue;
                    const lines = linesOf(shape, states, moment, isGone, world);
                    open.rows += lines;
                    if (isNew && lines !== "") open.truth += truthLine(shape, key, row);
                    if (open.rows.length >= pieceLength) yield take(open, "rows");
                    if (open.truth.length >= pieceLength) yield take(open, "truth");
                }
            }
        }
    }
    for (const open of files.flat()) {
        yield take(open, "rows");
        if (open.truth !== "") yield take(open, "truth");
    }
}

interface Open {
    readonly batch: number;
    readonly table: number;
    rows: string;
    truth: string;
}

const open = (shape: Shape, batch: number, table: number): Open => ({
    batch,
    table,
    rows: csvLine(headerOf(shape)),
    truth: "",
});

function take(open: Open, part: "rows" | "truth"): Piece {
    const text = open[part];
    open[part] = "";
    return { batch: open.batch, table: open.table, isTruth: part === "truth", text };
}

function linesOf(shape: Shape, states: readonly Row[], moment: Moment, isGone: boolean, world: World): string {
    let lines = "";
    for (const row of states) {
        const state = stateAt(row, shape, moment, isGone, world);
        if (state !== null) lines += csvLine(cellsOf(shape, state));
    }
    return lines;
}

export const truthHeader = ["source", "table", "source_key", "person"];

const truthLine = ({ table }: Shape, key: string, { person }: Row): string =>
    csvLine([table.source, table.name, key, `person-${person}`]);

/** The names of a table's columns in its source. */
export const headerOf = (shape: Shape): readonly string[] =>
    shape.raw.map(({ name, from }) => (from.kind === "raw" ? from.name : name));

/** A row as its source writes it. */
export const cellsOf = (shape: Shape, { cells }: Row): readonly (string | null)[] =>
    shape.raw.map((column) => {
        const arrives = column.from.kind === "raw" ? column.from.arrives : "typed";
        return rawText(cells.get(column.name) ?? null, column.type, arrives);
    });
