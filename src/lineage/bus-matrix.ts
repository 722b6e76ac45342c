import type { Relation } from "../warehouse/plan/relation.js";

/** Which facts can be cut by which dimensions: those with a mark in one column can be compared along it. */
export interface BusMatrix {
    /** Relations that facts point to, each with a mark for every fact that does, in alphabetical order. */
    readonly dimensions: readonly string[];
    readonly facts: readonly {
        readonly fact: string;
        /** The columns that point to each dimension, in the order of `dimensions`. */
        readonly keys: readonly (readonly string[])[];
    }[];
}

/**
 * @example
 * busMatrix(warehouse.relations)
 * // { dimensions: ["dim_date", "dim_person"], facts: [{ fact: "fct_order_completed", keys: [["occurred_on"], ["person_id"]] }] }
 */
export function busMatrix(relations: readonly Relation[]): BusMatrix {
    const dimensions = new Set(
        relations.filter(({ name, folder }) => folder === "marts" && name.startsWith("dim_")).map(({ name }) => name),
    );
    const facts = relations
        .filter(({ layer, folder }) => layer === "events" && folder === "marts")
        .map(({ name, columns }) => ({
            fact: name,
            pointers: columns.flatMap((column) =>
                column.references !== null && dimensions.has(column.references.relation)
                    ? [{ column: column.name, dimension: column.references.relation }]
                    : [],
            ),
        }))
        // What is no event has no dimensions: rows that could not be read.
        .filter(({ pointers }) => pointers.length > 0);
    const used = [...new Set(facts.flatMap(({ pointers }) => pointers.map(({ dimension }) => dimension)))].sort();
    return {
        dimensions: used,
        facts: facts.map(({ fact, pointers }) => ({
            fact,
            keys: used.map((dimension) =>
                pointers.filter((one) => one.dimension === dimension).map(({ column }) => column),
            ),
        })),
    };
}
