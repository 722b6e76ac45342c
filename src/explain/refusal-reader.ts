import type { Row } from "../engine/session.js";
import { join, literal, type SqlText, sql } from "../text/sql-text.js";
import { readDecision } from "./decision-reader.js";
import { evidenceOf } from "./evidence.js";
import type { Cut, IdentifierName, Refusal } from "./explanation.js";
import { readReason } from "./refusal-reasons.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** Asks which links were refused. */
export interface RefusalReader {
    /** Refused links with an end in the profile, the strongest first. */
    readonly of: (profile: string) => Promise<Cut<Refusal>>;
    /** Refused links from one profile to the other, the strongest first. */
    readonly between: (left: string, right: string) => Promise<Cut<Refusal>>;
    /** Profiles to which a refused link leads from any of these, each with the one that it leads from. */
    readonly neighbours: (
        profiles: readonly string[],
    ) => Promise<readonly { readonly from: string; readonly to: string }[]>;
}

export function refusalReader(tables: WarehouseTables): RefusalReader {
    const { rows, conflicts, identifiers, left, right, profile, identity, rankOf, named } = tables;
    const held = async (id: string, type: string): Promise<readonly string[]> => {
        const found = await rows(sql`
            select identifier from ${identifiers}
            where ${profile} = ${literal(id)} and identifier_type = ${literal(type)}
            order by first_seen_at nulls last, identifier limit 20`);
        return found.map(({ identifier }) => String(identifier));
    };
    const founding = async (id: string): Promise<IdentifierName> => {
        const [row] = await rows(sql`select * from ${identifiers} where is_founding and ${profile} = ${literal(id)}`);
        if (row === undefined) throw new Error(`nothing names the profile ${id}`);
        return named(row, "identifier_type", "identifier", "life");
    };
    const decision = (id: string) => readDecision(id, tables);
    const refusal = async (row: Row): Promise<Refusal> => {
        const [leftProfile, rightProfile] = [String(row.left_profile), String(row.right_profile)];
        return {
            left: named(row, "left_type", "left_identifier", "left_life"),
            leftProfile,
            right: named(row, "right_type", "right_identifier", "right_life"),
            rightProfile,
            evidence: evidenceOf(row),
            reason: await readReason({
                row,
                identity,
                left: leftProfile,
                right: rightProfile,
                held,
                founding,
                decision,
            }),
        };
    };
    const read = async (condition: SqlText): Promise<Cut<Refusal>> => {
        const found = await rows(sql`
            select
                *, ${left} as left_profile, ${right} as right_profile,
                (count(*) over ())::integer as total
            from ${conflicts} where ${condition}
            order by
                greatest(${rankOf(sql`left_type`)}, ${rankOf(sql`right_type`)}),
                first_seen_at nulls last, link_id
            limit 20`);
        return { total: Number(found[0]?.total ?? 0), items: await Promise.all(found.map(refusal)) };
    };
    return {
        of: (id) => read(sql`${left} = ${literal(id)} or ${right} = ${literal(id)}`),
        between: (one, other) =>
            read(sql`
                (${left} = ${literal(one)} and ${right} = ${literal(other)})
                or (${left} = ${literal(other)} and ${right} = ${literal(one)})`),
        neighbours: async (profiles) => {
            const known = join(profiles.map(literal), ", ");
            const found = await rows(sql`
                select ${left} as came_from, ${right} as went_to from ${conflicts} where ${left} in (${known})
                union
                select ${right}, ${left} from ${conflicts} where ${right} in (${known})
                order by all`);
            return found.map((row) => ({ from: String(row.came_from), to: String(row.went_to) }));
        },
    };
}
