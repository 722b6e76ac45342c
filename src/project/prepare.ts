import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import type { DialectName } from "../dialects/dialect.js";
import { dialects } from "../dialects/registry.js";
import type { CustomerModel } from "../model/customer-model.js";
import { checkOverrides } from "../render/check-overrides.js";
import { readShippedViews, readTemplates, templatesFolder } from "../render/read-templates.js";
import { createRenderer, type Renderer, type Templates } from "../render/renderer.js";
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
    const shipped = readTemplates(templatesFolder);
    const overrides = readOverrides(project.folder);
    const diagnostics =
        overrides.size === 0 ? [] : checkOverrides(overrides, shipped, readShippedViews(), templateFile);
    if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
    const value = {
        warehouse: planned(project.model, name),
        renderer: createRenderer(new Map([...shipped, ...overrides])),
        target: name,
    };
    return { value, diagnostics };
}

const plans = new WeakMap<CustomerModel, Map<DialectName, Warehouse>>();

/** A model never changes, so it is planned once for each target, whatever is done with it. */
function planned(model: CustomerModel, target: DialectName): Warehouse {
    const known = plans.get(model)?.get(target);
    if (known !== undefined) return known;
    const warehouse = planWarehouse(model, dialects[target]);
    plans.set(model, new Map([...(plans.get(model) ?? []), [target, warehouse]]));
    return warehouse;
}

/** A project's own templates; where the project is c360 itself they are the shipped ones. */
function readOverrides(folder: string): Templates {
    const own = join(folder, "templates");
    return resolve(own) === resolve(templatesFolder) ? new Map() : readTemplates(own);
}

const templateFile = (path: string): string => `templates/${path}.hbs`;

const isDialect = (name: string): name is DialectName => Object.hasOwn(dialects, name);

function unknownTarget(target: string, { model, places }: SoundProject): Diagnostic {
    const span = places.get(model.project.origin.path) ?? { file: model.project.origin.file, start: 0, end: 0 };
    return projectDiagnostics.report("unknown-target", { span }, { target, known: Object.keys(dialects) });
}
