import type { Dialect } from "../../dialects/dialect.js";
import { columnsOf } from "../../expression/columns.js";
import { sameType, type ValueType } from "../../expression/type.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { AggregateTrait, Entity, GroupedEntity, Trait } from "../../model/entity.js";
import { keyColumn } from "../../model/entity-key.js";
import { reachName } from "../../model/reach.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { derivedLevels } from "./derived-levels.js";
import { planEventTraits } from "./event-traits.js";
import { groupColumn, groupRows, groupsOf, groupValue } from "./groups.js";
import { gatherTraits, type TraitRows } from "./trait-parts.js";
import type { ProfileView } from "./views.js";
import { planWay } from "./way.js";

/** Profiles always have a 360; what is read from a table has one once something is computed about it. */
export const hasProfile = (entity: Entity): boolean => entity.kind === "resolved" || entity.traits.length > 0;

/**
 * Plans `dim_<entity>_360` and what it needs: the entity's attributes and its traits. `earlier` are the relations
 * planned so far; the entity's dimension is among them.
 */
export function planProfile(
    entity: Entity,
    model: CustomerModel,
    earlier: readonly Relation[],
    dialect: Dialect,
): readonly Relation[] {
    const dimension = earlier.find(({ name }) => name === relationNames.dimension(entity.name));
    if (dimension === undefined) throw new Error(`${entity.name} has no dimension yet`);
    const aggregated = entity.traits.filter((trait) => trait.kind === "aggregate");
    const eventTraits = model.events.flatMap((event) => {
        const told = aggregated.filter((trait) => trait.event === event.name);
        const reaches = new Map(told.map(({ reach }) => [reachName(reach), reach]));
        return [...reaches].map(([name, reach]) => {
            const traits = told.filter((trait) => reachName(trait.reach) === name);
            return planEventTraits(entity, event, planWay(entity, event, reach, model, dialect), traits, dialect);
        });
    });
    const groups = groupsOf(entity, model);
    const all = eventTraits.map((relation) => ({ relation, rows: rowsOf(relation.name, entity) }));
    const { parts, traits } = gatherTraits(entity, all, groups.length + 1, dialect);
    return [...eventTraits, ...parts, planProfileRelation(entity, dimension, groups, traits, dialect)];
}

function planProfileRelation(
    entity: Entity,
    dimension: Relation,
    groups: readonly GroupedEntity[],
    traits: readonly TraitRows[],
    dialect: Dialect,
): Relation {
    const description = `${entity.description} With everything computed about ${entity.kind === "resolved" ? "them" : "it"}.`;
    const { identifier } = dialect;
    const key = identifier(keyColumn(entity));
    const derived = entity.traits.filter((trait) => trait.kind === "derived");
    const base = traits.length + groups.length > 0 ? sql`computed` : sql`members`;
    const levels = derivedLevels(derived, base, dialect);
    // The placeholder mark stays last, behind the traits.
    const own = dimension.columns.filter(({ name }) => name !== "is_placeholder");
    const mark = dimension.columns.filter(({ name }) => name === "is_placeholder");
    const columns = [
        ...own.map((column) => carried(column, dimension, entity)),
        ...groups.map((group) => groupColumn(group)),
        ...entity.traits.map((trait) => traitColumn(trait, entity, traits)),
        ...mark.map((column) => carried(column, dimension, entity)),
    ];
    const view: ProfileView = {
        ...header(description, entity.origin, "table"),
        dimension: modelRef(dimension.name, dialect),
        key,
        traits: [
            ...groups.map(({ name }) => ({
                rows: groupRows(name),
                relation: modelRef(relationNames.groupMembers(name), dialect),
            })),
            ...traits.map(({ rows, relation }) => ({ rows, relation: modelRef(relation.name, dialect) })),
        ],
        computed: [
            sql`members.*`,
            ...groups.map((group) => groupValue(group, dialect)),
            ...aggregates(entity).map((trait) => computed(trait, traits, dialect)),
        ],
        levels,
        asks_now: levels.some((level) => level.asks_now),
        from: levels.at(-1)?.rows ?? base,
        names: columns.map((column) => lastCast(column, entity, dialect)),
    };
    return makeMart(entity, {
        name: relationNames.profile(entity.name),
        layer: "profile",
        description,
        columns,
        key: dimension.key,
        placeholders: true,
        parents: [view.dimension, ...view.traits.map(({ relation }) => relation)],
        body: { template: "dbt/profile/profile", view },
    });
}

/** Contract types are cast once, in the last list: a default or an expression may have made a value wider. */
function lastCast({ name, type }: Column, entity: Entity, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    const trait = entity.traits.find((candidate) => candidate.name === name);
    if (trait === undefined || isExact(trait)) return column;
    return sql`cast(${column} as ${dialect.typeName(type)}) as ${column}`;
}

function isExact(trait: Trait): boolean {
    if (trait.kind === "derived") return sameType(trait.value.type, trait.type);
    return trait.default === null || trait.type.kind !== "decimal";
}

const aggregates = (entity: Entity): readonly AggregateTrait[] =>
    entity.traits.filter((trait) => trait.kind === "aggregate");

/** `order_completed_traits`: the relation's name without the entity. */
const rowsOf = (relation: string, { name }: Entity): SqlText => relation.slice(`int_${name}__`.length) as SqlText;

/** The relation that the 360 reads a trait from. */
function holderOf(trait: AggregateTrait, traits: readonly TraitRows[]): TraitRows {
    const holder = traits.find(({ relation }) => relation.columns.some(({ name }) => name === trait.name));
    if (holder === undefined) throw new Error(`no relation holds ${trait.name}`);
    return holder;
}

function computed(trait: AggregateTrait, traits: readonly TraitRows[], dialect: Dialect): SqlText {
    const column = dialect.identifier(trait.name);
    const { rows } = holderOf(trait, traits);
    if (trait.default === null) return sql`${rows}.${column}`;
    return sql`coalesce(${rows}.${column}, ${defaultValue(trait.default, trait.type, dialect)}) as ${column}`;
}

/** A number needs no cast of its own: `coalesce` takes the column's type, or the last list corrects it. */
function defaultValue(text: string, type: ValueType, dialect: Dialect): SqlText {
    const isNumber = type.kind === "integer" || type.kind === "decimal";
    return isNumber && /^\d+$/.test(text) ? (String(BigInt(text)) as SqlText) : dialect.valueLiteral(text, type);
}

function carried(column: Column, dimension: Relation, entity: Entity): Column {
    const isKey = dimension.key.includes(column.name);
    return {
        ...column,
        references: isKey ? { relation: relationNames.dimension(entity.name), column: column.name } : column.references,
        from: [{ relation: dimension.name, column: column.name, change: "identity" }],
    };
}

function traitColumn(trait: Trait, entity: Entity, traits: readonly TraitRows[]): Column {
    const from =
        trait.kind === "aggregate"
            ? [
                  {
                      relation: holderOf(trait, traits).relation.name,
                      column: trait.name,
                      change: "identity" as const,
                  },
              ]
            : columnsOf(trait.value).map((column) => ({
                  relation: relationNames.profile(entity.name),
                  column,
                  change: "transformation" as const,
              }));
    return makeColumn(trait.name, trait.type, trait.description, {
        nullable: trait.nullable,
        pii: trait.pii,
        unit: trait.unit,
        values: trait.values,
        from,
    });
}
