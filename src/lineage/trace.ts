import type { LineageEdge } from "../warehouse/plan/column.js";
import { type Direction, type Followed, follow, type Place, placeName } from "./follow.js";
import type { LineageColumn, LineageIndex } from "./lineage-index.js";

/** A column on the way, with the steps that lead on from it. */
export interface LineageNode extends Place {
    readonly steps: readonly LineageStep[];
    /** Why there are no steps although there are edges: they stand at an earlier node, or the trace goes no deeper. */
    readonly cut: "repeated" | "depth" | null;
}

export interface LineageStep {
    readonly change: LineageEdge["change"];
    readonly node: LineageNode;
}

/**
 * Follows the edges of a column to where they end. A column that is reached twice leads on from the node that is
 * nearest to the start, so the tree is no larger than the plan, and ends even where edges ran in a circle.
 *
 * @param depth how many edges to follow from the start; all where it is not given
 * @example
 * traceLineage(index, index.columnAt("stg_shop__orders", "status"), "up").steps
 * // [{ change: "identity", node: { column: { relation: "shop.orders", column: "status", ... }, steps: [], ... } }]
 */
export function traceLineage(
    index: LineageIndex,
    column: LineageColumn,
    direction: Direction,
    depth = Number.POSITIVE_INFINITY,
): LineageNode {
    const root: Growing = { column, kind: null, steps: [], cut: null };
    const reached = new Set([placeName(root)]);
    // Level by level: whoever is reached twice is expanded where it stands nearest.
    let level: readonly Growing[] = [root];
    for (let distance = 0; level.length > 0; distance++) {
        level = level.flatMap((node) =>
            grow(node, distance < depth, reached, (place) => follow(index, place, direction)),
        );
    }
    return root;
}

interface Growing extends Place {
    steps: readonly { readonly change: LineageEdge["change"]; readonly node: Growing }[];
    cut: LineageNode["cut"];
}

/** Gives a node its steps; returns those of its neighbours that are reached for the first time. */
function grow(
    node: Growing,
    deeper: boolean,
    reached: Set<string>,
    next: (place: Place) => readonly Followed[],
): readonly Growing[] {
    const followed = next(node);
    if (followed.length === 0) return [];
    if (!deeper) {
        node.cut = "depth";
        return [];
    }
    const fresh: Growing[] = [];
    node.steps = followed.map(({ change, place }) => {
        const neighbour: Growing = { ...place, steps: [], cut: null };
        const name = placeName(place);
        if (!reached.has(name)) fresh.push(neighbour);
        else if (next(place).length > 0) neighbour.cut = "repeated";
        reached.add(name);
        return { change, node: neighbour };
    });
    return fresh;
}

/**
 * Where a trace ends: raw columns and constants upwards, columns that nothing reads downwards; each once.
 *
 * @example
 * traceEnds(traceLineage(index, index.columnAt("dim_customer", "email"), "up")).map(({ column }) => column)
 * // ["email", "E-Mail"]
 */
export function traceEnds(root: LineageNode): readonly LineageColumn[] {
    const ends = new Set<LineageColumn>();
    const visit = ({ column, steps, cut }: LineageNode): void => {
        if (steps.length === 0 && cut === null) ends.add(column);
        for (const { node } of steps) visit(node);
    };
    for (const { node } of root.steps) visit(node);
    return [...ends];
}
