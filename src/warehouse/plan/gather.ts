import { partsOf } from "../../names/gathering.js";
import type { SqlText } from "../../text/sql-text.js";
import type { Column, LineageEdge } from "./column.js";
import { type Header, header } from "./header.js";
import { type Definition, makeIntermediate } from "./make-relation.js";
import type { Relation } from "./relation.js";
import type { RelationRef } from "./relation-ref.js";

export interface GatherViews {
    readonly "dbt/gathered": GatheredView;
}

/** Rows of several relations in one shape. */
export interface GatheredView extends Header {
    readonly inputs: readonly GatheredInput[];
}

export interface GatheredInput {
    /** The CTE that imports it. */
    readonly rows: SqlText;
    readonly relation: RelationRef;
    /** Its columns in the common shape. */
    readonly columns: readonly SqlText[];
}

/** A relation whose rows are gathered, with where its columns come from. */
export interface Gathered extends GatheredInput {
    readonly edges: (column: string) => readonly LineageEdge[];
}

/** What the gathering relations are. */
export interface Gathering {
    readonly definition: Definition;
    readonly layer: Relation["layer"];
    readonly description: string;
    readonly nameOf: (part: number) => string;
    readonly columns: readonly Column[];
    readonly key: readonly string[];
    readonly reference: (name: string) => Pick<GatheredInput, "rows" | "relation" | "columns">;
}

/**
 * Relations of one shape, few enough for one relation to read: where there are more, views stand between, each of
 * which unites some of them.
 *
 * @returns the views, in the order they are built, and what is left to read
 */
export function gather(
    all: readonly Gathered[],
    gathering: Gathering,
): { readonly parts: readonly Relation[]; readonly inputs: readonly Gathered[] } {
    const parts: Relation[] = [];
    let waiting = all;
    for (const size of partsOf(all.length)) {
        const inputs = waiting.slice(0, size);
        const part = planPart(inputs, parts.length + 1, gathering);
        parts.push(part);
        const edges = (column: string): readonly LineageEdge[] => [{ relation: part.name, column, change: "identity" }];
        waiting = [...waiting.slice(size), { ...gathering.reference(part.name), edges }];
    }
    return { parts, inputs: waiting };
}

function planPart(inputs: readonly Gathered[], number: number, gathering: Gathering): Relation {
    const { definition, layer, nameOf, key } = gathering;
    const description = `${gathering.description} Part ${number}.`;
    const view: GatheredView = {
        ...header(description, definition.origin, "view"),
        inputs: inputs.map(({ rows, relation, columns }) => ({ rows, relation, columns })),
    };
    return makeIntermediate(definition, {
        name: nameOf(number),
        layer,
        description,
        materialized: "view",
        columns: gathering.columns.map((column) => ({
            ...column,
            from: inputs.flatMap(({ edges }) => edges(column.name)),
        })),
        key,
        parents: inputs.map(({ relation }) => relation),
        body: { template: "dbt/gathered", view },
    });
}
