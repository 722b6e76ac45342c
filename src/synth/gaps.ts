import type { Expression } from "../expression/tree.js";
import type { Value } from "../expression/value.js";
import type { BoundProperty, Event } from "../model/event.js";
import type { Origin } from "../model/origin.js";
import { computed } from "./computed.js";
import { written } from "./deliveries.js";
import type { Shape } from "./shape.js";
import type { Row, World } from "./world.js";

/** What a binding asks for and no synthetic row has. */
export interface Gap {
    readonly event: string;
    /** `shop.orders` */
    readonly table: string;
    /** A required property; null when no row satisfies `where`. */
    readonly property: string | null;
    /** The binding. */
    readonly origin: Origin;
}

/** So many rows tell whether something can be produced at all. */
const looked = 600;
/** Fewer rows say nothing. */
const enough = 5;

/**
 * Holds the first rows of every table against the bindings that read it. Values are drawn from names, types and the
 * plainer conditions; an expression that asks for more than that finds nothing in them.
 */
export function findGaps(world: World, shapes: readonly Shape[]): readonly Gap[] {
    return shapes.filter(({ kinds }) => kinds.length > 0).flatMap((shape) => gapsOf(world, shape));
}

function gapsOf(world: World, shape: Shape): readonly Gap[] {
    const rows: Row[] = [];
    for (const row of written(world, shape)) if (rows.push(row) >= looked) break;
    if (rows.length < enough) return [];
    const value = (expression: Expression, { cells }: Row): Value | undefined =>
        computed(expression, cells, shape.table, world.asOf);
    return shape.kinds.flatMap(({ event, binding, echoes }): readonly Gap[] => {
        const gap = { event: event.name, table: shape.name, origin: binding.origin };
        const { where } = binding;
        const bound = where === null ? rows : rows.filter((row) => isOrMayBe(value(where, row)));
        // What another table reports may be too rare to be repeated here.
        if (bound.length === 0) return echoes === null ? [{ ...gap, property: null }] : [];
        if (bound.length < enough) return [];
        return binding.properties.flatMap((property) => {
            const asked = requiredValue(property, event);
            const isMissing = asked !== undefined && bound.every((row) => value(asked, row) === null);
            return isMissing ? [{ ...gap, property: property.name }] : [];
        });
    });
}

/** What cannot be told here counts as fulfilled. */
const isOrMayBe = (value: Value | undefined): boolean => value === undefined || value === true;

function requiredValue(bound: BoundProperty, event: Event): Expression | undefined {
    const property = event.properties.find(({ name }) => name === bound.name);
    if (property?.required !== true) return undefined;
    switch (bound.kind) {
        case "expression":
            return bound.value;
        case "payload":
            return readAs(bound.column, bound.keys, property.type);
        case "pair":
        case "absent":
            return undefined;
    }
}

/** Documents are not read from a scalar's text, so they are not judged. */
function readAs(column: string, keys: readonly string[], type: Expression["type"]): Expression | undefined {
    if (type.kind === "json" || type.kind === "list" || type.kind === "record") return undefined;
    const text: Expression = { node: "path", column, keys, type: { kind: "string" }, nullable: true };
    return type.kind === "string" ? text : { node: "cast", operand: text, safe: true, type, nullable: true };
}
