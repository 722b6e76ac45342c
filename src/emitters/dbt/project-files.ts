import type { Project } from "../../model/project.js";
import { flow, type YamlMap } from "../../syntax/write.js";
import type { Program } from "../../warehouse/plan/program.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";
import { dbtText } from "./dbt-text.js";
import { propertiesFile } from "./properties-file.js";
import { isSnapshot } from "./snapshots.js";
import { sweptRelations } from "./upkeep-macros.js";

/** What dbt must find: no block without resources, every configuration with its `+`, no flags. */
export function projectFile(project: Project, relations: readonly Relation[]): OutputFile {
    const { name, version, origin } = project;
    const hasMarts = relations.some(({ folder }) => folder === "marts");
    const hasTests = relations.some(({ tests }) => tests.length > 0);
    const hasMacros =
        relations.some(({ program, key }) => program !== null || key.length > 1) ||
        sweptRelations(relations).length > 0 ||
        relations.some(({ upkeep }) => upkeep?.kind === "append");
    return propertiesFile([origin], {
        name,
        version,
        "config-version": 2,
        // 1.10.8 is the first to take `arguments:` of tests as they are written here.
        "require-dbt-version": flow([">=1.10.8", "<3.0.0"]),
        profile: name,
        "model-paths": flow(["models"]),
        "macro-paths": hasMacros ? flow(["macros"]) : undefined,
        "snapshot-paths": relations.some(isSnapshot) ? flow(["snapshots"]) : undefined,
        "test-paths": hasTests ? flow(["tests"]) : undefined,
        "clean-targets": flow(["target"]),
        models: {
            [name]: {
                "+persist_docs": flow({ relation: true, columns: true }),
                ...(hasMarts && { marts: { "+contract": flow({ enforced: true }) } }),
            },
        },
    });
}

export function profilesFile({ name }: Project): OutputFile {
    const dev: YamlMap = {
        type: "duckdb",
        path: "warehouse.duckdb",
        threads: 4,
        settings: flow({ TimeZone: "UTC" }),
    };
    return propertiesFile([], { [name]: { target: "dev", outputs: { dev } } });
}

/** The owners, as groups that models belong to. */
export function groupsFile({ owners, origin }: Project): OutputFile {
    return propertiesFile([{ file: origin.file, path: `${origin.path}.owners` }], {
        groups: owners.map(({ name, email }) => ({
            name,
            owner: flow({ name: dbtText(name), email: dbtText(email) }),
        })),
    });
}

/** What sqlfluff must know to read the models without a connection. */
export function sqlfluffFile(relations: readonly Relation[]): OutputFile {
    const macros = relations.flatMap(({ program }) => (program === null ? [] : [workTableMacro(program)]));
    const text = `[sqlfluff]
dialect = duckdb
templater = jinja
rules = core
max_line_length = 80
large_file_skip_byte_limit = 0

[sqlfluff:indentation]
template_blocks_indent = False

[sqlfluff:templater:jinja]
apply_dbt_builtins = True
${macros.length === 0 ? "" : `\n[sqlfluff:templater:jinja:macros]\n${macros.join("\n")}\n`}`;
    return { draft: text, language: "ini", emitter: "dbt", origin: null };
}

/** The real one asks dbt for a relation. */
const workTableMacro = ({ prefix }: Program): string =>
    `${prefix}__work = {% macro ${prefix}__work(name, round=none) %}${prefix}__work_{{ name }}{% endmacro %}`;
