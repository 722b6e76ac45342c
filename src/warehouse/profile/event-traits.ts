import type { Dialect } from "../../dialects/dialect.js";
import { columnsOf } from "../../expression/columns.js";
import type { ValueType } from "../../expression/type.js";
import type { AggregateTrait, Entity } from "../../model/entity.js";
import { keyColumn } from "../../model/entity-key.js";
import type { Event } from "../../model/event.js";
import { reachName } from "../../model/reach.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { asksNow, isSummed, printAggregate } from "./aggregate.js";
import { planPlacedTrait } from "./placed-trait.js";
import type { EventTraitsView } from "./views.js";
import type { Way } from "./way.js";

/** Plans `int_<entity>__<event>_traits`: a row per row of the entity that the event happened to. */
export function planEventTraits(
    entity: Entity,
    event: Event,
    way: Way,
    traits: readonly AggregateTrait[],
    dialect: Dialect,
): Relation {
    const key = keyColumn(entity);
    const fact = relationNames.fact(event.name);
    const description = `What ${event.name} tells about each ${entity.name.replaceAll("_", " ")}.`;
    const origin = { ...entity.origin, path: `${entity.origin.path}.traits` };
    const view = planView(entity, event, way, traits, dialect);
    return makeIntermediate(entity, {
        name: relationNames.eventTraits(entity.name, event.name, reachName(way.reach)),
        layer: "profile",
        description,
        origin,
        columns: [
            makeColumn(key, { kind: "string" }, keyDescription(entity), {
                nullable: false,
                identifies: entity.kind === "resolved" ? entity.identity : entity.name,
                from: [{ ...way.ends, change: "identity" }],
            }),
            ...traits.map((trait) => traitColumn(trait, fact, way.begins)),
        ],
        key: [key],
        parents: [...(way.over === null ? [] : [way.over.relationship]), view.fact],
        body: {
            template: "dbt/profile/event_traits",
            view: { ...header(description, origin, "table"), ...view } satisfies EventTraitsView,
        },
    });
}

function planView(
    entity: Entity,
    event: Event,
    way: Way,
    traits: readonly AggregateTrait[],
    dialect: Dialect,
): Omit<EventTraitsView, "description" | "origin" | "settings"> {
    const { key, over } = way;
    const own = dialect.identifier(keyColumn(entity));
    const placed = traits.filter((trait) => !isSummed(trait));
    return {
        fact: modelRef(relationNames.fact(event.name), dialect),
        rows: cteNames.events(event.name),
        key,
        over,
        is_somebody: way.somebody,
        asks_now: traits.some(asksNow),
        aggregation_asks_now: traits.filter(isSummed).some(asksNow),
        aggregations: [
            key,
            ...traits
                .filter(isSummed)
                .map(
                    (trait) =>
                        sql`${printAggregate(trait, typeOf(trait, event), way.somebody, dialect)} as ${dialect.identifier(trait.name)}`,
                ),
        ],
        placed: placed.map((trait) => planPlacedTrait(trait, way.somebody, dialect)),
        columns: [
            key === own ? sql`aggregated.${key}` : sql`aggregated.${key} as ${own}`,
            ...traits.map((trait): SqlText => {
                const column = dialect.identifier(trait.name);
                return isSummed(trait)
                    ? sql`aggregated.${column}`
                    : sql`${cteNames.placed(trait.name)}.value as ${column}`;
            }),
        ],
    };
}

const keyDescription = (entity: Entity): string =>
    entity.kind === "resolved"
        ? "The profile that the events belong to."
        : `The ${entity.name.replaceAll("_", " ")} that the events name.`;

function traitColumn(trait: AggregateTrait, fact: string, key: string): Column {
    const named = new Set([
        ...(trait.of === null ? [] : [trait.of]),
        ...(trait.where === null ? [] : columnsOf(trait.where)),
        ...(trait.window === null && isSummed(trait) ? [] : ["occurred_at"]),
    ]);
    // A plain count looks at no value: it counts rows.
    const read = named.size === 0 ? [key] : named;
    return makeColumn(trait.name, trait.type, trait.description, {
        pii: trait.pii,
        unit: trait.unit,
        values: trait.values,
        from: [...read].map((column) => ({ relation: fact, column, change: "aggregation" as const })),
    });
}

/** The type of what is aggregated. */
function typeOf({ of }: AggregateTrait, event: Event): ValueType {
    if (of === null) return { kind: "integer" };
    const property = event.properties.find(({ name }) => name === of);
    if (property !== undefined) return property.type;
    return of === "occurred_on" ? { kind: "date" } : of === "occurred_at" ? { kind: "timestamp" } : { kind: "string" };
}
