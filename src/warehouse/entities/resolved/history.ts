import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { ResolvedEntity } from "../../../model/entity.js";
import type { Identity } from "../../../model/identity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeMart } from "../../plan/make-relation.js";
import { beginningOfTime, endOfTime } from "../../plan/moments.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { differs } from "../compared.js";
import { erasedKey, erasedRow, unknownRow } from "../placeholder.js";
import { lookedUp, planReferences } from "../references.js";
import { unknownVersion, validity, versionColumns, versionId } from "../version-columns.js";
import type { ResolvedHistoryView } from "../views.js";
import { fromText } from "./as-text.js";
import { resolvedColumns } from "./columns.js";

/** Plans `dim_<entity>_history`: survivorship judged again at each change, under today's identity. */
export function planResolvedHistory(
    entity: ResolvedEntity,
    identity: Identity,
    model: CustomerModel,
    dialect: Dialect,
): Relation {
    const { identifier } = dialect;
    const words = entity.name.replaceAll("_", " ");
    const profile = columnNames.profileId(identity.name);
    const profileId = identifier(profile);
    const versions = relationNames.versions(entity.name);
    const dimensionName = relationNames.dimension(entity.name);
    const description = `${entity.description} As it was: one row per version of the ${words}, half-open in time.`;
    const {
        profile: key,
        identifiers,
        attributes,
    } = resolvedColumns(entity, identity, {
        profile: dimensionName,
        identifier: (column) => ({ relation: dimensionName, column, change: "identity" }),
        attributes: versions,
    });
    const times = ["valid_from", "valid_to"].map((column) => ({
        relation: relationNames.ownedValues(entity.name),
        column,
        change: "transformation" as const,
    }));
    const added = versionColumns(entity.name, words, key.from, times);
    const references = planReferences(entity, relationNames.history(entity.name), model, dialect);
    const columns = [
        added.id,
        key,
        ...identifiers.map((column) => ({ ...column, unique: false })),
        ...attributes,
        ...references.columns,
        ...added.validity,
    ];
    const dimension = modelRef(dimensionName, dialect);
    const owned = modelRef(relationNames.ownedValues(entity.name), dialect);
    const candidates = modelRef(versions, dialect);
    const view: ResolvedHistoryView = {
        ...header(description, entity.origin, "table"),
        dimension,
        owned,
        versions: candidates,
        profile_id: profileId,
        first: dialect.timestampLiteral(beginningOfTime),
        forever: dialect.timestampLiteral(endOfTime),
        // Values are compared as the text they travel in; they take their type in the last list.
        attributes: entity.attributes.map(({ name }) => ({
            label: literal(name),
            ...differs(name, { kind: "string" }, dialect),
        })),
        columns: [
            sql`${versionId(sql`changed.${profileId}`, dialect)} as ${identifier(columnNames.versionId(entity.name))}`,
            sql`changed.${profileId}`,
            ...identifiers.map(({ name }) => sql`members.${identifier(name)}`),
            ...entity.attributes.map(({ name, type }) => {
                const column = sql`changed.${identifier(name)}`;
                const value = fromText(column, type, dialect);
                return value === column ? column : sql`${value} as ${identifier(name)}`;
            }),
            ...validity(dialect),
        ],
        references: references.view(sql`versions`, columns),
        unknown: unknownRow(
            columns,
            new Map([...unknownVersion(entity.name, profile, dialect), ...references.unknown]),
            dialect,
        ),
        erased: erasedRow(
            columns,
            new Map([...unknownVersion(entity.name, profile, dialect, erasedKey), ...references.unknown]),
            identity,
            dialect,
        ),
    };
    return makeMart(entity, {
        name: relationNames.history(entity.name),
        layer: "entities",
        description,
        columns,
        key: [added.id.name],
        placeholders: true,
        parents: [dimension, owned, candidates, ...lookedUp(view.references)],
        body: { template: "dbt/entities/resolved_history", view },
    });
}
