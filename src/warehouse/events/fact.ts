import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { comment } from "../../text/comment-text.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import type { Incremental } from "../plan/upkeep.js";
import { type EventErasure, erasureOf } from "./erasure.js";
import { factColumns } from "./fact-columns.js";
import { keepsRows } from "./kept-rows.js";
import { type Party, partiesOf } from "./parties.js";
import { planIdentities, planParty } from "./party-views.js";
import { type EntityReference, referencesOf, referenceView } from "./references.js";
import type { FactView } from "./views.js";
import { isAuthoritative, narrowColumns, planFactUpkeep, winnerDifferences, winningColumns } from "./winners.js";

/** Plans `fct_<event>`: one row per event, the best of its valid rows. */
export function planFact(event: Event, model: CustomerModel, dialect: Dialect): Relation {
    const references = referencesOf(event.properties, model);
    const parties = partiesOf(event, model);
    const upkeep = keepsRows(event, model) ? planFactUpkeep(event, dialect) : null;
    const view = planView(event, references, parties, upkeep, erasureOf(event, model), dialect);
    return makeMart(event, {
        name: relationNames.fact(event.name),
        layer: "events",
        description: event.description,
        upkeep,
        columns: factColumns(event, references, parties, model),
        key: [columnNames.eventId(event.name)],
        parents: [
            view.rows,
            ...view.identities.flatMap((one) => [
                one.anchors_relation,
                one.resolved_relation,
                ...(one.shared === null ? [] : [one.shared.rows_relation, one.shared.owners_relation]),
            ]),
            ...distinct(view.references.map(({ relation }) => relation)),
        ],
        body: { template: "dbt/events/fact", view },
    });
}

function planView(
    event: Event,
    references: readonly EntityReference[],
    parties: readonly Party[],
    upkeep: Incremental | null,
    erasure: EventErasure | null,
    dialect: Dialect,
): FactView {
    const authority = isAuthoritative(event);
    const time = event.keep === "latest" ? sql`occurred_at desc` : sql`occurred_at`;
    return {
        ...header(event.description, event.origin, upkeep ?? "table"),
        self: modelRef(relationNames.fact(event.name), dialect),
        is_kept: upkeep !== null,
        rows: modelRef(relationNames.boundRows(event.name), dialect),
        event_id: dialect.identifier(columnNames.eventId(event.name)),
        identities: planIdentities(parties, dialect),
        parties: parties.map((party) => planParty(party, parties, dialect)),
        references: references.map((reference) => referenceView(reference, sql`ranked`, dialect)),
        authority:
            authority === null
                ? null
                : {
                      comment: comment("A key that an authoritative table holds is decided there alone."),
                      is_authoritative: authority,
                  },
        keep: {
            comment: comment(`Of rows that tell of one event: the binding trusted most, then the ${event.keep}.`),
            order: [sql`binding`, time, sql`source_table`, sql`source_key`],
        },
        narrow: narrowColumns(event, references, erasure, dialect),
        winners: winningColumns(event, references, parties, erasure, dialect),
        differences: winnerDifferences(references, parties, erasure, dialect),
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
    const won = (name: string): SqlText => sql`winners.${identifier(name)}`;
    const read = (name: string): SqlText => sql`bound_rows.${identifier(name)}`;
    return [
        won(columnNames.eventId(event.name)),
        ...parties.flatMap(({ profile, node }) => [won(profile), won(node)]),
        ...event.properties.map(({ name }) => read(name)),
        ...references.map(({ foreignKey }) => won(foreignKey)),
        read("occurred_at"),
        sql`${dialect.cast(read("occurred_at"), { kind: "timestamp" }, { kind: "date" })} as occurred_on`,
        ...["source_table", "source_key", "binding", "source_changed_at", "source_loaded_at", "readable_at"].map(read),
    ];
}

export function distinct<Ref extends { readonly direct: SqlText }>(references: readonly Ref[]): readonly Ref[] {
    return references.filter((one, index) => references.findIndex(({ direct }) => direct === one.direct) === index);
}
