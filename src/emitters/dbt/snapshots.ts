import type { Dialect } from "../../dialects/dialect.js";
import { columnNames } from "../../names/column-names.js";
import { flow, spaced, type YamlMap } from "../../syntax/write.js";
import { endOfTime } from "../../warehouse/plan/moments.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Snapshot } from "../../warehouse/plan/upkeep.js";
import type { OutputFile } from "../output-tree.js";
import { columnProperties } from "./column-properties.js";
import { dbtText } from "./dbt-text.js";
import { propertiesFile } from "./properties-file.js";

/** A relation that dbt keeps as a snapshot. */
export type SnapshotRelation = Relation & { readonly upkeep: Snapshot };

export const isSnapshot = (relation: Relation): relation is SnapshotRelation => relation.upkeep?.kind === "snapshot";

/** `snapshots/<source>/_<source>__snapshots.yml`, a file for each source. */
export function snapshotFiles(
    relations: readonly Relation[],
    dialect: Dialect,
): readonly (readonly [string, OutputFile])[] {
    const snapshots = relations.filter(isSnapshot);
    return [...new Set(snapshots.map(({ area }) => area))].map((source) => {
        const own = snapshots.filter(({ area }) => area === source);
        const file = propertiesFile(
            own.map(({ origin }) => origin),
            { snapshots: spaced(own.map((relation) => snapshotEntry(relation, dialect))) },
        );
        return [`snapshots/${source}/_${source}__snapshots.yml`, file];
    });
}

/**
 * dbt compares the kept columns, not `updated_at` alone: a row may change without it, take it back or have none, and a
 * deleted row may return with the one it had. Which state held when is said by what reads the snapshot.
 */
function snapshotEntry(relation: SnapshotRelation, dialect: Dialect): YamlMap {
    const { name, description, parents, columns, key, upkeep, owner, origin } = relation;
    const [state] = parents;
    if (state?.kind !== "model") throw new Error(`${name} reads no relation`);
    const names = upkeep.key.map(dialect.identifier);
    return {
        name,
        description: dbtText(description),
        relation: `ref('${state.name}')`,
        config: {
            group: owner ?? undefined,
            unique_key: names.length === 1 ? names[0] : flow(names),
            strategy: "check",
            check_cols: flow(upkeep.compared.map(dialect.identifier)),
            updated_at: columnNames.seenFrom(),
            hard_deletes: "invalidate",
            dbt_valid_to_current: dialect.timestampLiteral(endOfTime),
            snapshot_meta_column_names: flow({ dbt_valid_to: columnNames.seenUntil() }),
            meta: { grain: flow(key), definition: dbtText(`${origin.file}: ${origin.path}`) },
        },
        columns: columns.map((column) => columnProperties(column, relation, dialect, false)),
    };
}
