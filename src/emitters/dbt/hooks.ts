import type { YamlMap } from "../../syntax/write.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import { runsProgram } from "./program-macros.js";
import { sweeps } from "./upkeep-macros.js";

/** What dbt runs around a model: its program, then what deletes the stored rows that no batch replaces. */
export function hooks(relation: Relation): YamlMap {
    const { program } = relation;
    const sweep = sweeps(relation);
    if (program === null) return sweep === null ? {} : { pre_hook: sweep };
    const { before, after } = runsProgram(program);
    return { pre_hook: sweep === null ? before : [before, sweep], post_hook: after };
}
