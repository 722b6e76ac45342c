import type { Format } from "../diagnostics/report/registry.js";
import type { BuiltRelation } from "../engine/build-warehouse.js";
import type { LoadedTable } from "../engine/raw/load-raw.js";
import { counted } from "./report.js";
import type { Terminal } from "./terminal.js";

/** Tells what a build is doing: on a terminal in one line that moves, elsewhere a line for each step. */
export interface BuildProgress {
    readonly loaded: (table: LoadedTable) => void;
    readonly made: (relation: BuiltRelation) => void;
    readonly end: () => void;
}

export function buildProgress(terminal: Terminal, format: Format): BuildProgress {
    const silent = { loaded: () => {}, made: () => {}, end: () => {} };
    if (format !== "text") return silent;
    const say = terminal.interactive
        ? (text: string) => terminal.err(`\r\u001b[K${text}`)
        : (text: string) => terminal.err(`${text}\n`);
    return {
        loaded: ({ source, table, rows, from }) => say(`  read   ${source}.${table}  ${counted(rows, "row")}  ${from}`),
        made: ({ name, rows }) => say(`  build  ${name}  ${counted(rows, "row")}`),
        end: () => terminal.err(terminal.interactive ? "\r\u001b[K" : "\n"),
    };
}
