import { typeText } from "../../expression/type.js";
import type { Column } from "../../warehouse/plan/column.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { EmitterInput } from "../emitter.js";
import type { OutputTree } from "../output-tree.js";

/**
 * `warehouse.json`: what consumers may rely on. Public relations with their columns, types in the model's own words,
 * keys and lineage; no SQL and no dialect, so that a change of either is no change of the contract.
 */
export function emitWarehouse({ warehouse }: EmitterInput): OutputTree {
    const relations = warehouse.relations
        .filter((relation) => relation.public)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(relationEntry);
    const text = `${JSON.stringify({ relations }, null, 2)}\n`;
    return new Map([["warehouse.json", { draft: text, language: "json", emitter: "warehouse", origin: null }]]);
}

function relationEntry(relation: Relation) {
    const { name, description, owner, version, origin, key, placeholders, columns } = relation;
    return { name, description, owner, version, origin, key, placeholders, columns: columns.map(columnEntry) };
}

function columnEntry(column: Column) {
    const { name, type, nullable, unique, description, pii, unit, values, references, identifies, from } = column;
    return {
        name,
        type: typeText(type),
        nullable,
        description,
        ...(unique && { unique }),
        ...(pii !== null && { pii }),
        ...(unit !== null && { unit }),
        ...(values !== null && { values }),
        ...(references !== null && { references }),
        ...(identifies !== null && { identifies }),
        from,
    };
}
