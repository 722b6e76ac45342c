import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { PartyEnd } from "../../../model/relationship.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { comment } from "../../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import { columnOf } from "../../plan/lookup.js";
import { hasRoles, partyLiteral } from "../../plan/parties.js";
import { modelRef } from "../../plan/reference.js";
import { sourceKey } from "../../plan/source-key.js";
import type { RelationshipParty, RelationshipView } from "./views.js";

/** What profiles are found by, once for each identity. */
export function planImports(ends: readonly PartyEnd[], dialect: Dialect): RelationshipView["identities"] {
    return [...new Set(ends.map(({ identity }) => identity))].map((identity) => ({
        ...importNames(identity, ends),
        anchors_relation: modelRef(relationNames.anchors(identity), dialect),
        resolved_relation: modelRef(relationNames.resolved(identity), dialect),
    }));
}

/** The profiles at one end, by the key of their row. */
export function planParty(
    end: PartyEnd,
    ends: readonly PartyEnd[],
    table: SourceTable,
    from: SqlText,
    model: CustomerModel,
    dialect: Dialect,
): RelationshipParty {
    const { entity, identity, party } = end;
    const parts = table.key.map((name) => columnOf(table, name));
    const key = sourceKey(parts, dialect, (name) => sql`${from}.${name}`);
    return {
        comment: comment(`The profile of the ${entity.replaceAll("_", " ")}, by its strongest surviving identifier.`),
        owners: ownersOf(end),
        ...importNames(identity, ends),
        profile_id: dialect.identifier(columnNames.profileId(identity)),
        source_table: literal(`${table.source}.${table.name}`),
        role: hasRoles(identity, model) ? partyLiteral(party) : null,
        condition: sql`${key} = ${ownersOf(end)}.source_key`,
    };
}

/** The CTE of the profiles at one end. */
export const ownersOf = ({ column }: PartyEnd): SqlText => cteNames.party(column);

/** One identity needs no name of its own. */
function importNames(identity: string, ends: readonly PartyEnd[]): { anchors: SqlText; resolved: SqlText } {
    return ends.every((end) => end.identity === identity)
        ? { anchors: sql`anchors`, resolved: sql`resolved` }
        : { anchors: cteNames.ofIdentity(identity, "anchors"), resolved: cteNames.ofIdentity(identity, "resolved") };
}
