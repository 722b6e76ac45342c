import { dialects } from "../dialects/registry.js";
import type { OpenWarehouse } from "../engine/open-warehouse.js";
import type { Row } from "../engine/session.js";
import type { Identity } from "../model/identity.js";
import { columnNames } from "../names/column-names.js";
import { relationNames } from "../names/relation-names.js";
import { join, literal, number, type SqlText, sql } from "../text/sql-text.js";
import { type RejectionReason, rejectionReasons } from "../warehouse/identity/columns.js";
import type { Evidence, IdentifierName, Member, ProfileName, Refusal, Rejection } from "./explanation.js";
import { readReason } from "./refusal-reasons.js";

// Builds write DuckDB files, whatever the warehouse of the project.
const { identifier } = dialects.duckdb;

/** Asks a built warehouse about the profiles of one identity. */
export interface ProfileReader {
    /** Which of the relations that are asked the warehouse lacks. */
    readonly missing: readonly string[];
    /** The profile that holds an identifier; undefined when none does. */
    readonly profileOf: (name: IdentifierName) => Promise<Holder | undefined>;
    readonly members: (profile: string) => Promise<readonly Member[]>;
    /** Every two identifiers of the profile that a row ties. */
    readonly links: (profile: string) => Promise<readonly ReadLink[]>;
    /** Refused links with an end in the first profile and, where it is given, the other in the second. */
    readonly refusals: (profile: string, other?: string) => Promise<readonly Refusal[]>;
    /** Why the observations of a value were rejected; none where they were not. */
    readonly rejections: (name: IdentifierName) => Promise<readonly Rejection[]>;
    /** Rejected values that rows of both profiles carry. */
    readonly sharedRejections: (left: string, right: string) => Promise<readonly Rejection[]>;
}

export interface Holder extends ProfileName {
    /** The identifier that was asked for, with its life where it has lives. */
    readonly holds: IdentifierName;
}

export interface ReadLink {
    readonly a: IdentifierName;
    readonly b: IdentifierName;
    readonly evidence: Evidence;
}

export function profileReader(
    warehouse: Pick<OpenWarehouse, "rows" | "schema" | "relations">,
    identity: Identity,
): ProfileReader {
    const { rows } = warehouse;
    const names = {
        identifiers: relationNames.identifiers(identity.name),
        links: relationNames.links(identity.name),
        conflicts: relationNames.conflicts(identity.name),
        rejections: relationNames.rejections(identity.name),
        anchors: relationNames.anchors(identity.name),
    };
    const table = (name: string): SqlText => sql`${warehouse.schema}.${identifier(name)}`;
    const profileId = columnNames.profileId(identity.name);
    const profile = identifier(profileId);
    const [left, right] = [identifier(`left_${profileId}`), identifier(`right_${profileId}`)];
    const typeOf = (name: string) => identity.identifiers.find((type) => type.name === name);
    const rank = sql`list_position([${join(
        identity.identifiers.map(({ name }) => literal(name)),
        ", ",
    )}], identifier_type)`;
    const expires = (name: string): boolean => (typeOf(name)?.expiresAfter ?? null) !== null;
    const hasLives = identity.identifiers.some(({ name }) => expires(name));
    const lifeOf = (row: Row, column: string, type: string): Pick<IdentifierName, "life"> =>
        expires(type) ? { life: Number(row[column]) } : {};
    const asked = ({ type, life }: IdentifierName): SqlText => {
        if (!expires(type)) return sql`true`;
        return life === undefined ? sql`own.is_current` : sql`own.life = ${number(life)}`;
    };
    const held = async (id: string, type: string): Promise<readonly string[]> =>
        (
            await rows(sql`
                select identifier from ${table(names.identifiers)}
                where ${profile} = ${literal(id)} and identifier_type = ${literal(type)}
                order by first_seen_at nulls last, identifier limit 20`)
        ).map(({ identifier }) => String(identifier));

    const named = (row: Row, type: string, value: string, life: string): IdentifierName => ({
        type: String(row[type]),
        ...lifeOf(row, life, String(row[type])),
        value: String(row[value]),
    });
    const refusal = async (row: Row): Promise<Refusal> => {
        const [leftProfile, rightProfile] = [String(row.left_profile), String(row.right_profile)];
        return {
            left: named(row, "left_type", "left_identifier", "left_life"),
            leftProfile,
            right: named(row, "right_type", "right_identifier", "right_life"),
            rightProfile,
            evidence: evidenceOf(row),
            reason: await readReason({ row, identity, left: leftProfile, right: rightProfile, held }),
        };
    };
    const rejection = (row: Row): Rejection => ({
        type: String(row.identifier_type),
        value: String(row.value),
        reason: rejectionReason(String(row.reason)),
        observations: Number(row.observations),
        origin: typeOf(String(row.identifier_type))?.origin ?? null,
    });

    return {
        missing: Object.values(names).filter((name) => !warehouse.relations.has(name)),
        profileOf: async (name) => {
            const [row] = await rows(sql`
                select own.${profile} as id, ${hasLives ? sql`own.life as own_life,` : sql``} founding.*
                from ${table(names.identifiers)} as own
                join ${table(names.identifiers)} as founding
                    on own.${profile} = founding.${profile} and founding.is_founding
                where
                    own.identifier_type = ${literal(name.type)} and own.identifier = ${literal(name.value)}
                    and ${asked(name)}`);
            if (row === undefined) return undefined;
            return {
                id: String(row.id),
                founding: named(row, "identifier_type", "identifier", "life"),
                holds: { type: name.type, ...lifeOf(row, "own_life", name.type), value: name.value },
            };
        },
        members: async (id) =>
            (
                await rows(sql`
                    select * from ${table(names.identifiers)} where ${profile} = ${literal(id)}
                    order by ${rank}, first_seen_at nulls last, identifier`)
            ).map((row) => ({
                ...named(row, "identifier_type", "identifier", "life"),
                isFounding: row.is_founding === true,
                firstSeenAt: timeOf(row.first_seen_at),
                lastSeenAt: timeOf(row.last_seen_at),
                table: row.first_source_table === null ? null : String(row.first_source_table),
            })),
        links: async (id) =>
            (
                await rows(sql`
                    select
                        a.identifier_type as a_type, a.identifier as a_value,
                        b.identifier_type as b_type, b.identifier as b_value,
                        ${hasLives ? sql`a.life as a_life, b.life as b_life,` : sql``}
                        links.first_seen_at, links.last_seen_at, links.observations,
                        links.evidence_table, links.evidence_key
                    from ${table(names.links)} as links
                    join ${table(names.identifiers)} as a on links.node_a = a.node_id
                    join ${table(names.identifiers)} as b on links.node_b = b.node_id
                    where a.${profile} = ${literal(id)} and b.${profile} = ${literal(id)}
                    order by links.weaker_rank, links.first_seen_at nulls last, links.link_id`)
            ).map((row) => ({
                a: named(row, "a_type", "a_value", "a_life"),
                b: named(row, "b_type", "b_value", "b_life"),
                evidence: evidenceOf(row),
            })),
        refusals: async (id, other) => {
            const within =
                other === undefined
                    ? sql`${left} = ${literal(id)} or ${right} = ${literal(id)}`
                    : sql`(${left} = ${literal(id)} and ${right} = ${literal(other)})
                        or (${left} = ${literal(other)} and ${right} = ${literal(id)})`;
            const found = await rows(sql`
                select *, ${left} as left_profile, ${right} as right_profile from ${table(names.conflicts)}
                where ${within} order by first_seen_at nulls last, link_id limit 20`);
            return await Promise.all(found.map(refusal));
        },
        rejections: async ({ type, value }) =>
            (
                await rows(sql`
                    select identifier_type, coalesce(identifier, raw_value) as value, reason, count(*) as observations
                    from ${table(names.rejections)}
                    where
                        identifier_type = ${literal(type)}
                        and (identifier = ${literal(value)} or identifier is null and raw_value = ${literal(value)})
                    group by all order by observations desc, reason`)
            ).map(rejection),
        sharedRejections: async (left, right) => {
            const of = (id: string): SqlText => sql`
                select rejections.identifier_type, coalesce(rejections.identifier, rejections.raw_value) as value,
                    rejections.reason, count(*) as observations
                from ${table(names.rejections)} as rejections
                join ${table(names.anchors)} as anchors using (source_table, source_key)
                join ${table(names.identifiers)} as identifiers on anchors.node_id = identifiers.node_id
                where identifiers.${profile} = ${literal(id)} and rejections.reason <> 'null_like'
                group by all`;
            return (
                await rows(sql`
                    select identifier_type, value, reason, a.observations + b.observations as observations
                    from (${of(left)}) as a join (${of(right)}) as b using (identifier_type, value, reason)
                    order by ${rank}, value limit 20`)
            ).map(rejection);
        },
    };
}

function rejectionReason(text: string): RejectionReason {
    const reason = rejectionReasons.find((one) => one === text);
    if (reason === undefined) throw new Error(`a value was rejected for a reason that nobody knows: ${text}`);
    return reason;
}

const evidenceOf = (row: Row): Evidence => ({
    table: String(row.evidence_table),
    key: String(row.evidence_key),
    firstSeenAt: timeOf(row.first_seen_at),
    lastSeenAt: timeOf(row.last_seen_at),
    observations: Number(row.observations),
});

const timeOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
