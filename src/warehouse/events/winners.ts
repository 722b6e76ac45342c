import type { Dialect } from "../../dialects/dialect.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { join, literal, number, type SqlText, sql } from "../../text/sql-text.js";
import { erasedMember, unknownMember } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { Incremental } from "../plan/upkeep.js";
import { anyErased, type EventErasure, flagNames } from "./erasure.js";
import type { Party } from "./parties.js";
import { holdersOf, ownersOf } from "./party-views.js";
import { type EntityReference, referencedKey } from "./references.js";
import type { FactBeforeView } from "./views.js";

const times = ["occurred_at", "source_changed_at", "source_loaded_at"] as const;

/** Holds for rows of bindings that decide about the keys they hold; null where there is nobody else to decide. */
export function isAuthoritative({ bindings }: Event): SqlText | null {
    const ranks = bindings.flatMap(({ authoritative }, index) => (authoritative ? [number(index + 1)] : []));
    if (ranks.length === 0 || bindings.length === 1) return null;
    return ranks.length === 1 ? sql`binding = ${join(ranks, ", ")}` : sql`binding in (${join(ranks, ", ")})`;
}

/** What decides which row of an event wins, and what leads from it elsewhere. */
export function narrowColumns(
    event: Event,
    references: readonly EntityReference[],
    erasure: EventErasure | null,
    dialect: Dialect,
): readonly SqlText[] {
    const names = ["row_id", columnNames.eventId(event.name), "source_table", "source_key", "binding", ...times];
    const flags = erasure === null ? [] : flagNames(erasure);
    return [...new Set([...names, ...flags, ...references.map(({ property }) => property)])].map(
        (name) => sql`bound_rows.${dialect.identifier(name)}`,
    );
}

/** What is compared of a winning row with what is stored. */
export function winningColumns(
    event: Event,
    references: readonly EntityReference[],
    parties: readonly Party[],
    erasure: EventErasure | null,
    dialect: Dialect,
): readonly SqlText[] {
    const { identifier } = dialect;
    const unknown = literal(unknownMember);
    const nobody = (party: Party): SqlText => {
        if (erasure === null || !erasure.parties.some(({ profile }) => profile === party.profile)) return unknown;
        const flag = identifier(columnNames.isErased(party.identity, party.role));
        return sql`case when ranked.${flag} then ${literal(erasedMember)} else ${unknown} end`;
    };
    const carried = [
        "row_id",
        columnNames.eventId(event.name),
        "source_key",
        "binding",
        ...(erasure === null ? [] : [anyErased]),
        ...times,
    ];
    const profiles = parties.flatMap((party) => {
        const owners = ownersOf(party);
        const id = identifier(columnNames.profileId(party.identity));
        const sources = party.hasHolders ? [holdersOf(party), owners] : [owners];
        const profiles = join([...sources.map((rows) => sql`${rows}.${id}`), nobody(party)], ", ");
        const nodes = join(
            sources.map((rows) => sql`${rows}.node_id`),
            ", ",
        );
        return [
            sql`coalesce(${profiles}) as ${identifier(party.profile)}`,
            sql`${party.hasHolders ? sql`coalesce(${nodes})` : nodes} as ${identifier(party.node)}`,
        ];
    });
    const keys = references.map((reference) => referencedKey(reference, dialect));
    return [...carried.map((name) => sql`ranked.${identifier(name)}`), ...profiles, ...keys];
}

/** A row says the same as long as its times are the same; whose it is and what it leads to may move without it. */
export function winnerDifferences(
    references: readonly EntityReference[],
    parties: readonly Party[],
    erasure: EventErasure | null,
    dialect: Dialect,
): readonly SqlText[] {
    const names = [
        "binding",
        "source_key",
        ...times,
        ...parties.flatMap(({ profile, node }) => [profile, node]),
        ...references.map(({ foreignKey }) => foreignKey),
    ];
    // An erasure moves no time, and of an event that is nobody's no profile either.
    const erased = [...(erasure?.personal ?? [])].map(
        (name) => sql`(won.${anyErased} and was.${dialect.identifier(name)} is not null)`,
    );
    // Short aliases: a name of twenty letters stands twice in a line of eighty.
    return [...names.map(dialect.identifier).map((name) => sql`won.${name} is distinct from was.${name}`), ...erased];
}

/** How `fct_<event>` goes on from what is stored: by event, never by row. */
export function planFactUpkeep(event: Event, dialect: Dialect): Incremental {
    const key = columnNames.eventId(event.name);
    const view: FactBeforeView = {
        self: modelRef(relationNames.fact(event.name), dialect),
        rows: modelRef(relationNames.boundRows(event.name), dialect),
        event_id: dialect.identifier(key),
        is_authoritative: isAuthoritative(event),
    };
    return { kind: "incremental", key, before: { template: "dbt/events/before/fact", view } };
}
