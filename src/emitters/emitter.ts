import type { CustomerModel } from "../model/customer-model.js";
import type { Renderer } from "../render/renderer.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import type { OutputTree } from "./output-tree.js";

export interface EmitterInput {
    readonly warehouse: Warehouse;
    readonly renderer: Renderer;
    /** The folder of the dbt project below `generated/`: `dbt` for the default target, `dbt-<target>` for others. */
    readonly dbtFolder: string;
    /** The text of `model.json`. */
    readonly serializeModel: (model: CustomerModel) => string;
}

/** Writes one kind of output from the finished plan: from data to data, no file is touched. */
export type Emitter = (input: EmitterInput) => OutputTree | Promise<OutputTree>;
