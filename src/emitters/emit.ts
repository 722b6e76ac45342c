import { emitDbt } from "./dbt/emit-dbt.js";
import type { Emitter, EmitterInput } from "./emitter.js";
import { emitModel } from "./model/emit-model.js";
import { type EmitterName, emitterNames, type OutputFile, type OutputTree } from "./output-tree.js";
import { emitTypeScript } from "./typescript/emit-typescript.js";
import { emitWarehouse } from "./warehouse/emit-warehouse.js";

/** Every emitter there is. */
export const emitters: Readonly<Record<EmitterName, Emitter>> = {
    dbt: emitDbt,
    typescript: emitTypeScript,
    model: emitModel,
    warehouse: emitWarehouse,
};

/**
 * The whole of `generated/` in drafts, sorted by path.
 *
 * @throws Error when two emitters write the same path.
 */
export async function emit(input: EmitterInput, names: readonly EmitterName[] = emitterNames): Promise<OutputTree> {
    const trees = await Promise.all(names.map((name) => emitters[name](input)));
    const files = new Map<string, OutputFile>();
    for (const [path, file] of trees.flatMap((tree) => [...tree])) {
        if (files.has(path)) throw new Error(`two emitters write ${path}`);
        files.set(path, file);
    }
    return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
