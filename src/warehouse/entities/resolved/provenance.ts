import type { Dialect } from "../../../dialects/dialect.js";
import type { ResolvedEntity } from "../../../model/entity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import type { Column } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeMart } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import type { ProvenanceView } from "../views.js";
import { offerKey } from "./offer-columns.js";

const text = { kind: "string" } as const;

/** Plans `dim_<entity>_provenance`: which source row gave each attribute its value. */
export function planProvenance(entity: ResolvedEntity, dialect: Dialect): Relation {
    const profile = columnNames.profileId(entity.identity);
    const candidates = relationNames.candidates(entity.name);
    const dimension = relationNames.dimension(entity.name);
    const description = `Which source row gave each attribute of a ${entity.name.replaceAll("_", " ")} its value.`;
    const view: ProvenanceView = {
        ...header(description, { ...entity.origin, path: `${entity.origin.path}.attributes` }, "table"),
        candidates: modelRef(candidates, dialect),
        dimension: modelRef(dimension, dialect),
        profile_id: dialect.identifier(profile),
    };
    const carried = (column: Column): Column => ({
        ...column,
        from: [{ relation: candidates, column: column.name, change: "identity" }],
    });
    return makeMart(entity, {
        name: relationNames.provenance(entity.name),
        layer: "entities",
        description,
        columns: [
            makeColumn("provenance_id", text, "Key of the row: the winning offer.", {
                nullable: false,
                from: [{ relation: candidates, column: "candidate_id", change: "identity" }],
            }),
            carried(
                makeColumn(profile, text, "The profile whose attribute it is.", {
                    nullable: false,
                    identifies: entity.identity,
                    references: { relation: dimension, column: profile },
                }),
            ),
            carried(makeColumn("attribute", text, "The attribute that took the value.", { nullable: false })),
            ...offerKey.map(carried),
        ],
        key: ["provenance_id"],
        parents: [view.candidates, view.dimension],
        body: { template: "dbt/entities/provenance", view },
    });
}
