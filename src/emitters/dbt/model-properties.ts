import type { Dialect } from "../../dialects/dialect.js";
import { flow, spaced, type YamlMap } from "../../syntax/write.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";
import { columnProperties } from "./column-properties.js";
import { dbtText } from "./dbt-text.js";
import { hooks } from "./hooks.js";
import { propertiesFile } from "./properties-file.js";
import { sweptRelations } from "./upkeep-macros.js";

/** The properties of the models of one folder, in the order they are built. */
export function modelPropertiesFile(relations: readonly Relation[], dialect: Dialect): OutputFile {
    return propertiesFile(
        relations.map(({ origin }) => origin),
        { models: spaced(relations.map((relation) => modelEntry(relation, dialect))) },
        relations.filter(({ program }) => program !== null).length * 2 + sweptRelations(relations).length * 3,
    );
}

function modelEntry(relation: Relation, dialect: Dialect): YamlMap {
    const contracted = hasContract(relation);
    const { name, description, columns, key } = relation;
    return {
        name,
        description: dbtText(description),
        config: {
            group: relation.owner ?? undefined,
            access: relation.public ? "public" : undefined,
            contract: contracted && relation.folder !== "marts" ? flow({ enforced: true }) : undefined,
            ...hooks(relation),
            meta: {
                grain: flow(key),
                version: relation.version ?? undefined,
                definition: dbtText(`${relation.origin.file}: ${relation.origin.path}`),
            },
        },
        data_tests: key.length > 1 ? [{ unique_together: { arguments: flow({ columns: key }) } }] : undefined,
        columns: columns.map((column) => columnProperties(column, relation, dialect, contracted)),
    };
}

/** Marts by folder, in dbt_project.yml; what else is public says so itself. */
export const hasContract = (relation: Relation): boolean => relation.public || relation.folder === "marts";
