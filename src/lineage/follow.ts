import type { LineageEdge } from "../warehouse/plan/column.js";
import type { LineageColumn, LineageIndex } from "./lineage-index.js";

/** `up` to where values come from, `down` to where they lead. */
export type Direction = "up" | "down";

/** A column; of one that holds values of many kinds, perhaps only those of one: `value` where `attribute` is `email`. */
export interface Place {
    readonly column: LineageColumn;
    readonly kind: string | null;
}

export interface Followed {
    readonly change: LineageEdge["change"];
    readonly place: Place;
}

/** The places one edge away. */
export function follow(index: LineageIndex, { column, kind }: Place, direction: Direction): readonly Followed[] {
    if (direction === "up") {
        return column.from
            .filter((edge) => meets(edge.gives, kind))
            .map((edge) => ({
                change: edge.change,
                place: {
                    column: index.columnAt(edge.relation, edge.column),
                    kind: edge.reads ?? kept(edge, edge.gives, kind),
                },
            }))
            .filter(({ place }) => holds(place));
    }
    return index
        .readersOf(column)
        .filter(({ edge }) => meets(edge.reads, kind))
        .map(({ column: reader, edge }) => ({
            change: edge.change,
            place: { column: reader, kind: edge.gives ?? kept(edge, edge.reads, kind) },
        }));
}

/** Of several relations of one shape, one below the other, not each has values of every kind. */
const holds = ({ column, kind }: Place): boolean =>
    column.from.length === 0 || column.from.some((edge) => meets(edge.gives, kind));

const meets = (named: string | undefined, kind: string | null): boolean =>
    named === undefined || kind === null || named === kind;

/** A value that is handed on as it is stays of its kind; what is made of it is of none. */
const kept = ({ change }: LineageEdge, named: string | undefined, kind: string | null): string | null =>
    named === undefined && change === "identity" ? kind : null;

/** Names a place. */
export const placeName = ({ column, kind }: Place): string => JSON.stringify([column.relation, column.column, kind]);
