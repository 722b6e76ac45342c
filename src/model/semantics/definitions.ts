import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import type { Project } from "../project.js";
import { sentenceOf } from "./describe.js";
import { checkLength } from "./naming.js";
import { type Notebook, placeOf } from "./notebook.js";

/** What every kind of definition says about itself. */
interface Declaration {
    readonly name: Text;
    readonly description: Text | undefined;
    readonly owner?: Text | undefined;
}

/** Entities whose name no identity has: both become `dim_<name>`, so they share one namespace. */
export function besideIdentities<D extends { readonly name: Text }>(
    entities: readonly D[],
    identities: readonly { readonly name: Text }[],
    notebook: Notebook,
): readonly D[] {
    return entities.filter(({ name }) => {
        const identity = identities.find((candidate) => candidate.name.value === name.value);
        if (identity === undefined) return true;
        const place = { span: name.span, related: { span: identity.name.span, label: "the identity stands here" } };
        const params = { name: name.value, taken: "an identity" };
        notebook.diagnostics.push(nameDiagnostics.report("duplicate", place, params));
        return false;
    });
}

/** Sorted by name, so that the order of files never shows. */
export const byName = <D extends { readonly name: string }>(definitions: readonly D[]): readonly D[] =>
    definitions.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** The description; that there is none is a warning, because a name does not tell what a row is. */
export function describe(declaration: Declaration, kind: string, notebook: Notebook): string {
    const { name, description } = declaration;
    checkLength(name, notebook);
    if (description !== undefined) return description.value;
    const params = { kind, name: name.value };
    notebook.diagnostics.push(nameDiagnostics.report("missing-description", { span: name.span }, params));
    return sentenceOf(name.value);
}

/** The owner, who must be one of the project's. That there is none is a warning. */
export function ownerOf(
    { name, owner }: Declaration,
    kind: string,
    project: Project | undefined,
    notebook: Notebook,
): string | null {
    if (owner === undefined) {
        const isNamed = project !== undefined && project.owners.length > 0;
        if (isNamed) {
            const params = { kind, name: name.value };
            notebook.diagnostics.push(nameDiagnostics.report("missing-owner", { span: name.span }, params));
        } else if (project !== undefined) reportNoOwners(project, notebook);
        return null;
    }
    const owners = project?.owners.map((known) => known.name);
    if (owners === undefined || owners.includes(owner.value)) return owner.value;
    const params = { name: owner.value, near: nearest(owner.value, owners) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-owner", { span: owner.span }, params));
    return null;
}

/** Where there is nobody to name, that is one thing to say, not one for each definition. */
function reportNoOwners({ origin }: Project, notebook: Notebook): void {
    if (notebook.diagnostics.some(({ code }) => code === "names/no-owners")) return;
    notebook.diagnostics.push(nameDiagnostics.report("no-owners", { span: placeOf(notebook, origin) }, {}));
}
