import type { EmitterInput } from "../emitter.js";
import type { OutputTree } from "../output-tree.js";

/** `model.json`: the semantic model as it was understood, the baseline that later versions are compared with. */
export function emitModel({ warehouse, serializeModel }: EmitterInput): OutputTree {
    const text = serializeModel(warehouse.model);
    return new Map([["model.json", { draft: text, language: "json", emitter: "model", origin: null }]]);
}
