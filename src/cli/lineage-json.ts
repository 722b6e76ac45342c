import { typeText } from "../expression/type.js";
import type { Place } from "../lineage/follow.js";
import type { LineageColumn } from "../lineage/lineage-index.js";
import type { LineageNode } from "../lineage/trace.js";
import type { ColumnFacts, LineageAnswer } from "../project/lineage.js";

/** Lineage for programs: the same trees as in the text. A direction that was not asked for is absent. */
export function lineageJson({ lineage, facts }: LineageAnswer): string {
    const document =
        lineage.kind === "column"
            ? {
                  ...described({ column: lineage.column, kind: null }, facts),
                  ...(lineage.up !== null && { up: steps(lineage.up, "up", facts) }),
                  ...(lineage.down !== null && { down: steps(lineage.down, "down", facts) }),
              }
            : {
                  relation: lineage.relation.name,
                  origin: lineage.relation.origin,
                  columns: lineage.columns.map(({ column, sources, readers }) => ({
                      ...described({ column, kind: null }, facts),
                      sources: sources.map(address),
                      readers,
                  })),
              };
    return `${JSON.stringify(document, null, 4)}\n`;
}

function steps(node: LineageNode, direction: "up" | "down", facts: ColumnFacts): readonly object[] {
    return node.steps.map(({ change, node: next }) => ({
        change,
        ...(next.kind !== null && { kind: next.kind }),
        ...described(next, facts),
        ...(next.cut !== null && { cut: next.cut }),
        [direction]: steps(next, direction, facts),
    }));
}

function described(place: Place, { carries, memberOf }: ColumnFacts): object {
    const { column } = place;
    const { type, pii, description, origin } = column;
    return {
        ...address(column),
        type: typeText(type),
        description,
        pii,
        carries: carries(place).map((carried) => ({ pii: carried.pii, from: address(carried.from) })),
        origin,
        typescript: memberOf(column),
    };
}

const address = ({ relation, column }: LineageColumn): object => ({ relation, column });
