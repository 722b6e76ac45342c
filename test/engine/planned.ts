import { duckdb } from "../../src/dialects/duckdb.js";
import type { CustomerModel } from "../../src/model/customer-model.js";
import type { Fixture } from "../../src/model/fixture.js";
import type { Places } from "../../src/model/places.js";
import { compileTexts } from "../../src/project/compile.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer, type Renderer } from "../../src/render/renderer.js";
import type { Warehouse } from "../../src/warehouse/plan/warehouse.js";
import { planWarehouse } from "../../src/warehouse/plan-warehouse.js";

export interface Planned {
    readonly text: string;
    readonly model: CustomerModel;
    readonly warehouse: Warehouse;
    readonly renderer: Renderer;
    readonly fixtures: readonly Fixture[];
    readonly places: Places;
}

export const modelFile = "models/model.yaml";

/** A model of one file, planned for DuckDB with the shipped templates. */
export function planned(text: string): Planned {
    const { value, diagnostics } = compileTexts([{ path: modelFile, text }], (path) => {
        throw new Error(`no fixture reads ${path}`);
    });
    if (value.model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return {
        text,
        model: value.model,
        warehouse: planWarehouse(value.model, duckdb),
        renderer: createRenderer(readTemplates(templatesFolder)),
        fixtures: value.fixtures,
        places: value.places,
    };
}

/** The line of the model, trimmed, in which a span begins. */
export function lineAt(text: string, start: number): string {
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const end = text.indexOf("\n", from);
    return text.slice(from, end < 0 ? undefined : end).trim();
}
