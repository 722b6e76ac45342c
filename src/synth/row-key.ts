import type { Value } from "../expression/value.js";
import type { SourceColumn } from "../model/source.js";
import { uuid } from "./identifier-values.js";
import { numbered } from "./numbered.js";
import { random } from "./random.js";
import { rawText } from "./raw-text.js";
import type { Shape } from "./shape.js";
import type { Cells } from "./world.js";

/** More rows than any person leaves in one table. */
const perPerson = 512;

/** A value no other row of the table has: `number` counts the rows of one person. */
export function uniqueValue(shape: Shape, column: SourceColumn, person: number, number: number): Value {
    const serial = 10_000 + person * perPerson + number;
    const isNamed = column.type.kind === "string" && /event|message|uuid|guid/.test(column.name);
    if (isNamed) return uuid(random(0, "key", shape.name, serial));
    return numbered(serial, column.type, `${shape.table.name.charAt(0).toUpperCase()}-${serial}`);
}

/** The row's key as the warehouse will name it, in `source_key` columns: parts joined with `|`. */
export function sourceKey(shape: Shape, cells: Cells): string {
    const parts = shape.table.key.map((name) => {
        const column = shape.raw.find((candidate) => candidate.name === name);
        const text = column === undefined ? "" : (rawText(cells.get(name) ?? null, column.type, "typed") ?? "");
        return shape.table.key.length > 1 && column?.type.kind === "string"
            ? text.replaceAll("\\", "\\\\").replaceAll("|", "\\|")
            : text;
    });
    return parts.join("|");
}
