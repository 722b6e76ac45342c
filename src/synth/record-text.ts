import type { Value } from "../expression/value.js";
import type { Field, RecordShape } from "../model/record.js";
import { type Circumstances, columnValue } from "./column-value.js";
import type { Described } from "./described.js";
import { type JsonObject, objectText, put, scalarText } from "./json-text.js";
import { someReference } from "./references.js";
import type { Row } from "./world.js";

/** A plausible value of a column, also of one whose json is declared. */
export const describedValue = (
    column: Described & { readonly record?: RecordShape | null },
    about: Circumstances,
): Value =>
    column.record === undefined || column.record === null || (!column.required && about.rng.chance(0.06))
        ? columnValue(column, about)
        : recordText(column.record, about);

/**
 * A document of the declared form: one record, or one to four of them. What a record says of a thing that it points to
 * is what the thing's table says. Now and then a record lacks a value or holds words where a number belongs.
 */
export function recordText({ isList, fields }: RecordShape, about: Circumstances): string {
    if (!isList) return oneRecord(fields, about);
    return `[${Array.from({ length: about.rng.int(1, 4) }, () => oneRecord(fields, about)).join(", ")}]`;
}

function oneRecord(fields: readonly Field[], about: Circumstances): string {
    const { rng, world } = about;
    const broken = rng.chance(world.dials.broken) ? rng.pick(fields).name : null;
    const thing = referenced(fields, about);
    const object: JsonObject = new Map();
    for (const field of fields) {
        const { name, type } = field;
        if (name === broken) {
            if (type.kind !== "string") put(object, [name], JSON.stringify("n/a"));
            continue;
        }
        const known = thing?.cells.get(name);
        const value = known === undefined ? columnValue(field, about) : known;
        if (type.kind === "list") put(object, [name], "[]");
        else put(object, [name], scalarText(value, type));
    }
    return objectText(object);
}

/** The row that a field is the key of: of an entity that it references, or of the table that is keyed by its name. */
function referenced(fields: readonly Field[], { world, ...about }: Circumstances): Row | undefined {
    for (const { name, references } of fields) {
        const shape = references === null ? world.tableKeyedBy(name) : world.entityTable(references);
        if (shape === undefined || shape.role !== "reference") continue;
        const row = someReference(world, shape, { world, ...about });
        const key = row.cells.get(shape.table.key[0] ?? "") ?? null;
        return { ...row, cells: new Map([...row.cells, [name, key]]) };
    }
    return undefined;
}
