import type { Dialect } from "../../dialects/dialect.js";
import type { Entity } from "../../model/entity.js";
import { keyColumn } from "../../model/entity-key.js";
import { cteNames } from "../../names/cte-names.js";
import { partsBeside } from "../../names/gathering.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import type { TraitPartView } from "./views.js";

/** A relation that holds traits, and what the 360 calls it. */
export interface TraitRows {
    readonly relation: Relation;
    readonly rows: SqlText;
}

/**
 * Traits of several events side by side, a row per key that any of them knows, where one relation would otherwise read
 * too many. `others` are the relations that the 360 reads beside them.
 */
export function gatherTraits(
    entity: Entity,
    all: readonly TraitRows[],
    others: number,
    dialect: Dialect,
): { readonly parts: readonly Relation[]; readonly traits: readonly TraitRows[] } {
    const parts: TraitRows[] = [];
    let waiting = all;
    for (const size of partsBeside(all.length, others)) {
        const number = parts.length + 1;
        const relation = planPart(entity, waiting.slice(0, size), number, dialect);
        const part = { relation, rows: cteNames.part(number) };
        parts.push(part);
        waiting = [...waiting.slice(size), part];
    }
    return { parts: parts.map(({ relation }) => relation), traits: waiting };
}

function planPart(entity: Entity, traits: readonly TraitRows[], number: number, dialect: Dialect): Relation {
    const key = keyColumn(entity);
    const description = `What some events tell about each ${entity.name.replaceAll("_", " ")}. Part ${number}.`;
    const origin = { ...entity.origin, path: `${entity.origin.path}.traits` };
    const computed = traits.flatMap(({ relation, rows }) =>
        relation.columns.filter(({ name }) => name !== key).map((column) => ({ column, rows, relation })),
    );
    const first = traits[0]?.relation.columns.find(({ name }) => name === key);
    if (first === undefined) throw new Error(`${entity.name} has traits without a key`);
    const view: TraitPartView = {
        ...header(description, origin, "view"),
        key: dialect.identifier(key),
        traits: traits.map(({ relation, rows }) => ({ rows, relation: modelRef(relation.name, dialect) })),
        columns: computed.map(({ column, rows }) => sql`${rows}.${dialect.identifier(column.name)}`),
    };
    return makeIntermediate(entity, {
        name: relationNames.traitsPart(entity.name, number),
        layer: "profile",
        description,
        origin,
        materialized: "view",
        columns: [
            {
                ...first,
                from: traits.map(({ relation }) => ({ relation: relation.name, column: key, change: "identity" })),
            },
            ...computed.map(({ column, relation }) => ({
                ...column,
                nullable: true,
                from: [{ relation: relation.name, column: column.name, change: "identity" as const }],
            })),
        ],
        key: [key],
        parents: view.traits.map(({ relation }) => relation),
        body: { template: "dbt/profile/trait_part", view },
    });
}
