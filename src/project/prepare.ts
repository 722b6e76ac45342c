import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { DialectName } from "../dialects/dialect.js";
import { dialects } from "../dialects/registry.js";
import type { CustomerModel } from "../model/customer-model.js";
import { readTemplates, templatesFolder } from "../render/read-templates.js";
import { createRenderer, type Renderer } from "../render/renderer.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import { planWarehouse } from "../warehouse/plan-warehouse.js";
import { projectDiagnostics } from "./diagnostics.js";
import type { Project } from "./project.js";

/** A project without errors: what everything that runs or writes begins with. */
export type SoundProject = Project & { readonly model: CustomerModel };

export const isSound = (project: Project): project is SoundProject => project.model !== undefined;

export interface Prepared {
    readonly warehouse: Warehouse;
    readonly renderer: Renderer;
    readonly target: DialectName;
}

/**
 * Plans the warehouse of a project for a target and makes its templates ready: the shipped ones, each replaced by a
 * file of the same path in the project's own `templates/`.
 *
 * @param target the project's default target where none is given
 * @returns undefined when there is no such target
 */
export function prepare(project: SoundProject, target?: string): Result<Prepared | undefined> {
    const name = target ?? project.model.project.targets[0] ?? "duckdb";
    if (!isDialect(name)) return { value: undefined, diagnostics: [unknownTarget(name, project)] };
    const templates = new Map([...readTemplates(templatesFolder), ...readTemplates(join(project.folder, "templates"))]);
    const value = {
        warehouse: planWarehouse(project.model, dialects[name]),
        renderer: createRenderer(templates),
        target: name,
    };
    return { value, diagnostics: [] };
}

const isDialect = (name: string): name is DialectName => Object.hasOwn(dialects, name);

function unknownTarget(target: string, { model, places }: SoundProject): Diagnostic {
    const span = places.get(model.project.origin.path) ?? { file: model.project.origin.file, start: 0, end: 0 };
    return projectDiagnostics.report("unknown-target", { span }, { target, known: Object.keys(dialects) });
}
