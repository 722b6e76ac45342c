import type { Dialect } from "../../../dialects/dialect.js";
import type { Attribute, ResolvedEntity } from "../../../model/entity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { endOfTime } from "../../plan/moments.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import type { CandidatesView } from "../views.js";
import { candidateColumns } from "./candidate-columns.js";
import { survivorshipRules } from "./survivorship.js";

/**
 * Plans the values that compete for each attribute, best first: `int_<entity>__candidates` as of now, or
 * `int_<entity>__versions` at every moment at which something changed.
 */
export function planCandidates(
    entity: ResolvedEntity,
    { history, hasEvents }: { readonly history: boolean; readonly hasEvents: boolean },
    dialect: Dialect,
): Relation {
    const profile = columnNames.profileId(entity.identity);
    const profileId = dialect.identifier(profile);
    const owned = modelRef(relationNames.ownedValues(entity.name), dialect);
    const description = history
        ? `Values that competed for the attributes of a ${entity.name} at each moment of change, best first.`
        : `Every value that an attribute of a ${entity.name} could take, best first.`;
    const events = history && hasEvents ? repetition(entity) : null;
    const view: CandidatesView = {
        ...header(description, { ...entity.origin, path: `${entity.origin.path}.attributes` }, "table"),
        owned,
        profile_id: profileId,
        rules: survivorshipRules(entity.attributes, history ? [profileId, sql`valid_at`] : [profileId], dialect),
        contenders: history ? sql`values_by_moment` : sql`current_values`,
        history,
        told: events === null ? sql`owned_values` : sql`told_values`,
        events,
        forever: dialect.timestampLiteral(endOfTime),
        contest: history ? [profileId, sql`valid_at`, sql`attribute`] : [profileId, sql`attribute`],
        id: history
            ? dialect.md5(
                  dialect.concat([
                      sql`offer_id`,
                      literal("|"),
                      dialect.castToText(sql`valid_at`, { kind: "timestamp" }),
                  ]),
              )
            : sql`offer_id`,
    };
    return makeIntermediate(entity, {
        name: history ? relationNames.versions(entity.name) : relationNames.candidates(entity.name),
        layer: "entities",
        description,
        columns: candidateColumns(entity, history),
        key: ["candidate_id"],
        parents: [owned],
        body: { template: "dbt/entities/candidates", view },
    });
}

function repetition({ attributes }: ResolvedEntity): NonNullable<CandidatesView["events"]> {
    const named = (holds: (attribute: Attribute) => boolean): readonly SqlText[] =>
        attributes.filter(holds).map(({ name }) => literal(name));
    return {
        ranked: named(({ pick }) => pick === "source_order"),
        // Of a row that repeats one value of a group, the other values may be new.
        counted: named(({ pick, group }) => pick === "most_frequent" || group !== null),
        order: [sql`updated_at nulls first`, sql`source_rank desc`, sql`source_key desc`, sql`source_column desc`],
    };
}
