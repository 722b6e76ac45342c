import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { comment } from "../../text/comment-text.js";
import { join, literal, number, type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeMart } from "../plan/make-relation.js";
import { unknownMember } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { factColumns } from "./fact-columns.js";
import { type Party, partiesOf } from "./parties.js";
import { ownersOf, planIdentities, planParty } from "./party-views.js";
import { type EntityReference, referencesOf } from "./references.js";
import type { FactView } from "./views.js";

/** Plans `fct_<event>`: one row per event, the best of its valid rows. */
export function planFact(event: Event, model: CustomerModel, dialect: Dialect): Relation {
    const references = referencesOf(event.properties, model);
    const parties = partiesOf(event, model);
    const view = planView(event, references, parties, dialect);
    return makeMart(event, {
        name: relationNames.fact(event.name),
        layer: "events",
        description: event.description,
        columns: factColumns(event, references, parties, model),
        key: [columnNames.eventId(event.name)],
        parents: [
            view.rows,
            ...view.identities.flatMap((one) => [one.anchors_relation, one.resolved_relation]),
            ...distinct(view.references.map(({ relation }) => relation)),
        ],
        body: { template: "dbt/events/fact", view },
    });
}

function planView(
    event: Event,
    references: readonly EntityReference[],
    parties: readonly Party[],
    dialect: Dialect,
): FactView {
    const authorities = event.bindings.flatMap(({ authoritative }, index) =>
        authoritative ? [number(index + 1)] : [],
    );
    const time = event.keep === "latest" ? sql`occurred_at desc` : sql`occurred_at`;
    return {
        ...header(event.description, event.origin, "table"),
        rows: modelRef(relationNames.boundRows(event.name), dialect),
        event_id: dialect.identifier(columnNames.eventId(event.name)),
        identities: planIdentities(parties, dialect),
        parties: parties.map((party) => planParty(party, parties, dialect)),
        references: references.map(({ property, entity, key }) => ({
            rows: referenceRows(property, entity),
            relation: modelRef(relationNames.dimension(entity), dialect),
            condition: sql`ranked.${dialect.identifier(property)} = ${referenceRows(property, entity)}.${dialect.identifier(key)}`,
        })),
        authority:
            authorities.length === 0 || event.bindings.length === 1
                ? null
                : {
                      comment: comment("A key that an authoritative table holds is decided there alone."),
                      is_authoritative: isOneOf(authorities),
                  },
        keep: {
            comment: comment(`Of rows that tell of one event: the binding trusted most, then the ${event.keep}.`),
            order: [sql`binding`, time, sql`source_table`, sql`source_key`],
        },
        columns: selectList(event, references, parties, dialect),
    };
}

function selectList(
    event: Event,
    references: readonly EntityReference[],
    parties: readonly Party[],
    dialect: Dialect,
): readonly SqlText[] {
    const { identifier } = dialect;
    const unknown = literal(unknownMember);
    const profiles = parties.flatMap((party) => {
        const owners = ownersOf(party);
        const id = identifier(columnNames.profileId(party.identity));
        return [
            sql`coalesce(${owners}.${id}, ${unknown}) as ${identifier(party.profile)}`,
            sql`${owners}.node_id as ${identifier(party.node)}`,
        ];
    });
    return [
        sql`ranked.${identifier(columnNames.eventId(event.name))}`,
        ...profiles,
        ...event.properties.map(({ name }) => sql`ranked.${identifier(name)}`),
        ...references.map(
            ({ property, entity, foreignKey }) =>
                sql`coalesce(${referenceRows(property, entity)}.${identifier(columnNames.entityKey(entity))}, ${unknown}) as ${identifier(foreignKey)}`,
        ),
        sql`ranked.occurred_at`,
        sql`${dialect.cast(sql`ranked.occurred_at`, { kind: "timestamp" }, { kind: "date" })} as occurred_on`,
        sql`ranked.source_table`,
        sql`ranked.source_key`,
        sql`ranked.readable_at`,
    ];
}

const isOneOf = (bindings: readonly SqlText[]): SqlText =>
    bindings.length === 1 ? sql`binding = ${join(bindings, ", ")}` : sql`binding in (${join(bindings, ", ")})`;

export const referenceRows = (property: string, entity: string): SqlText => cteNames.referenced(entity, property);

export function distinct<Ref extends { readonly direct: SqlText }>(references: readonly Ref[]): readonly Ref[] {
    return references.filter((one, index) => references.findIndex(({ direct }) => direct === one.direct) === index);
}
