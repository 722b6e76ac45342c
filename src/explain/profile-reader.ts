import { literal, number, type SqlText, sql } from "../text/sql-text.js";
import { evidenceOf, timeOf } from "./evidence.js";
import type { Cut, IdentifierName, Link, LinkRule, Member, ProfileName } from "./explanation.js";
import { linkRules } from "./explanation.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** Asks which profile holds what, and what ties it. */
export interface ProfileReader {
    /** The profile that holds an identifier; undefined when none does. */
    readonly profileOf: (name: IdentifierName) => Promise<Holder | undefined>;
    /** The first of them, the strongest type first. */
    readonly members: (profile: string, count: number) => Promise<Cut<Member>>;
    /** Every two identifiers of the profile that a row ties. */
    readonly links: (profile: string) => Promise<readonly ReadLink[]>;
}

export interface Holder extends ProfileName {
    /** The identifier that was asked for, with its life where it has lives. */
    readonly holds: IdentifierName;
}

export interface ReadLink extends Pick<Link, "rule" | "evidence"> {
    /** The hash of the pair, by which a decision about it is also known. */
    readonly id: string;
    readonly a: IdentifierName;
    readonly b: IdentifierName;
}

export function profileReader(tables: WarehouseTables): ProfileReader {
    const { rows, identifiers, links, profile, hasLives, tellsRules, rankOf, named, isAsked } = tables;
    const onlyWith = (condition: boolean, columns: SqlText): SqlText => (condition ? columns : sql``);
    return {
        profileOf: async (name) => {
            const [row] = await rows(sql`
                select own.${profile} as id, ${onlyWith(hasLives, sql`own.life as own_life,`)} founding.*
                from ${identifiers} as own
                join ${identifiers} as founding on own.${profile} = founding.${profile} and founding.is_founding
                where ${isAsked(name)}`);
            if (row === undefined) return undefined;
            const own = named({ ...row, type: name.type, value: name.value }, "type", "value", "own_life");
            const founding = named(row, "identifier_type", "identifier", "life");
            return { id: String(row.id), founding, holds: own };
        },
        members: async (id, count) => {
            const found = await rows(sql`
                select *, (count(*) over ())::integer as total from ${identifiers}
                where ${profile} = ${literal(id)}
                order by ${rankOf(sql`identifier_type`)}, first_seen_at nulls last, identifier, node_id
                limit ${number(count)}`);
            const items = found.map((row) => ({
                ...named(row, "identifier_type", "identifier", "life"),
                isFounding: row.is_founding === true,
                isReplaced: row.is_replaced === true,
                firstSeenAt: timeOf(row.first_seen_at),
                lastSeenAt: timeOf(row.last_seen_at),
                table: timeOf(row.first_source_table),
            }));
            return { total: Number(found[0]?.total ?? 0), items };
        },
        links: async (id) => {
            const found = await rows(sql`
                select
                    links.link_id, a.identifier_type as a_type, a.identifier as a_value,
                    b.identifier_type as b_type, b.identifier as b_value,
                    ${onlyWith(hasLives, sql`a.life as a_life, b.life as b_life,`)}
                    ${onlyWith(tellsRules, sql`links.evidence,`)}
                    links.first_seen_at, links.last_seen_at, links.observations,
                    links.evidence_table, links.evidence_key
                from ${links} as links
                join ${identifiers} as a on links.node_a = a.node_id
                join ${identifiers} as b on links.node_b = b.node_id
                where a.${profile} = ${literal(id)} and b.${profile} = ${literal(id)}
                order by links.weaker_rank, links.first_seen_at nulls last, links.link_id`);
            return found.map((row) => ({
                id: String(row.link_id),
                a: named(row, "a_type", "a_value", "a_life"),
                b: named(row, "b_type", "b_value", "b_life"),
                rule: ruleOf(row.evidence),
                evidence: evidenceOf(row),
            }));
        },
    };
}

// Where rows tie by being rows alone, their relation does not say so.
function ruleOf(value: unknown): LinkRule {
    const text = value === undefined ? "observed" : String(value);
    const rule = linkRules.find((one) => one === text);
    if (rule === undefined) throw new Error(`a link is there by a rule that nobody knows: ${text}`);
    return rule;
}
