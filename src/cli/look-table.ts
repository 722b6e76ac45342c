import type { Look } from "../project/look.js";
import { aligned } from "./table.js";

const widest = 18;

/** A few rows of a relation, long values cut. */
export function printLook({ relation, columns, rows }: Look): string {
    const cells = rows.map((row) => columns.map((column) => cell(row[column])));
    const numeric = columns.map((_, index) => cells.every((row) => /^(-?[\d.]+)?$/.test(row[index] ?? "")));
    const table = aligned(
        [columns.map(cut), ...cells.map((row) => row.map(cut))],
        numeric.map((is) => (is ? "r" : "l")).join(""),
    );
    return `\n${relation}\n${table}`;
}

const cell = (value: unknown): string =>
    value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

const cut = (text: string): string =>
    [...text].length <= widest ? text : `${[...text].slice(0, widest - 1).join("")}…`;
