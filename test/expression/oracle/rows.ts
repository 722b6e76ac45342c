import type { Row } from "../../../src/expression/evaluate.js";
import { parseJson } from "../../../src/expression/interpret/json.js";
import { readText } from "../../../src/expression/interpret/text-form.js";
import { typeText, type ValueType } from "../../../src/expression/type.js";
import type { Value } from "../../../src/expression/value.js";
import { everything } from "../compiled.js";
import { type Pool, pools } from "./pools.js";
import type { Random } from "./random.js";

/** One row for the interpreter, and the class that each of its values was drawn from. */
export interface DrawnRow {
    readonly id: number;
    readonly values: Row;
    readonly classes: Readonly<Record<string, string>>;
}

export interface DrawnTable {
    readonly rows: readonly DrawnRow[];
    /** Creates and fills the table `drawn`. */
    readonly statements: readonly string[];
}

const engineTypes: Readonly<Record<string, string>> = {
    string: "varchar",
    integer: "bigint",
    float: "double",
    "list<string>": "varchar[]",
    "list<integer>": "bigint[]",
};

/** Every value of every pool stands in some row, each column shuffled for itself. */
export function drawTable(random: Random): DrawnTable {
    const drawn = Object.entries(pools).map(([column, pool]) => ({ column, values: random.shuffled(flat(pool)) }));
    const size = Math.max(...drawn.map(({ values }) => values.length));
    const rows: DrawnRow[] = [];
    const literals: string[] = [];
    for (let id = 1; id <= size; id += 1) {
        const values: Record<string, Value> = { id: BigInt(id) };
        const classes: Record<string, string> = { id: "key" };
        const cells = [String(id)];
        for (const { column, values: pool } of drawn) {
            const cell = pool[id % pool.length];
            if (cell === undefined) throw new Error(`${column} has no pool`);
            const type = typeOf(column);
            values[column] = cell.text === null ? null : readCell(cell.text, type);
            classes[column] = cell.class;
            cells.push(cell.text === null ? "null" : literalOf(cell.text, type));
        }
        rows.push({ id, values, classes });
        literals.push(`(${cells.join(", ")})`);
    }
    const columns = ["id", ...drawn.map(({ column }) => column)].map((name) => `"${name}" ${engineType(typeOf(name))}`);
    return {
        rows,
        statements: [`create table drawn (${columns.join(", ")})`, `insert into drawn values ${literals.join(", ")}`],
    };
}

const flat = (pool: Pool): readonly { readonly class: string; readonly text: string | null }[] =>
    Object.entries(pool).flatMap(([name, texts]) => texts.map((text) => ({ class: name, text })));

function typeOf(column: string): ValueType {
    const found = everything.columns.find(({ name }) => name === column);
    if (found === undefined) throw new Error(`the scope has no column ${column}`);
    return found.type;
}

const engineType = (type: ValueType): string => engineTypes[typeText(type)] ?? typeText(type);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const literalOf = (text: string, type: ValueType): string =>
    type.kind === "list" ? `cast(${text} as ${engineType(type)})` : `cast(${quoted(text)} as ${engineType(type)})`;

function readCell(text: string, type: ValueType): Value {
    if (type.kind === "list") {
        const json = parseJson(text.replaceAll("'", '"'));
        if (json?.kind !== "array") throw new Error(`no list: ${text}`);
        return json.items.map((item) => (item.kind === "scalar" ? readText(item.text, type.element) : null));
    }
    const value = readText(text, type);
    if (value === null) throw new Error(`no ${type.kind}: ${text}`);
    return value;
}
